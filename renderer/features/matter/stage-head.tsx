import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../shared/domain/procedure.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { LawLine } from './law-line.tsx';
import { usePage } from './page-view.tsx';
import { ordinalText } from './stage-words.ts';

/** The open stage: which of the numbered steps, who calls it, by which law, until when. */
export function StageHead({ stage }: { stage: Stage }) {
  const { t } = useTranslation('matter');
  const { page, run } = usePage();
  const language = useLanguage();
  const ordinal = ordinalText(page.procedure, stage.key, t);
  const round = run?.round ?? 1;
  const meets = stage.forms.length > 0;
  return (
    <header className="stage-head">
      <div className="stage-title">
        <h2 className="stage-name">
          {ordinal && <span className="stage-ordinal">{ordinal}</span>}
          {textOf(stage.name, language)}
        </h2>
        {round > 1 && <StateTag tone="due">{t('road.roundLong', { round })}</StateTag>}
        <Deadline />
      </div>
      <dl className="stage-facts">
        <dt>{t(meets ? 'stage.convener' : 'stage.responsible')}</dt>
        <dd>{textOf(stage.convener, language)}</dd>
        <dt>{t(meets ? 'stage.participants' : 'stage.concerned')}</dt>
        <dd>{textOf(stage.participants, language)}</dd>
        {stage.law.length > 0 && (
          <>
            <dt>{t('stage.law')}</dt>
            <dd>
              <LawLine law={stage.law} />
            </dd>
          </>
        )}
      </dl>
    </header>
  );
}

function Deadline() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const { postponedUntil } = page.matter;
  const here = page.road.find((stop) => stop.look === 'here');
  if (!here?.dueOn) return null;
  const day = dayText(here.dueOn, language);
  if (here.overdue) {
    return (
      <StateTag tone="bad" icon={<ExclamationCircleOutlined aria-hidden />}>
        {t('stage.overdue', { day })}
      </StateTag>
    );
  }
  return (
    <StateTag tone="quiet" icon={<ClockCircleOutlined aria-hidden />}>
      {t(postponedUntil === here.dueOn ? 'stage.postponed' : 'stage.due', { day })}
    </StateTag>
  );
}
