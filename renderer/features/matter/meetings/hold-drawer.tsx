import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { width } from '../../../ui/tokens.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { useEverOpen } from '../acts/use-ever-open.ts';
import { useOpenStage } from '../page-view.tsx';
import { formOf, noticeClock } from './convocation.ts';
import { ConvocationFields } from './convocation-fields.tsx';
import { blankSitting, type HeldDraft, type HeldSitting, heldMeetingOf, unfilledIn } from './held-draft.ts';
import { HeldSittingFields } from './held-sitting-fields.tsx';
import { useBodies } from './use-bodies.ts';

/** 补录: meetings that were held on paper are entered afterwards, figures and all; the host judges them. */
export function HoldDrawer(props: { open: boolean; onClose: () => void }) {
  const wanted = useEverOpen(props.open);
  return wanted ? <OpenedHoldDrawer {...props} /> : null;
}

function OpenedHoldDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage, today, tell } = useOpenStage();
  const hold = useHostCommand('meetings.hold');
  const bodies = useBodies();
  const vote = stage.ending === 'ballot' ? 'yesNo' : 'none';
  const form = `matter:${page.matter.id}:${stage.key}:hold`;
  const when = { noticedOn: today, heldOn: null, place: '', urgentReason: '' };
  const [draft, setDraft, kept] = useDraft<HeldDraft>(form, { ...when, sittings: [blankSitting(1, vote)] });
  const formFor = (sitting: HeldSitting) =>
    sitting.body === '' ? null : formOf(stage, page.matter.resolveBy, bodies.kindOf(sitting));
  const isOwners = (sitting: HeldSitting) => formFor(sitting)?.measure === 'headsAndArea';
  const clock = noticeClock(
    draft.sittings.flatMap((sitting) => formFor(sitting) ?? []),
    draft,
  );
  const unfilled = [
    ...(draft.heldOn === null ? [t('meetings.heldOn')] : []),
    ...new Set(draft.sittings.flatMap((sitting) => unfilledIn(sitting, isOwners(sitting), t))),
  ];
  const change = (next: HeldSitting) =>
    setDraft({ ...draft, sittings: draft.sittings.map((one) => (one.key === next.key ? next : one)) });
  const add = () => {
    const key = 1 + Math.max(0, ...draft.sittings.map((one) => one.key));
    setDraft({ ...draft, sittings: [...draft.sittings, blankSitting(key, vote)] });
  };
  const enter = async () => {
    if (draft.heldOn === null) return;
    const step = await hold.run({
      matterId: page.matter.id,
      stage: stage.key,
      noticedOn: draft.noticedOn,
      heldOn: draft.heldOn,
      place: draft.place.trim(),
      urgentReason: clock?.urgentOpen ? draft.urgentReason.trim() : '',
      meetings: draft.sittings.map((sitting) => heldMeetingOf(sitting, isOwners(sitting))),
    });
    kept.discard();
    tell(step);
    onClose();
  };
  return (
    <FormDrawer
      title={t('meetings.hold')}
      open={open}
      onClose={onClose}
      width={width.form}
      footer={
        <ActBar
          primary
          label={t('hold.act')}
          command={hold}
          unfilled={unfilled}
          onLeave={onClose}
          run={enter}
        />
      }
    >
      <p className="drawer-explained">{t('hold.explained')}</p>
      <ConvocationFields
        value={draft}
        clock={clock}
        heldBy={today}
        onChange={(convocation) => setDraft({ ...draft, ...convocation })}
      />
      {draft.sittings.map((sitting, place) => (
        <HeldSittingFields
          key={sitting.key}
          title={t('hold.sitting', { number: place + 1 })}
          value={sitting}
          bodies={bodies}
          owners={isOwners(sitting)}
          onChange={change}
          {...(draft.sittings.length > 1 && {
            onRemove: () =>
              setDraft({ ...draft, sittings: draft.sittings.filter((one) => one.key !== sitting.key) }),
          })}
        />
      ))}
      <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={add}>
        {t('hold.add')}
      </Button>
    </FormDrawer>
  );
}
