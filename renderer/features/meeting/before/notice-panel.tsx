import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText, instantText } from '../../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { useToday } from '../../../host/use-today.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { useDay } from '../day-view.tsx';

/** The notice clock in a sentence, and sending the notice: what stands on the agenda then may be voted. */
export function NoticePanel() {
  const { t } = useTranslation('agenda');
  const { meeting, items, offers } = useDay();
  const language = useLanguage();
  const today = useToday();
  const announce = useHostCommand('meetings.announce');
  const { notice } = meeting;
  const late = items.filter((item) => item.late && item.state === 'planned').length;
  const words = {
    latest: dayText(notice.latestOn, language),
    given: notice.given,
    needed: notice.needed,
    noticed: dayText(meeting.noticedOn, language),
  };
  const [on, setOn] = useState(today);
  const sent = meeting.announcedAt !== null;
  return (
    <section className="panel notice" aria-labelledby="notice-title">
      <h2 id="notice-title">{t('notice.title')}</h2>
      <p className={notice.kept ? 'notice-kept' : 'notice-late'}>
        {notice.kept ? <CheckCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{' '}
        {notice.needed === 0 ? t('notice.free') : t(notice.kept ? 'notice.kept' : 'notice.late', words)}
      </p>
      {meeting.urgentReason && (
        <p className="second">{t('notice.urgent', { reason: meeting.urgentReason })}</p>
      )}
      {meeting.announcedAt !== null && (
        <p>{t('notice.sent', { at: instantText(meeting.announcedAt, language) })}</p>
      )}
      {sent && late > 0 && <p className="notice-late">{t('notice.lateItems', { count: late })}</p>}
      {!sent && <p className="hint">{t('notice.explained')}</p>}
      {offers('announce') && (!sent || late > 0) && (
        <>
          <FieldRow label={t('notice.on')}>
            <DayPicker value={on} until={today} allowClear={false} onChange={(day) => day && setOn(day)} />
          </FieldRow>
          <ActBar
            primary={!sent && meeting.heldOn > today}
            label={t(sent ? 'notice.again' : 'notice.send')}
            command={announce}
            unfilled={items.length === 0 ? [t('notice.anItem')] : []}
            run={() => announce.run({ id: meeting.id, on })}
          />
        </>
      )}
    </section>
  );
}
