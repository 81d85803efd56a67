import type { ReadTx } from '../../../db/transaction.ts';
import { PROPOSER_KINDS } from '../../../shared/contract/matter-rows.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { stageRegisterForm } from '../../../shared/documents/papers/registers.ts';
import { voteResultTable } from '../../../shared/documents/papers/voting.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import type { MeetingRecord } from '../minutes/record-of.ts';
import { hereOf } from '../road/here.ts';
import { attendanceText } from './minutes-papers.ts';
import { beganText, frameOf, type Saying } from './saying.ts';
import type { PaperSource } from './source.ts';

/** 表决结果表: every ballot of the record with its figures and its sentence. */
export const resultPaper = ({ saying, record }: PaperSource): OfficeDocument =>
  voteResultTable(saying.say, {
    ...frameOf(saying, record, 'result'),
    meeting: record.title,
    time: beganText(saying, record),
    place: record.place,
    chair: record.chair,
    recorder: record.clerk,
    due: record.counts.due ?? 0,
    present: record.counts.came ?? 0,
    attendance: attendanceText(saying, record),
    ballots: record.items.flatMap((item) =>
      item.motions.flatMap(({ text, ballot }) =>
        ballot === null
          ? []
          : [
              {
                matter: text,
                method: saying.say(`words:methods.${ballot.method}`),
                counts: countsOf(saying, ballot),
                teller: ballot.counted.find((one) => one.as === 'teller')?.by ?? null,
                scrutineer: ballot.counted.find((one) => one.as === 'scrutineer')?.by ?? null,
                recused: item.recused.map((one) => one.name),
                outcome: ballot.outcome === null ? '' : saying.say(`words:outcomes.${ballot.outcome}`),
                verdict: ballot.sentence?.[saying.language] ?? saying.t('notCounted'),
              },
            ],
      ),
    ),
  });

export type Ballot = NonNullable<MeetingRecord['items'][number]['motions'][number]['ballot']>;

export function countsOf({ say }: Saying, { tally, options, papers }: Ballot) {
  const count = (name: string, votes: number) => ({ name, votes, share: null });
  return [
    ...(tally === null
      ? []
      : (['for', 'against', 'abstain'] as const).map((vote) =>
          count(say(`words:votes.${vote}`), tally[vote]),
        )),
    ...options.map(({ name, votes }) => count(name, votes)),
    ...(papers === null
      ? []
      : (['blank', 'invalid'] as const).map((vote) => count(say(`words:votes.${vote}`), papers[vote]))),
  ];
}

/** 环节登记表: what one body decided of one matter in this meeting. */
export function stageRegister(
  tx: ReadTx,
  { saying, record, day }: PaperSource,
  itemId: string,
): OfficeDocument | null {
  const item = day.items.find((one) => one.id === itemId);
  if (!item || item.matterId === null) return null;
  const part = tx.meetings.get(item.partId);
  const { matter, procedure } = hereOf(tx, tx.matters.get(item.matterId));
  const run = part.runId === null ? null : tx.runs.get(part.runId);
  const stage = run === null ? undefined : stageOf(procedure, run.stage);
  const recorded = record.items.find((one) => one.id === itemId);
  const last = recorded?.motions.findLast((motion) => motion.ballot !== null);
  const outcome = last?.ballot?.outcome ?? null;
  return stageRegisterForm(saying.say, {
    ...frameOf(saying, record, 'stageRegister'),
    community: record.community,
    matter: matter.title,
    matterNumber: matter.number ?? '',
    stage: stage?.name[saying.language] ?? record.body,
    origins: PROPOSER_KINDS.map((kind) => ({
      text: saying.say(`words:proposerKinds.${kind}`),
      checked: kind === matter.proposerKind,
    })),
    time: beganText(saying, record),
    place: record.place,
    form: record.formName[saying.language],
    due: record.counts.due,
    present: record.counts.came,
    share: null,
    content: last?.text ?? matter.request,
    outcome: outcome === null ? (recorded?.decision ?? '') : saying.say(`words:outcomes.${outcome}`),
    verdict: last?.ballot?.sentence?.[saying.language] ?? null,
    publication: null,
    supervision: null,
  });
}
