import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/field-row.tsx';
import type { ProposalFieldsProps } from './proposal-form.tsx';
import { ProposalSection } from './proposal-section.tsx';

/** Five: how many it concerns, and who pays. */
export function ReachFields({ draft, set, wrong }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  return (
    <ProposalSection title={t('propose.section.facts')}>
      <div className="proposal-pair">
        <FieldRow label={t('propose.field.households')} wrong={wrong('households')}>
          <InputNumber
            value={draft.households}
            status={wrong('households') ? 'error' : ''}
            controls={false}
            suffix={t('propose.field.householdsUnit')}
            onChange={(households) => set({ households })}
          />
        </FieldRow>
        <FieldRow
          label={t('propose.field.funding')}
          hint={t('propose.field.fundingHint')}
          wrong={wrong('funding')}
        >
          <Input
            value={draft.funding}
            status={wrong('funding') ? 'error' : ''}
            onChange={(event) => set({ funding: event.target.value })}
          />
        </FieldRow>
      </div>
    </ProposalSection>
  );
}
