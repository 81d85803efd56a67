/**
 * The closed list of refusals. A code crosses the wire; the words stand in `i18n/<language>/errors.json`,
 * and a test demands a sentence for each code in every language.
 */
export const REFUSALS = [
  'input.invalid',
  'session.missing',
  'session.wrongPassword',
  'session.locked',
  'session.disabled',
  'permission.denied',
  'permission.otherCommunity',
  'setup.alreadyDone',
  'internal',
  'host.unreachable',
  'things.notFound',
  'edits.conflict',
  'dates.outOfOrder',
  'dates.inFuture',
  'matters.closed',
  'matters.suspended',
  'matters.notSuspended',
  'matters.notRegistered',
  'stages.outOfOrder',
  'stages.partyStudyMissing',
  'stages.recordsMissing',
  'stages.ballotRequired',
  'stages.noSuchStage',
  'stages.tooManyRounds',
  'meetings.noticeTooShort',
  'meetings.notOpen',
  'meetings.notHere',
  'meetings.bodyMissing',
  'meetings.measureMissing',
  'meetings.attendanceMissing',
  'ballots.quorumMissing',
  'ballots.countMismatch',
  'ballots.countsDiffer',
  'ballots.samePerson',
  'ballots.notOpen',
  'ballots.notPresent',
  'ballots.recused',
  'ballots.alreadyVoted',
  'ballots.countsMissing',
  'ballots.optionsWrong',
  'filings.receiptMissing',
  'filings.notSent',
  'filings.alreadySent',
  'notices.periodTooShort',
  'notices.stillRunning',
  'notices.objectionOpen',
  'notices.notPosted',
  'notices.alreadyPosted',
  'objections.noneOpen',
  'evaluations.tooFewAnswers',
  'records.notWaivable',
  'records.fileMissing',
  'records.fileTooLarge',
  'records.alreadyAttached',
  'procedures.broken',
  'procedures.released',
  'procedures.dateTaken',
  'procedures.keyTaken',
  'procedures.notInForce',
  'structure.nameTaken',
  'people.sameBody',
  'people.nearRelative',
  'people.termWrong',
  'dueLists.notMember',
  'dueLists.notSubstitute',
  'dueLists.noVoteToGive',
  'dueLists.overlaps',
  'dueLists.longer',
  'kinships.self',
  'rosters.oldFormat',
  'rosters.unreadable',
  'rosters.wrongEncoding',
  'rosters.empty',
  'rosters.tooLarge',
  'rosters.tooManyRows',
  'rosters.kindLater',
  'rosters.nameColumnMissing',
  'rosters.columnTwice',
  'rosters.stale',
  'accounts.nameTaken',
  'accounts.weakPassword',
  'accounts.lastAdmin',
  'overrides.samePerson',
  'overrides.statutory',
  'overrides.nothingShut',
  'overrides.notAsked',
  'corrections.sameValue',
  'corrections.changesVerdict',
  'corrections.noSuchField',
  'rehearsals.noPublishing',
  'stores.notAStore',
  'stores.newerVersion',
  'stores.migrationChanged',
  'stores.readOnly',
  'stores.diskFull',
  'stores.damaged',
  'stores.inUse',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

export type Detail = string | number | boolean | null | readonly string[];
export type Details = Readonly<Record<string, Detail>>;

/** The one way to say no. It throws, so inside a transaction it also undoes. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;

  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

export function refuse(code: RefusalCode, details: Details = {}): never {
  throw new Refusal(code, details);
}

export const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && (REFUSALS as readonly string[]).includes(code);
