import { ExclamationCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Fault } from './drawing.ts';

/** What is wrong with a stage, a sentence each. */
export function FaultLines({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation('procedures');
  const rules = [...new Set(faults.map((fault) => fault.rule))];
  if (rules.length === 0) return null;
  return (
    <ul className="fault-lines">
      {rules.map((rule) => (
        <li key={rule}>
          <ExclamationCircleOutlined aria-hidden /> {t(`faults.${rule}`)}
        </li>
      ))}
    </ul>
  );
}
