import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GRADES } from '../../../shared/domain/tasks.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Topic } from './rows.ts';

type Grade = (typeof GRADES)[number];

/** How quickly it has to be answered, and by whom. The earlier grade stays in the history. */
export function GradeBox({ topic }: { topic: Topic }) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const command = useHostCommand('topics.grade');
  const { data } = useHostQuery('topics.grades', {});
  const [grade, setGrade] = useState<Grade | null>(topic.grade);
  const [because, setBecause] = useState('');
  const run = async () => {
    if (grade === null) return;
    await command.run({ id: topic.id, grade, because, expectedVersion: topic.version });
    setBecause('');
  };
  return (
    <div className="joint-section joint-sorting">
      <h3>{t('grade.title')}</h3>
      <FieldRow label={t('grade.set')} hint={grade === null ? t('grade.none') : t(`gradeHints.${grade}`)}>
        <Select<Grade>
          value={grade}
          placeholder={t('grade.none')}
          options={(data?.grades ?? []).map(({ grade: one, count, unit, dueOn }) => ({
            value: one,
            label: `${t(`grades.${one}`)} · ${t(`limits.${unit}`, { count })} · ${t('grade.due', { day: dayText(dueOn, language) })}`,
          }))}
          onChange={setGrade}
        />
      </FieldRow>
      {topic.grade !== null && grade !== topic.grade && (
        <FieldRow label={t('grade.because')}>
          <Input value={because} maxLength={200} onChange={(event) => setBecause(event.target.value)} />
        </FieldRow>
      )}
      {grade !== topic.grade && (
        <ActBar label={t(topic.grade === null ? 'grade.do' : 'grade.change')} command={command} run={run} />
      )}
    </div>
  );
}
