import type { Hint, Transactions } from '../../../db/transaction.ts';
import type { Lan } from './lan.ts';

/** Long enough for the phones to read that the meeting is over. */
const GOOD_BYE_MS = 2000;

const ENDINGS: ReadonlySet<string> = new Set(['meetings.held', 'meetings.lapsed', 'meetings.cancelled']);

/** Closes the network again when the meeting it was opened for has ended. */
export function endWithMeeting(lan: Lan, transactions: Transactions, send: (hint: Hint) => void) {
  return ({ types }: Hint): void => {
    const sharing = lan.sharing();
    if (sharing === null || !types.some((type) => ENDINGS.has(type))) return;
    const { meetingId } = sharing;
    if (transactions.read((tx) => tx.meetings.get(meetingId).state) === 'planned') return;
    const timer = setTimeout(() => {
      if (lan.sharing()?.meetingId !== meetingId) return;
      const { hint } = transactions.write({ id: null, name: '' }, null, (tx) => {
        tx.hall.closeAllBut(null);
        tx.record({ type: 'hall.unshared', subject: meetingId, data: { meetingId } });
      });
      if (hint !== null) send(hint);
      void lan.close();
    }, GOOD_BYE_MS);
    timer.unref();
  };
}
