import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Sharing } from '../lan/lan.ts';
import { titleOf } from '../road/day-view.ts';

/** What the desk is shown of an open meeting: how to come in, and who has. */
export function sharingView(
  tx: Pick<ReadTx, 'meetings' | 'matters' | 'hall'>,
  { meetingId, code, openedAt, hosts }: Sharing,
): NonNullable<Outputs['hall']['sharing']['sharing']> {
  return {
    meetingId,
    title: titleOf(tx, tx.meetings.get(meetingId)),
    code,
    openedAt,
    addresses: hosts.map((host) => ({
      page: `http://${host}/m`,
      screen: `http://${host}/screen`,
      withCode: `http://${host}/m#${code}`,
    })),
    ...tx.hall.counts(meetingId),
    claimed: tx.hall.claimed(meetingId),
  };
}
