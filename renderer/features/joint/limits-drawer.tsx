import { InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

type Limit = OutputOf<'topics.grades'>['grades'][number];
const UNITS = ['days', 'workingDays'] as const;

/** Within how long each grade is answered: the street's own figures, which later gradings take. */
export function LimitsDrawer({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('joint');
  const { data, error } = useHostQuery('topics.grades', {});
  return (
    <FormDrawer title={t('limits.title')} open onClose={onClose}>
      <p className="second joint-note">{t('limits.hint')}</p>
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      <ul className="joint-lines">
        {data?.grades.map((limit) => (
          <LimitLine key={limit.grade} limit={limit} />
        ))}
      </ul>
    </FormDrawer>
  );
}

function LimitLine({ limit }: { limit: Limit }) {
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('topics.setLimit');
  const word = t(`grades.${limit.grade}`);
  const set = (changed: Partial<Pick<Limit, 'count' | 'unit'>>) =>
    void run({ grade: limit.grade, count: limit.count, unit: limit.unit, ...changed }).catch(() => undefined);
  return (
    <li>
      <span>
        <strong>{word}</strong>
        <p className="hint">{t(`gradeHints.${limit.grade}`)}</p>
      </span>
      <span className="joint-tags">
        <InputNumber
          aria-label={t('limits.count', { grade: word })}
          value={limit.count}
          min={1}
          max={366}
          precision={0}
          disabled={busy}
          onChange={(count) => count !== null && count !== limit.count && set({ count })}
        />
        <Select<Limit['unit']>
          aria-label={t('limits.unit', { grade: word })}
          className="joint-limit-unit"
          value={limit.unit}
          popupMatchSelectWidth={false}
          disabled={busy}
          options={UNITS.map((unit) => ({ value: unit, label: t(`limits.units.${unit}`) }))}
          onChange={(unit) => set({ unit })}
        />
      </span>
      <RefusalAlert refusal={refusal} />
    </li>
  );
}
