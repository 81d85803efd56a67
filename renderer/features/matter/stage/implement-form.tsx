import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/values.ts';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ActBar } from '../acts/act-bar.tsx';
import { useOpenStage } from '../page-view.tsx';
import { StageSection } from './stage-section.tsx';

interface Acceptance {
  finishedOn: Day | null;
  note: string;
}

/** The works are done and were found good. */
export function ImplementForm() {
  const { t } = useTranslation('matter');
  const { page, stage, offers, tell } = useOpenStage();
  const accept = useHostCommand('implementations.accept');
  const form = `matter:${page.matter.id}:${stage.key}:accept`;
  const [draft, setDraft, kept] = useDraft<Acceptance>(form, { finishedOn: null, note: '' });
  if (!offers('implement')) return null;
  const { finishedOn, note } = draft;
  const take = async () => {
    if (finishedOn === null) return;
    tell(await accept.run({ matterId: page.matter.id, finishedOn, note: note.trim() }));
    kept.discard();
  };
  return (
    <StageSection title={t('implement.title')} place="implementation">
      <FieldRow label={t('implement.finishedOn')} required>
        <DayPicker value={finishedOn} onChange={(day) => setDraft({ ...draft, finishedOn: day })} />
      </FieldRow>
      <FieldRow label={t('implement.note')}>
        <Input.TextArea
          value={note}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          placeholder={t('implement.noteHint')}
          aria-label={t('implement.note')}
          onChange={(change) => setDraft({ ...draft, note: change.target.value })}
        />
      </FieldRow>
      <ActBar
        primary
        label={t('implement.act')}
        command={accept}
        unfilled={finishedOn === null ? [t('implement.finishedOn')] : []}
        run={take}
      />
    </StageSection>
  );
}
