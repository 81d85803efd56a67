import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/text-of.ts';
import type { Drawing, Fault } from './drawing.ts';
import { stageName } from './rule-words.ts';

/** Every fault in a sentence, with the stage it stands at. */
export function DraftFaults({ drawing, faults }: { drawing: Drawing; faults: readonly Fault[] }) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  if (faults.length === 0) return null;
  const told = new Map(faults.map((fault) => [`${fault.stage} ${fault.rule}`, fault]));
  return (
    <Alert
      className="procedure-note"
      type="error"
      showIcon
      title={t('faultsFound', { count: told.size })}
      description={
        <ul className="draft-faults">
          {[...told].map(([key, { rule, stage: at }]) => {
            const stage = drawing.stages.find((one) => one.key === at);
            return (
              <li key={key}>
                {stage && <strong>{t('faultAt', { stage: stageName(stage, language) })}</strong>}
                {t(`faults.${rule}`)}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
