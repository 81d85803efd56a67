import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SORTINGS, type Sorting } from '../../../shared/domain/topics.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import type { Topic } from './rows.ts';

interface Typed {
  readonly as: Sorting;
  readonly answer: string;
  readonly intoId: string | null;
}
const NEW: Typed = { as: 'accept', answer: '', intoId: null };
const ACCEPTED: Typed = { ...NEW, as: 'answer' };

/** Where a topic goes. Whoever proposed it reads the words written here. */
export function SortBox({ topic, topics }: { topic: Topic; topics: readonly Topic[] }) {
  const { t } = useTranslation('joint');
  const command = useHostCommand('topics.sort');
  const isNew = topic.state === 'new';
  const [{ as, answer, intoId }, setTyped, draft] = useDraft<Typed>(
    `topics.sort:${topic.id}:${topic.state}`,
    isNew ? NEW : ACCEPTED,
  );
  const typed = { as, answer, intoId };
  const others = topics.filter(({ id, state }) => id !== topic.id && state !== 'merged');
  const answering = as === 'decline' || as === 'answer';
  const unfilled = [
    ...(answering && answer.trim() === '' ? [t('sort.words')] : []),
    ...(as === 'merge' && intoId === null ? [t('sort.into')] : []),
  ];
  const sort = async () => {
    await command.run({
      id: topic.id,
      as,
      answer,
      intoId: as === 'merge' ? intoId : null,
      expectedVersion: topic.version,
    });
    draft.discard();
  };
  return (
    <div className="joint-section joint-sorting">
      <h3>{t('sort.title')}</h3>
      <Radio.Group
        aria-label={t('sort.title')}
        value={as}
        onChange={(event) => setTyped({ ...typed, as: event.target.value as Sorting })}
        options={SORTINGS.filter(
          (one) => (one !== 'merge' || others.length > 0) && (one !== 'accept' || isNew),
        ).map((one) => ({
          value: one,
          label: t(`sort.${one}`),
        }))}
      />
      <p className="hint">{t(`sort.${as}Hint`)}</p>
      {as === 'merge' && (
        <FieldRow label={t('sort.into')} required>
          <Select<string>
            value={intoId}
            placeholder={t('lists.choose')}
            options={others.map(({ id, title, unit }) => ({ value: id, label: `${title} · ${unit}` }))}
            onChange={(chosen) => setTyped({ ...typed, intoId: chosen })}
          />
        </FieldRow>
      )}
      {as !== 'merge' && (
        <FieldRow label={t('sort.words')} hint={t('sort.wordsHint')} required={answering}>
          <Input.TextArea
            value={answer}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => setTyped({ ...typed, answer: event.target.value })}
          />
        </FieldRow>
      )}
      <ActBar label={t(`sort.do.${as}`)} command={command} unfilled={unfilled} run={sort} />
    </div>
  );
}
