import { Input } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ClockField } from '../../../ui/clock-field.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { type Meeting, useDay } from '../day-view.tsx';

const FIELDS = ['startsAt', 'endsAt', 'place', 'chair', 'clerk'] as const;
type Field = (typeof FIELDS)[number];
type Arranged = Record<Field, string>;

/** Hour, place and who leads, changed in place: leaving a field keeps it. */
export function Arrangement() {
  const { t } = useTranslation('agenda');
  const { meeting, offers } = useDay();
  const arrange = useHostCommand('meetings.arrange');
  const kept = arrangedOf(meeting);
  const [draft, setDraft, state] = useDraft<Arranged>(`meeting:${meeting.id}:arrangement`, kept);
  const differs = (one: Arranged) => FIELDS.some((field) => one[field].trim() !== kept[field]);
  const version = useRef(meeting.version);
  version.current = meeting.version;
  const known = useRef(kept);
  // Once the host holds what was typed, the draft has done its work; where nothing was typed, the host's word is shown.
  useEffect(() => {
    const now = arrangedOf(meeting);
    const same = (one: Arranged, other: Arranged) => FIELDS.every((field) => one[field] === other[field]);
    if (same(known.current, now)) return;
    const untouched = same(draft, known.current);
    known.current = now;
    if (untouched || same(draft, now)) state.discard();
  }, [meeting, draft, state.discard]);
  const keep = (one: Arranged) => {
    if (!differs(one) || arrange.busy) return;
    const trimmed = Object.fromEntries(FIELDS.map((field) => [field, one[field].trim()])) as Arranged;
    const title = meeting.matterId === null ? meeting.title : '';
    arrange
      .run({ id: meeting.id, title, ...trimmed, expectedVersion: version.current })
      .catch(() => undefined);
  };
  const open = offers('arrange');
  return (
    <section className="panel arrangement" aria-label={t('arrange.title')}>
      {FIELDS.map((field) => (
        <FieldRow key={field} label={t(`arrange.${field}`)}>
          {field === 'startsAt' || field === 'endsAt' ? (
            <ClockField
              value={draft[field]}
              disabled={!open}
              onChange={(clock) => {
                setDraft({ ...draft, [field]: clock });
                keep({ ...draft, [field]: clock });
              }}
            />
          ) : (
            <Input
              value={draft[field]}
              readOnly={!open}
              maxLength={200}
              onChange={(change) => setDraft({ ...draft, [field]: change.target.value })}
              onBlur={() => keep(draft)}
              onPressEnter={() => keep(draft)}
            />
          )}
        </FieldRow>
      ))}
      <RefusalAlert refusal={arrange.refusal} onClose={arrange.clear} />
    </section>
  );
}

const arrangedOf = (meeting: Meeting): Arranged => ({
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  chair: meeting.chair,
  clerk: meeting.clerk,
});
