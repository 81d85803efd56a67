import type { KioskNotice } from '../../../shared/contract/kiosk.ts';
import { codeSvg } from '../documents/page-code.ts';

/** As many bytes as a telephone still reads from a screen at arm's length. */
const READABLE_BYTES = 900;

/** The text of a notice as a square code: it can be taken home without a network. */
export const noticeCode = (shown: KioskNotice): string => codeSvg(cut(textOf(shown), READABLE_BYTES), 240);

export function textOf({ notice, proof }: KioskNotice): string {
  const { number, title, summary, votes, period, objecting, publisher } = notice;
  const lines = [
    `${title} ${number}`,
    `${period.from} — ${period.until}`,
    `${publisher} ${proof.fingerprint}`,
    summary,
    ...votes.map(({ sentence }) => sentence),
    [objecting.how, objecting.address, objecting.telephone].filter((part) => part !== '').join(' '),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function cut(text: string, most: number): string {
  let [kept, bytes] = ['', 0];
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most - 3) return `${kept}…`;
    kept += sign;
  }
  return kept;
}
