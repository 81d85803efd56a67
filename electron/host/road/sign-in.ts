import type { MatterMeeting, MeetingRow } from '../../../db/repositories/meetings.ts';
import type { Id } from '../../../shared/values.ts';

/** Was it called by a stage of a matter? */
export const isOfMatter = (meeting: MeetingRow): meeting is MatterMeeting => meeting.matterId !== null;

/** What the journal files a meeting's facts under: its matter, or itself. */
export const subjectOf = (meeting: MeetingRow): Id => meeting.matterId ?? meeting.id;

/** Where people sign in: a part is held within another meeting. */
export const signInOf = (meeting: MeetingRow): Id => meeting.hostId ?? meeting.id;
