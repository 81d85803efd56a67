import { Button, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { type Item, type Motion, useDay } from '../day-view.tsx';

interface MotionDraft {
  text: string;
  kind: 'yesNo' | 'choice';
  yesMeans: 'adopt' | 'reject';
  options: string;
  choose: number | null;
  proposedBy: string;
}

interface PutMotionProps {
  readonly item: Item;
  /** The motion this one would amend. */
  readonly amends: Motion | null;
  onDone(): void;
  readonly onLeave?: () => void;
}

/** Words a motion, or an amendment to one. The first motion of a matter usually is the matter itself. */
export function PutMotion({ item, amends, onDone, onLeave }: PutMotionProps) {
  const { t } = useTranslation('meetings');
  const { meeting } = useDay();
  const put = useHostCommand('motions.put');
  const first = item.motions.length === 0;
  const text = amends?.text ?? (first ? item.title.slice(0, 200) : '');
  const blank: MotionDraft = {
    text,
    kind: 'yesNo',
    yesMeans: 'adopt',
    options: '',
    choose: 1,
    proposedBy: '',
  };
  const form = amends ? `motion:${amends.id}:amendment` : `item:${item.id}:motion`;
  const [draft, setDraft, kept] = useDraft<MotionDraft>(form, blank);
  const set = (change: Partial<MotionDraft>) => setDraft({ ...draft, ...change });
  const options = draft.options.split('\n').flatMap((option) => option.trim() || []);
  const choice = draft.kind === 'choice' && amends === null;
  const unfilled = [
    ...(draft.text.trim() === '' ? [t('motions.text')] : []),
    ...(choice && options.length === 0 ? [t('motions.options')] : []),
  ];
  const send = async () => {
    const { yesMeans, proposedBy } = draft;
    await put.run({
      meetingId: item.partId,
      itemId: item.id,
      amendsId: amends?.id ?? null,
      text: draft.text.trim(),
      proposedBy: proposedBy.trim(),
      ...(choice ? { kind: 'choice', options, choose: draft.choose ?? 1 } : { kind: 'yesNo', yesMeans }),
    });
    kept.discard();
    onDone();
  };
  return (
    <div className="put-motion">
      <FieldRow
        label={amends ? t('agenda:motion.amended') : t('motions.text')}
        hint={amends ? t('agenda:motion.amendedHint') : t('motions.textHint')}
        required
      >
        <Input.TextArea
          value={draft.text}
          maxLength={200}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(change) => set({ text: change.target.value })}
        />
      </FieldRow>
      {amends !== null && (
        <FieldRow label={t('agenda:motion.proposedBy')}>
          <Input
            value={draft.proposedBy}
            maxLength={60}
            onChange={(change) => set({ proposedBy: change.target.value })}
          />
        </FieldRow>
      )}
      {meeting.measure === 'heads' && amends === null && (
        <FieldRow label={t('motions.kind')}>
          <Radio.Group
            value={draft.kind}
            options={(['yesNo', 'choice'] as const).map((one) => ({
              value: one,
              label: t(`motions.kinds.${one}`),
            }))}
            onChange={(change) => set({ kind: change.target.value as MotionDraft['kind'] })}
          />
        </FieldRow>
      )}
      {choice && <ChoiceFields draft={draft} set={set} />}
      {!choice && amends === null && (
        <FieldRow label={t('motions.yesMeans')} hint={t('motions.yesMeansHint')}>
          <Radio.Group
            value={draft.yesMeans}
            options={(['adopt', 'reject'] as const).map((one) => ({
              value: one,
              label: t(`motions.yes.${one}`),
            }))}
            onChange={(change) => set({ yesMeans: change.target.value as MotionDraft['yesMeans'] })}
          />
        </FieldRow>
      )}
      <ActBar
        primary
        label={t(amends ? 'agenda:motion.putAmendment' : 'motions.put')}
        command={put}
        unfilled={unfilled}
        run={send}
      >
        {onLeave && <Button onClick={onLeave}>{t('words:actions.cancel')}</Button>}
      </ActBar>
    </div>
  );
}

function ChoiceFields(props: { draft: MotionDraft; set: (change: Partial<MotionDraft>) => void }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <FieldRow label={t('motions.options')} hint={t('motions.optionsHint')} required>
        <Input.TextArea
          value={props.draft.options}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={(change) => props.set({ options: change.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('motions.choose')} required>
        <InputNumber value={props.draft.choose} onChange={(choose) => props.set({ choose })} />
      </FieldRow>
    </>
  );
}
