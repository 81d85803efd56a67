import * as accountsTables from './schema-accounts.ts';
import * as agendaTables from './schema-agenda.ts';
import * as hallTables from './schema-hall.ts';
import * as jointTables from './schema-joint.ts';
import * as mattersTables from './schema-matters.ts';
import * as meetingsTables from './schema-meetings.ts';
import * as minutesTables from './schema-minutes.ts';
import * as ownersTables from './schema-owners.ts';
import * as publicationTables from './schema-publication.ts';
import * as roadTables from './schema-road.ts';
import * as storeTables from './schema-store.ts';
import * as structureTables from './schema-structure.ts';
import * as tasksTables from './schema-tasks.ts';

/** Every table of ours, by its name in the code. The SQL of the migrations is the truth; a test compares. */
export const schema = {
  ...accountsTables,
  ...agendaTables,
  ...hallTables,
  ...jointTables,
  ...mattersTables,
  ...meetingsTables,
  ...minutesTables,
  ...ownersTables,
  ...publicationTables,
  ...roadTables,
  ...storeTables,
  ...structureTables,
  ...tasksTables,
};

export type Schema = typeof schema;

/** A repository need not know in which file a table stands. */
export const {
  store,
  events,
  journalHead,
  receipts,
  drafts,
  calendarDays,
  communities,
  grids,
  compounds,
  bodies,
  people,
  memberships,
  kinships,
  exclusions,
  substitutions,
  owners,
  ownerParts,
  ownerShares,
  accounts,
  accountGrants,
  sessions,
  procedureVersions,
  matters,
  runs,
  files,
  records,
  meetings,
  attendance,
  recusals,
  motions,
  ballots,
  paperCounts,
  namedVotes,
  ballotTurnout,
  ballotPapers,
  agendaItems,
  agendaPapers,
  scans,
  presenceMoves,
  observers,
  remarks,
  meetingRecords,
  minutes,
  minutesVersions,
  minutesWishes,
  minutesCorrections,
  filings,
  notices,
  objections,
  implementations,
  evaluations,
  overrides,
  corrections,
  comments,
  tasks,
  taskUnits,
  taskMilestones,
  taskEntries,
  memberSessions,
  opinions,
  units,
  unitYears,
  unitSeats,
  topicCalls,
  topics,
  topicSteps,
  gradeLimits,
  listEntries,
  claims,
  projects,
  offices,
  releases,
  releaseFiles,
  releaseFindings,
  releaseApprovals,
  boardPhotos,
  noticeGaps,
  displays,
  signingKeys,
  trustedSigners,
  packages,
  incomingFilings,
} = schema;
