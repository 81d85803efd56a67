import { LockOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { PROPOSER_KINDS } from '../../../shared/contract/matter-rows.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { ProposalFieldsProps } from './proposal-form.tsx';
import { ProposalSection } from './proposal-section.tsx';

/** Four: who proposes. The contact never leaves the desk. */
export function ProposerFields({ draft, set, wrong }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  return (
    <ProposalSection title={t('propose.section.proposer')}>
      <div className="proposal-pair">
        <FieldRow label={t('propose.field.proposerKind')}>
          <Select
            value={draft.proposerKind}
            options={PROPOSER_KINDS.map((value) => ({ value, label: t(`words:proposerKinds.${value}`) }))}
            onChange={(proposerKind) => set({ proposerKind })}
          />
        </FieldRow>
        <FieldRow
          label={t('propose.field.proposerName')}
          hint={draft.proposerKind === 'joint' ? t('propose.field.proposerNameHint') : undefined}
          wrong={wrong('proposerName')}
          required
        >
          <Input
            value={draft.proposerName}
            status={wrong('proposerName') ? 'error' : ''}
            autoComplete="off"
            onChange={(event) => set({ proposerName: event.target.value })}
          />
        </FieldRow>
      </div>
      <FieldRow
        label={
          <span className="proposal-internal">
            {t('propose.field.proposerContact')}
            <StateTag tone="quiet" icon={<LockOutlined aria-hidden />}>
              {t('propose.field.internalOnly')}
            </StateTag>
          </span>
        }
        hint={t('propose.field.contactHint')}
        wrong={wrong('proposerContact')}
      >
        <Input
          value={draft.proposerContact}
          status={wrong('proposerContact') ? 'error' : ''}
          autoComplete="off"
          onChange={(event) => set({ proposerContact: event.target.value })}
        />
      </FieldRow>
    </ProposalSection>
  );
}
