import { useTranslation } from 'react-i18next';
import type { MeetingForm } from '../../../shared/domain/procedure.ts';

type Threshold = NonNullable<MeetingForm['quorum']>['threshold'];

/** The rule that comes with a template, in a sentence: notice, quorum, and what carries. */
export function TemplateRule({ form }: { form: MeetingForm }) {
  const { t } = useTranslation('agenda');
  const share = ({ fraction, comparator }: Threshold) => {
    const { numerator: n, denominator: d } = fraction;
    const word = t(`verdicts:fractions.${n}/${d}` as 'verdicts:fractions.1/2', {
      defaultValue: t('verdicts:fractions.other', { n, d }),
    });
    return t(comparator === 'atLeast' ? 'plan.atLeast' : 'plan.moreThan', { fraction: word });
  };
  const base = (name: string) =>
    t(name === 'due' ? 'plan.ofDue' : name === 'present' ? 'plan.ofPresent' : 'plan.ofOthers');
  return (
    <p className="plan-rule">
      {form.noticeDays > 0 ? t('plan.ruleNotice', { days: form.noticeDays }) : t('plan.ruleNoNotice')}
      {form.quorum ? t('plan.ruleQuorum', { share: share(form.quorum.threshold) }) : t('plan.ruleNoQuorum')}
      {form.pass
        ? t('plan.rulePass', { share: share(form.pass.threshold), base: base(form.pass.base) })
        : t('plan.ruleNoPass')}
    </p>
  );
}
