import type { PlacedTopic } from '../../../db/repositories/topics.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';

type Fate = Outputs['topics']['fate'];

/** What became of a topic; a merged one shares the fate of the one it joined. */
export function fateOf(tx: ReadTx, topic: PlacedTopic): Fate {
  const root = rootOf(tx, topic);
  const own = tx.topics.steps(topic.id).map((step) => ({ ...step, elsewhere: false }));
  const joined =
    root.id === topic.id
      ? []
      : tx.topics
          .steps(root.id)
          .filter(({ kind }) => kind !== 'handedIn' && kind !== 'joined')
          .map((step) => ({ ...step, elsewhere: true }));
  const item = root.itemId === null ? null : tx.topics.itemOf(root.itemId);
  return {
    receipt: topic.receipt,
    title: topic.title,
    text: topic.text,
    unit: topic.unit,
    proposer: topic.proposer,
    handedInOn: topic.handedInOn,
    state: root.state,
    steps: [...own, ...joined]
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map(({ kind, day, text, grade, dueOn, otherId, elsewhere }) => ({
        kind,
        day,
        text,
        grade,
        dueOn,
        other: otherId === null ? null : tx.topics.get(otherId).title,
        elsewhere,
      })),
    meeting:
      item === null
        ? null
        : {
            title: item.meeting,
            heldOn: item.heldOn,
            state: item.meetingState,
            itemState: item.itemState,
            decision: item.decision,
          },
    tasks: root.itemId === null ? [] : tx.topics.tasksOf(root.itemId),
  };
}

function rootOf(tx: ReadTx, topic: PlacedTopic): PlacedTopic {
  let root = topic;
  while (root.mergedIntoId !== null) root = tx.topics.get(root.mergedIntoId);
  return root;
}
