import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { Corrected } from '../corrected.tsx';
import type { MeetingOnPage } from '../page-view.tsx';

const TONES: Record<MeetingOnPage['state'], Tone> = {
  planned: 'due',
  held: 'good',
  lapsed: 'bad',
  cancelled: 'quiet',
};

/** One meeting with its quorum and its ballots, each in a sentence. */
export function MeetingLines({ meeting }: { meeting: MeetingOnPage }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  // A ballot's sentence begins with the quorum; it need not be said twice.
  const voted = meeting.motions.some(({ ballot }) => ballot?.sentence);
  return (
    <article className="meeting-lines">
      <div className="meeting-lines-head">
        <Link href={`/meetings/${meeting.id}`} className="meeting-body">
          {meeting.body}
        </Link>
        <StateTag tone={TONES[meeting.state]}>{t(`words:meetingStates.${meeting.state}`)}</StateTag>
        <span className="second">
          {dayText(meeting.heldOn, language)}{' '}
          <Corrected field="place" value={meeting.place} subject={meeting.id} />
        </span>
        {meeting.state === 'planned' && (
          <Link href={`/meetings/${meeting.id}`} className="meeting-enter">
            {t('meetings.enter')}
          </Link>
        )}
      </div>
      {meeting.urgentReason && <p>{t('meetings.urgent', { reason: meeting.urgentReason })}</p>}
      {meeting.sentence && !voted && <p>{textOf(meeting.sentence, language)}</p>}
      {meeting.motions.map((motion) => (
        <p key={motion.id} className="meeting-motion">
          {motion.text !== meeting.matterTitle && (
            <strong>{t('meetings.motion', { text: motion.text })}</strong>
          )}
          {motion.ballot?.sentence
            ? textOf(motion.ballot.sentence, language)
            : t(motion.ballot ? 'meetings.ballotOpen' : 'meetings.notVoted')}
        </p>
      ))}
    </article>
  );
}
