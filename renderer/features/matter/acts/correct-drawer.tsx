import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/index.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { type Page, usePage } from '../page-view.tsx';
import type { DrawerPlace } from './more-menu.tsx';
import { ReasonDrawer } from './reason-drawer.tsx';

type Field = Inputs['corrections']['make']['field'];
const OF_MATTER = ['title', 'situation', 'request', 'plan', 'proposerName', 'households', 'funding'] as const;
const OF_MEETING = ['place', 'excused'] as const;

/** 更正: the old value stays in the file and is shown struck through. */
export function CorrectDrawer(place: DrawerPlace) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const correct = useHostCommand('corrections.make');
  const [field, setField] = useState<Field | null>(null);
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [newValue, setNewValue] = useState('');
  const ofMeeting = OF_MEETING.some((one) => one === field);
  const chosen = field !== null && (!ofMeeting || meetingId !== null);
  const fields: readonly Field[] = page.meetings.length > 0 ? [...OF_MATTER, ...OF_MEETING] : OF_MATTER;
  const make = async (reason: string) => {
    if (field === null) return;
    await correct.run({
      matterId: page.matter.id,
      field,
      meetingId: ofMeeting ? meetingId : null,
      newValue: newValue.trim(),
      reason,
    });
    setNewValue('');
  };
  return (
    <ReasonDrawer
      {...place}
      form={`matter:${page.matter.id}:correct`}
      title={t('more.correct')}
      explained={t('correct.explained')}
      label={t('correct.act')}
      command={correct}
      unfilled={[
        ...(field === null ? [t('correct.field')] : []),
        ...(ofMeeting && meetingId === null ? [t('correct.meeting')] : []),
      ]}
      run={make}
    >
      <FieldRow label={t('correct.field')} required>
        <Select
          className="field-wide"
          aria-label={t('correct.field')}
          placeholder={t('choose')}
          value={field}
          options={fields.map((one) => ({ value: one, label: t(`fields.${one}`) }))}
          onChange={setField}
        />
      </FieldRow>
      {ofMeeting && (
        <FieldRow label={t('correct.meeting')} required>
          <Select
            className="field-wide"
            aria-label={t('correct.meeting')}
            placeholder={t('choose')}
            value={meetingId}
            options={page.meetings.map((one) => ({ value: one.id, label: `${one.body} ${one.heldOn}` }))}
            onChange={setMeetingId}
          />
        </FieldRow>
      )}
      {chosen && (
        <FieldRow label={t('correct.oldValue')}>
          <span className="matter-old">{presentValue(page, field, meetingId) || t('empty')}</span>
        </FieldRow>
      )}
      <FieldRow label={t('correct.newValue')} required>
        <Input.TextArea
          value={newValue}
          autoSize={{ minRows: 1, maxRows: 8 }}
          aria-label={t('correct.newValue')}
          onChange={(change) => setNewValue(change.target.value)}
        />
      </FieldRow>
    </ReasonDrawer>
  );
}

function presentValue(page: Page, field: Field, meetingId: string | null): string {
  const meeting = page.meetings.find((one) => one.id === meetingId);
  if (field === 'place') return meeting?.place ?? '';
  if (field === 'excused') return meeting === undefined ? '' : String(meeting.excused);
  return String(page.matter[field] ?? '');
}
