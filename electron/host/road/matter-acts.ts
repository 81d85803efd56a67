import type { ReadTx } from '../../../db/transaction.ts';
import { type Actor, mayIn, type Permission } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { currentStage, type Here } from './here.ts';
import type { Missing } from './missing.ts';

type Act = Outputs['matters']['get']['acts'][number];

/** What this person may try on this matter now: role, community, state and stage together. The host decides again. */
export function actsOf(
  here: Here,
  actor: Actor,
  missing: readonly Missing[],
  tx: Pick<ReadTx, 'publications' | 'results'>,
): Act[] {
  const { matter } = here;
  const may = (permission: Permission, ...acts: Act[]): Act[] =>
    mayIn(actor, permission, matter.communityId) ? acts : [];
  const always = [...may('comments.write', 'comment'), ...may('matters.decide', 'correct')];
  if (matter.state === 'suspended') return [...always, ...may('matters.decide', 'resume', 'close')];
  if (matter.state !== 'open') return always;
  return [
    ...stageActs(here, may, tx),
    ...may('matters.write', 'attach'),
    ...may('matters.decide', 'suspend', 'postpone', 'sendBack', 'close'),
    ...(missing.some((one) => one.overridable) ? may('matters.decide', 'askOverride') : []),
    ...(tx.results
      .overridesOf(matter.id)
      .some((row) => row.confirmedById === null && row.askedById !== actor.accountId)
      ? may('overrides.confirm', 'confirmOverride')
      : []),
    ...always,
  ];
}

function stageActs(
  here: Here,
  may: (permission: Permission, ...acts: Act[]) => Act[],
  tx: Pick<ReadTx, 'publications'>,
): Act[] {
  const stage = currentStage(here);
  const meeting =
    stage.forms.length > 0
      ? [...may('meetings.run', 'hold', 'call'), ...may('matters.decide', 'announce')]
      : [];
  switch (stage.kind) {
    case 'intake':
      return [...may('matters.write', 'edit'), ...may('matters.decide', 'register', 'conclude')];
    case 'discuss':
    case 'resolve':
      return [...meeting, ...may('matters.decide', 'conclude')];
    case 'file': {
      const sent = tx.publications.filingsOf(here.matter.id).some((filing) => filing.state === 'sent');
      return sent ? may('filings.receive', 'receipt', 'return') : may('matters.decide', 'file');
    }
    case 'publish': {
      const running = tx.publications
        .noticesOf(here.matter.id)
        .some((notice) => notice.state === 'running' && notice.stage === stage.key);
      if (!running) return may('notices.publish', 'post');
      return [
        ...may('notices.publish', 'finish', 'replace'),
        ...may('matters.write', 'object'),
        ...may('matters.decide', 'answer'),
      ];
    }
    case 'implement':
      return may('matters.decide', 'implement', 'reopen');
    case 'evaluate':
      return may('matters.decide', 'evaluate', 'implement');
    case 'archive':
      return may('matters.decide', 'archive');
    default:
      return [];
  }
}
