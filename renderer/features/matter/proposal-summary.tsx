import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { Corrected } from './corrected.tsx';
import { usePage } from './page-view.tsx';

const PARAGRAPHS = ['situation', 'request', 'plan'] as const;

/** What was proposed, by whom, for whom. The contact is shown to those who work on the matter only. */
export function ProposalSummary() {
  const { t } = useTranslation('matters');
  const { page } = usePage();
  const language = useLanguage();
  const { matter, procedure, procedureVersion } = page;
  const proposer = [t(`words:proposerKinds.${matter.proposerKind}`), matter.proposerContact];
  return (
    <Card size="small" className="proposal" title={t('matter:proposal.title')}>
      <dl className="proposal-lines">
        {PARAGRAPHS.map((field) => (
          <Line key={field} label={t(`propose.field.${field}`)}>
            <Corrected field={field} value={matter[field] || t('matter:empty')} />
          </Line>
        ))}
        <Line label={t('propose.field.proposerKind')}>
          <Corrected field="proposerName" value={matter.proposerName} />{' '}
          <span className="second">{proposer.filter(Boolean).join(' · ')}</span>
        </Line>
        <Line label={t('propose.field.households')}>
          <Corrected
            field="households"
            value={
              matter.households === null
                ? t('matter:empty')
                : `${matter.households}${t('propose.field.householdsUnit')}`
            }
          />
        </Line>
        <Line label={t('propose.field.funding')}>
          <Corrected field="funding" value={matter.funding || t('matter:empty')} />
        </Line>
        <Line label={t('matter:proposal.days')}>
          {matter.registeredOn
            ? t('matter:proposal.registered', {
                proposed: dayText(matter.proposedOn, language),
                registered: dayText(matter.registeredOn, language),
              })
            : t('matter:proposal.proposed', { proposed: dayText(matter.proposedOn, language) })}
        </Line>
        <Line label={t('propose.field.procedure')}>
          {t('matter:proposal.version', {
            name: procedure.name[language],
            version: procedureVersion.version,
          })}
        </Line>
      </dl>
    </Card>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="proposal-line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
