import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/field-row.tsx';
import type { ProposalFieldsProps } from './proposal-form.tsx';
import { ProposalSection } from './proposal-section.tsx';

const GOOD_LENGTH = 300;
const TEXTS = ['situation', 'request', 'plan'] as const;

/** One: what it is about. */
export function MatterFields({ draft, set, wrong }: ProposalFieldsProps) {
  const { t } = useTranslation('matters');
  return (
    <ProposalSection title={t('propose.section.matter')}>
      <FieldRow
        label={t('propose.field.title')}
        hint={t('propose.field.titleHint')}
        wrong={wrong('title')}
        required
      >
        <Input
          value={draft.title}
          status={wrong('title') ? 'error' : ''}
          onChange={(event) => set({ title: event.target.value })}
        />
      </FieldRow>
      {TEXTS.map((field) => (
        <FieldRow
          key={field}
          label={t(`propose.field.${field}`)}
          hint={lengthSaid(draft[field], t('propose.field.lengthHint')) ?? t(`propose.field.${field}Hint`)}
          wrong={wrong(field)}
          required={field === 'situation'}
        >
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 12 }}
            value={draft[field]}
            status={wrong(field) ? 'error' : ''}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        </FieldRow>
      ))}
      <p className="hint">{t('propose.field.attachments')}</p>
    </ProposalSection>
  );
}

/** A sheet is read aloud in a meeting: beyond this it is better shortened, though nothing forbids more. */
const lengthSaid = (text: string, words: string): string | undefined =>
  text.length > GOOD_LENGTH ? words : undefined;
