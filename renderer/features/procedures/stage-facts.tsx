import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/text-of.ts';
import type { Form, RecordRule, Stage } from './drawing.ts';
import { LawList } from './law-list.tsx';
import { formRules, fractionWord, limitWord, nameOf, shareWord } from './rule-words.ts';

/** Who, how, with what and until when: the rules of a stage in words. */
export function StageFacts({ stage }: { stage: Stage }) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const limits = useLimits(stage);
  return (
    <div className="stage-rows">
      <Row label={t('stage.convener')}>{nameOf(stage.convener, language)}</Row>
      <Row label={t('stage.participants')}>{nameOf(stage.participants, language)}</Row>
      {stage.forms.length > 0 && (
        <Row label={t('stage.meetings')}>
          <Meetings stage={stage} />
        </Row>
      )}
      <Row label={t('stage.ending')}>{t(`stage.endings.${stage.ending}`)}</Row>
      <Row label={t('stage.records')}>
        <Records records={stage.records} />
      </Row>
      {limits.length > 0 && <Row label={t('stage.limits')}>{limits.join(t('verdicts:semicolon'))}</Row>}
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div className="stage-row">
      <span className="stage-label">{label}</span>
      <div>{children}</div>
    </div>
  );
}

function Meetings({ stage }: { stage: Stage }) {
  const { t } = useTranslation('procedures');
  const bodies = stage.mustMeet.map((kind) => t(`words:bodyKinds.${kind}`)).join(t('verdicts:and'));
  return (
    <>
      {bodies !== '' && <p>{t('stage.mustMeet', { bodies })}</p>}
      {stage.combine === 'sum' && <p>{t('stage.combine.sum')}</p>}
      <ul className="stage-forms">
        {stage.forms.map((form) => (
          <MeetingForm key={form.key} form={form} />
        ))}
      </ul>
    </>
  );
}

function MeetingForm({ form }: { form: Form }) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const deciders = (form.resolveBy ?? []).map((decider) => t(`words:resolveBy.${decider}`));
  return (
    <li className="stage-form">
      <strong>{nameOf(form.name, language)}</strong>
      {deciders.length > 0 && (
        <span className="hint"> {t('form.for', { deciders: deciders.join(t('verdicts:and')) })}</span>
      )}
      <p>{formRules(form, t).join(t('verdicts:semicolon'))}</p>
      <LawList law={form.law} />
    </li>
  );
}

function Records({ records }: { records: readonly RecordRule[] }) {
  const { t } = useTranslation('procedures');
  if (records.length === 0) return t('stage.noRecords');
  return (['start', 'end'] as const)
    .map((by) => ({ by, named: records.filter((record) => record.by === by) }))
    .filter(({ named }) => named.length > 0)
    .map(({ by, named }) => (
      <p key={by} className="stage-records">
        <span className="second">{t(`stage.${by}`)}</span>
        {named.map((record) => (
          <span key={record.name} className="stage-record">
            {record.name}
            {record.waivable && <span className="second"> {t('stage.waivable')}</span>}
          </span>
        ))}
      </p>
    ));
}

function useLimits({ limit, notice, filing, evaluation, maxRounds }: Stage): string[] {
  const { t } = useTranslation('procedures');
  return [
    limit && t('stage.limit', { limit: limitWord(limit, t) }),
    notice && t('stage.notice', { count: notice.days }),
    notice?.ownersDays !== undefined && t('stage.ownersNotice', { count: notice.ownersDays }),
    filing && t('stage.answer', { limit: limitWord(filing.answerLimit, t) }),
    filing?.waitForReceipt && t('stage.waitForReceipt'),
    evaluation &&
      t('stage.answers', { count: evaluation.answers, fraction: fractionWord(evaluation.households, t) }),
    evaluation && t('stage.appraisalPass', { share: shareWord(evaluation.pass, t) }),
    maxRounds !== undefined && t('stage.rounds', { count: maxRounds }),
  ].filter((limitText) => typeof limitText === 'string');
}
