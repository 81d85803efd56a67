import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useHostQuery } from '../../../host/use-host-query.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { useDay } from '../day-view.tsx';

interface SourceProps {
  readonly value: string | null;
  onChoose(id: string, title: string): void;
}

/** Matters whose open stage this body decides. */
export function ChooseMatter({ value, onChoose }: SourceProps) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const { data } = useHostQuery('agenda.candidates', { id: meeting.id });
  const matters = data?.matters ?? [];
  return (
    <FieldRow label={t('sources.matter')} required>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        placeholder={t(data && matters.length === 0 ? 'sources.noMatter' : 'sources.choose')}
        disabled={data !== undefined && matters.length === 0}
        options={matters.map((one) => ({
          value: one.id,
          label: one.number === null ? one.title : `${one.number} ${one.title}`,
        }))}
        onChange={(id) => onChoose(id, matters.find((one) => one.id === id)?.title ?? '')}
      />
    </FieldRow>
  );
}

/** Topics that units handed in for the joint meeting. */
export function ChooseTopic({ value, onChoose }: SourceProps) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const { data } = useHostQuery('agenda.candidates', { id: meeting.id });
  const topics = data?.topics ?? [];
  return (
    <FieldRow label={t('sources.topic')} required>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        placeholder={t(data && topics.length === 0 ? 'sources.noTopic' : 'sources.choose')}
        disabled={data !== undefined && topics.length === 0}
        options={topics.map((one) => ({ value: one.id, label: `${one.title} ${one.unit}` }))}
        onChange={(id) => onChoose(id, topics.find((one) => one.id === id)?.title ?? '')}
      />
    </FieldRow>
  );
}

/** Meetings this body has held, the newest first. */
export function ChooseLastMinutes({ value, onChoose }: SourceProps) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const language = useLanguage();
  const { data } = useHostQuery('meetings.list', {
    communityId: meeting.communityId,
    state: 'held',
    until: meeting.heldOn,
    limit: 200,
  });
  const held = (data?.rows ?? [])
    .filter((row) => row.body === meeting.body && row.id !== meeting.id)
    .sort((one, other) => (one.heldOn < other.heldOn ? 1 : -1));
  return (
    <FieldRow label={t('sources.minutes')} required>
      <Select
        value={value}
        placeholder={t(data && held.length === 0 ? 'sources.noMinutes' : 'sources.choose')}
        disabled={data !== undefined && held.length === 0}
        options={held.map((row) => ({
          value: row.id,
          label: `${dayText(row.heldOn, language)} ${row.title}`,
        }))}
        onChange={(id) => {
          const last = held.find((row) => row.id === id);
          onChoose(id, t('sources.minutesTitle', { day: last ? dayText(last.heldOn, language) : '' }));
        }}
      />
    </FieldRow>
  );
}
