import { Button, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { useMeeting } from './meeting-view.tsx';

interface MotionDraft {
  text: string;
  kind: 'yesNo' | 'choice';
  yesMeans: 'adopt' | 'reject';
  options: string;
  choose: number | null;
}

interface PutMotionProps {
  /** The first motion of a meeting usually is the matter itself. */
  first: boolean;
  onDone: () => void;
  onLeave?: () => void;
}

export function PutMotion({ first, onDone, onLeave }: PutMotionProps) {
  const { t } = useTranslation('meetings');
  const { meeting } = useMeeting();
  const put = useHostCommand('motions.put');
  const text = first ? meeting.matterTitle.slice(0, 200) : '';
  const blank: MotionDraft = { text, kind: 'yesNo', yesMeans: 'adopt', options: '', choose: 1 };
  const [draft, setDraft, kept] = useDraft<MotionDraft>(`meeting:${meeting.id}:motion`, blank);
  const set = (change: Partial<MotionDraft>) => setDraft({ ...draft, ...change });
  const options = draft.options.split('\n').flatMap((option) => option.trim() || []);
  const choice = draft.kind === 'choice';
  const unfilled = [
    ...(draft.text.trim() === '' ? [t('motions.text')] : []),
    ...(choice && options.length === 0 ? [t('motions.options')] : []),
  ];
  const send = async () => {
    const { kind, yesMeans } = draft;
    const how = choice ? { options, choose: draft.choose ?? 1 } : { yesMeans };
    await put.run({ meetingId: meeting.id, text: draft.text.trim(), kind, ...how });
    kept.discard();
    onDone();
  };
  return (
    <div className="panel put-motion">
      <FieldRow label={t('motions.text')} hint={t('motions.textHint')} required>
        <Input.TextArea
          value={draft.text}
          maxLength={200}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(change) => set({ text: change.target.value })}
        />
      </FieldRow>
      {meeting.measure === 'heads' && (
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
      {choice ? (
        <>
          <FieldRow label={t('motions.options')} hint={t('motions.optionsHint')} required>
            <Input.TextArea
              value={draft.options}
              autoSize={{ minRows: 3, maxRows: 12 }}
              onChange={(change) => set({ options: change.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('motions.choose')} required>
            <InputNumber value={draft.choose} onChange={(choose) => set({ choose })} />
          </FieldRow>
        </>
      ) : (
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
      <ActBar primary={first} label={t('motions.put')} command={put} unfilled={unfilled} run={send}>
        {onLeave && <Button onClick={onLeave}>{t('words:actions.cancel')}</Button>}
      </ActBar>
    </div>
  );
}
