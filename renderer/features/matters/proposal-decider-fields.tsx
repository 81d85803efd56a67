import { Alert, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isOwners, RESOLVE_BY } from '../../../shared/domain/procedure.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { CardChoice } from './card-choice.tsx';
import type { ProposalFieldsProps } from './proposal-form.tsx';
import { ProposalSection } from './proposal-section.tsx';

const COMBINES = ['', 'each', 'sum'] as const;

/** Three: who takes the decision. The law asks the owners themselves where common parts are touched. */
export function DeciderFields({ draft, set }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  return (
    <ProposalSection title={t('propose.section.decider')}>
      <CardChoice
        label={t('propose.field.commonParts')}
        value={draft.commonParts ? 'yes' : 'no'}
        choices={[
          {
            value: 'no',
            title: t('propose.field.commonPartsNo'),
            hint: t('propose.field.commonPartsNoHint'),
          },
          {
            value: 'yes',
            title: t('propose.field.commonPartsYes'),
            hint: t('propose.field.commonPartsHint'),
          },
        ]}
        onChange={(answer) => set({ commonParts: answer === 'yes' })}
      />
      <CardChoice
        label={t('propose.field.resolveBy')}
        value={draft.resolveBy}
        choices={RESOLVE_BY.map((value) => ({
          value,
          title: t(`words:resolveBy.${value}`),
          hint: t(`words:resolveByHints.${value}`),
        }))}
        onChange={(resolveBy) => set({ resolveBy })}
      />
      {draft.commonParts && !isOwners(draft.resolveBy) && (
        <Alert
          role="status"
          className="proposal-advice"
          type="warning"
          showIcon
          title={t('propose.ownersAdvice')}
        />
      )}
      {draft.commonParts && draft.resolveBy === 'owners' && (
        <Alert
          role="status"
          className="proposal-advice"
          type="info"
          showIcon
          title={t('propose.bigAdvice')}
        />
      )}
      {draft.level === 'community' && (
        <FieldRow label={t('propose.field.combine')}>
          <Select
            value={draft.combine}
            options={COMBINES.map((value) => ({
              value,
              label: t(`propose.field.combines.${value || 'procedure'}`),
            }))}
            onChange={(combine) => set({ combine })}
          />
        </FieldRow>
      )}
    </ProposalSection>
  );
}
