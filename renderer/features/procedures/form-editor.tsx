import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BASES, BODY_KINDS } from '../../../shared/domain/procedure.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Form } from './drawing.ts';
import { formRules, nameOf } from './rule-words.ts';
import { ThresholdField } from './threshold-field.tsx';

const HALF = { comparator: 'moreThan', fraction: { numerator: 1, denominator: 2 } } as const;

/** One way of holding a stage's meeting: who may hold it, how it is called, what makes its result lawful. */
export function FormEditor({ form, onChange }: { form: Form; onChange(form: Form): void }) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const set = (changed: Partial<Form>) => onChange({ ...form, ...changed });
  return (
    <section className="form-editor">
      <h3>{t('edit.meeting', { name: nameOf(form.name, language) })}</h3>
      <p className="second form-editor-rules">{formRules(form, t).join(t('verdicts:semicolon'))}</p>
      <FieldRow label={t('edit.meetingBodies')}>
        <Select
          mode="multiple"
          value={form.bodies}
          options={BODY_KINDS.map((kind) => ({ value: kind, label: t(`words:bodyKinds.${kind}`) }))}
          optionFilterProp="label"
          onChange={(bodies) => set({ bodies })}
        />
      </FieldRow>
      <FieldRow label={t('edit.meetingNotice')}>
        <InputNumber
          min={0}
          precision={0}
          value={form.noticeDays}
          onChange={(days) => set({ noticeDays: days ?? 0 })}
        />
      </FieldRow>
      <Checkbox
        checked={form.urgentAllowed}
        onChange={(event) => set({ urgentAllowed: event.target.checked })}
      >
        {t('edit.urgent')}
      </Checkbox>
      <QuorumFields form={form} set={set} />
      <PassFields form={form} set={set} />
    </section>
  );
}

interface RuleProps {
  readonly form: Form;
  set(changed: Partial<Form>): void;
}

function QuorumFields({ form: { quorum }, set }: RuleProps) {
  const { t } = useTranslation('procedures');
  return (
    <div className="rule-fields">
      <Checkbox
        checked={quorum !== null}
        onChange={(event) => set({ quorum: event.target.checked ? { threshold: HALF, base: 'due' } : null })}
      >
        {t('edit.hasQuorum')}
      </Checkbox>
      {quorum && (
        <>
          <ThresholdField
            legend={t('edit.quorum')}
            value={quorum.threshold}
            onChange={(threshold) => set({ quorum: { ...quorum, threshold } })}
          />
          <FieldRow label={t('edit.ofBase')}>
            <Select
              value={quorum.base}
              options={(['due', 'allMembers'] as const).map((base) => ({
                value: base,
                label: t(`words:bases.${base}`),
              }))}
              onChange={(base) => set({ quorum: { ...quorum, base } })}
            />
          </FieldRow>
        </>
      )}
    </div>
  );
}

function PassFields({ form: { pass }, set }: RuleProps) {
  const { t } = useTranslation('procedures');
  const begin = { threshold: HALF, base: 'present' as const, recusedLeave: true };
  return (
    <div className="rule-fields">
      <Checkbox
        checked={pass !== null}
        onChange={(event) => set({ pass: event.target.checked ? begin : null })}
      >
        {t('edit.hasPass')}
      </Checkbox>
      {pass && (
        <>
          <ThresholdField
            legend={t('edit.pass')}
            value={pass.threshold}
            onChange={(threshold) => set({ pass: { ...pass, threshold } })}
          />
          <FieldRow label={t('edit.ofBase')}>
            <Select
              value={pass.base}
              options={BASES.map((base) => ({ value: base, label: t(`words:bases.${base}`) }))}
              onChange={(base) => set({ pass: { ...pass, base } })}
            />
          </FieldRow>
          <Checkbox
            checked={pass.recusedLeave}
            onChange={(event) => set({ pass: { ...pass, recusedLeave: event.target.checked } })}
          >
            {t('edit.recusedLeave')}
          </Checkbox>
        </>
      )}
    </div>
  );
}
