import { Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/index.ts';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ActBar } from '../acts/act-bar.tsx';
import { useOpenStage } from '../page-view.tsx';
import { StageSection } from './stage-section.tsx';

type Outcome = Inputs['matters']['conclude']['outcome'];
const OUTCOMES: readonly Outcome[] = ['agreed', 'sent_back', 'rejected'];
/** Where a ballot decides, only what needs none may be said. */
const WITHOUT_BALLOT: readonly Outcome[] = ['sent_back', 'rejected'];
interface Conclusion {
  outcome: Outcome | null;
  reason: string;
}

/** Ends a stage without a count: on, back, or not taken further. */
export function ConsensusForm() {
  const { t } = useTranslation('matter');
  const { page, stage, offers, tell } = useOpenStage();
  const conclude = useHostCommand('matters.conclude');
  const form = `matter:${page.matter.id}:${stage.key}:conclude`;
  const [draft, setDraft, kept] = useDraft<Conclusion>(form, { outcome: null, reason: '' });
  if (!offers('conclude')) return null;
  const outcomes = stage.ending === 'ballot' ? WITHOUT_BALLOT : OUTCOMES;
  const { outcome, reason } = draft;
  const reasonNeeded = outcome !== null && outcome !== 'agreed';
  const unfilled = [
    ...(outcome === null ? [t('consensus.outcome')] : []),
    ...(reasonNeeded && reason.trim() === '' ? [t('reason')] : []),
  ];
  const end = async () => {
    if (outcome === null) return;
    tell(await conclude.run({ matterId: page.matter.id, stage: stage.key, outcome, reason: reason.trim() }));
    kept.discard();
  };
  return (
    <StageSection title={t(stage.ending === 'ballot' ? 'consensus.unvotedTitle' : 'consensus.title')}>
      <FieldRow label={t('consensus.outcome')} required>
        <Radio.Group
          value={outcome}
          onChange={(change) => setDraft({ ...draft, outcome: change.target.value as Outcome })}
          options={outcomes.map((one) => ({ value: one, label: t(`consensus.${one}`) }))}
        />
      </FieldRow>
      <FieldRow label={reasonNeeded ? t('reason') : t('consensus.note')} required={reasonNeeded}>
        <Input.TextArea
          value={reason}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          aria-label={reasonNeeded ? t('reason') : t('consensus.note')}
          onChange={(change) => setDraft({ ...draft, reason: change.target.value })}
        />
      </FieldRow>
      <ActBar
        primary={stage.ending !== 'ballot'}
        label={t('consensus.act')}
        command={conclude}
        unfilled={unfilled}
        run={end}
      />
    </StageSection>
  );
}
