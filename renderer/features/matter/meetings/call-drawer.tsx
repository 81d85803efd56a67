import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { width } from '../../../ui/tokens.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { useEverOpen } from '../acts/use-ever-open.ts';
import { useOpenStage } from '../page-view.tsx';
import { BodiesChoice } from './bodies-choice.tsx';
import { type Convocation, formOf, noticeClock } from './convocation.ts';
import { ConvocationFields } from './convocation-fields.tsx';
import { type Sitting, useBodies } from './use-bodies.ts';

interface Call extends Convocation {
  bodyIds: string[];
  /** A meeting that has no roster in the program, by its name. */
  otherName: string;
}

/** Calls one or several bodies for the open stage. */
export function CallDrawer(props: { open: boolean; onClose: () => void }) {
  const wanted = useEverOpen(props.open);
  return wanted ? <OpenedCallDrawer {...props} /> : null;
}

function OpenedCallDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage, today } = useOpenStage();
  const call = useHostCommand('meetings.call');
  const bodies = useBodies();
  const form = `matter:${page.matter.id}:${stage.key}:call`;
  const blank: Call = {
    bodyIds: [],
    otherName: '',
    noticedOn: today,
    heldOn: null,
    place: '',
    urgentReason: '',
  };
  const [draft, setDraft, kept] = useDraft<Call>(form, blank);
  const sittings = sittingsOf(draft, (id) => bodies.find(id)?.name ?? '');
  const forms = sittings.flatMap((one) => formOf(stage, page.matter.resolveBy, bodies.kindOf(one)) ?? []);
  const clock = noticeClock(forms, draft);
  const unfilled = [
    ...(sittings.length === 0 ? [t('meetings.bodies')] : []),
    ...(draft.heldOn === null ? [t('meetings.heldOn')] : []),
  ];
  const send = async () => {
    const { noticedOn, heldOn, place } = draft;
    if (heldOn === null) return;
    const urgentReason = clock?.urgentOpen ? draft.urgentReason.trim() : '';
    const when = { noticedOn, heldOn, place: place.trim(), urgentReason };
    await call.run({ matterId: page.matter.id, stage: stage.key, ...when, bodies: sittings });
    kept.discard();
    onClose();
  };
  return (
    <FormDrawer
      title={t('meetings.call')}
      open={open}
      onClose={onClose}
      width={width.form}
      footer={
        <ActBar
          primary
          label={t('meetings.callAct')}
          command={call}
          unfilled={unfilled}
          onLeave={onClose}
          run={send}
        />
      }
    >
      <FieldRow label={t('meetings.bodies')} hint={t('meetings.bodiesHint')} required>
        <BodiesChoice
          bodies={bodies}
          value={draft.bodyIds}
          onChange={(bodyIds) => setDraft({ ...draft, bodyIds })}
        />
      </FieldRow>
      <FieldRow label={t('meetings.otherName')} hint={t('meetings.otherNameHint')}>
        <Input
          value={draft.otherName}
          maxLength={200}
          onChange={(change) => setDraft({ ...draft, otherName: change.target.value })}
        />
      </FieldRow>
      <ConvocationFields
        value={draft}
        clock={clock}
        onChange={(convocation) => setDraft({ ...draft, ...convocation })}
      />
    </FormDrawer>
  );
}

function sittingsOf(call: Call, nameOf: (id: string) => string): Sitting[] {
  const named = call.bodyIds.flatMap((bodyId) => {
    const body = nameOf(bodyId);
    return body === '' ? [] : [{ bodyId, body }];
  });
  const other = call.otherName.trim();
  return other === '' ? named : [...named, { bodyId: null, body: other }];
}
