import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { plusDays } from '../../../shared/domain/days.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { dotted } from './dotted.ts';
import type { Call } from './rows.ts';

const STREET = '';
const USUAL_DAYS = 14;
const MOST_MEETINGS = 100;

/** When topics are taken, and for whose joint meeting; null calls anew. */
export function CallForm({ call, onClose }: { call: Call | null; onClose(): void }) {
  const { t } = useTranslation('joint');
  const today = useToday();
  const may = useMay();
  const communities = useCommunities('joint.write') ?? [];
  const language = useLanguage();
  const { data } = useHostQuery('meetings.list', { state: 'planned', from: today, limit: MOST_MEETINGS });
  // A meeting of a matter's stage takes no topics.
  const meetings = (data?.rows ?? []).filter(({ matterId }) => matterId === null);
  const { run, busy, refusal } = useHostCommand('topics.call');
  const places = [
    ...(may('joint.write', null) ? [{ value: STREET, label: t('street') }] : []),
    ...communities.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const initial = {
    of: call === null ? (places[0]?.value ?? STREET) : (call.communityId ?? STREET),
    title: call?.title ?? '',
    note: call?.note ?? '',
    opensOn: call?.opensOn ?? today,
    closesOn: call?.closesOn ?? plusDays(today, USUAL_DAYS),
    meetingId: call?.meetingId ?? null,
  };
  return (
    <SavedForm
      title={t(call === null ? 'topics.call' : 'topics.change')}
      formKey={`topics.call:${call?.id ?? 'new'}:${call?.version ?? 0}`}
      initial={initial}
      isComplete={({ title }) => title.trim() !== ''}
      save={async ({ of, ...typed }) => {
        await run({
          ...typed,
          id: call?.id ?? null,
          communityId: of === STREET ? null : of,
          expectedVersion: call?.version ?? 0,
        });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(call === null ? 'topics.call' : 'topics.change')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('topics.callTitle')} required>
            <Input
              value={typed.title}
              maxLength={100}
              onChange={(event) => set({ title: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('whose')} required>
            <Select<string>
              value={typed.of}
              options={places}
              disabled={call !== null}
              onChange={(of) => set({ of })}
            />
          </FieldRow>
          <FieldRow label={t('topics.opensOn')} required>
            <DayPicker
              value={typed.opensOn}
              allowClear={false}
              onChange={(day) => set({ opensOn: day ?? today })}
            />
          </FieldRow>
          <FieldRow label={t('topics.closesOn')} hint={t('topics.closesHint')} required>
            <DayPicker
              value={typed.closesOn}
              from={typed.opensOn}
              allowClear={false}
              onChange={(day) => set({ closesOn: day ?? today })}
            />
          </FieldRow>
          <FieldRow label={t('topics.meeting')} hint={t('topics.meetingHint')}>
            <Select<string>
              allowClear
              placeholder={t('topics.noMeeting')}
              value={typed.meetingId}
              options={meetings.map(({ id, title, body, heldOn, community }) => ({
                value: id,
                label: dotted(dayText(heldOn, language), community, title || body),
              }))}
              onChange={(chosen) => set({ meetingId: chosen ?? null })}
            />
          </FieldRow>
          <FieldRow label={t('topics.note')} hint={t('topics.noteHint')}>
            <Input.TextArea
              value={typed.note}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => set({ note: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
