import { RollbackOutlined, StopOutlined, SyncOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { CLOSED_REJECTED, ordinalOf, stageOf } from '../../../shared/domain/procedure.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Drawing, Stage } from './drawing.ts';
import { ordinalWord, stageName } from './rule-words.ts';

/** Where a matter goes from a stage that does not pass. */
export function WayBack({
  drawing,
  stage,
  onGo,
}: {
  drawing: Drawing;
  stage: Stage;
  onGo(key: string): void;
}) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const target = drawing.stages.find((one) => one.key === stage.onFail);
  const why = <span className="way-back-why">{t(`road.fail.${stage.kind}`)}</span>;
  if (stage.onFail === CLOSED_REJECTED) {
    return (
      <p className="way-back">
        <StopOutlined aria-hidden /> {why} {t('road.failTo.closed')}
      </p>
    );
  }
  if (stage.onFail === stage.key) {
    return (
      <p className="way-back">
        <SyncOutlined aria-hidden /> {why}{' '}
        {stage.maxRounds === undefined
          ? t('road.failTo.self')
          : t('road.failTo.selfTimes', { count: stage.maxRounds })}
      </p>
    );
  }
  const ordinal = target && stageOf(drawing, target.key) ? ordinalOf(drawing, target.key) : null;
  return (
    <p className="way-back">
      <RollbackOutlined aria-hidden /> {why} {t('road.failTo.back')}{' '}
      {target ? (
        <button type="button" className="way-back-target" onClick={() => onGo(target.key)}>
          {ordinal && ordinalWord(ordinal, t)} {stageName(target, language)}
        </button>
      ) : (
        stage.onFail
      )}
    </p>
  );
}
