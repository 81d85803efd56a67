import type { KioskNotice } from '../../../shared/contract/kiosk.ts';
import { codeSvg } from '../documents/page-code.ts';

/** As many bytes as a telephone still reads from a screen at arm's length. */
const READABLE_BYTES = 900;

/** The text of a notice as a square code: it can be taken home without a network. */
export const noticeCode = (shown: KioskNotice): string =>
  codeSvg(noticeText(shown.notice, shown.proof.fingerprint), 240);

/** The words of a notice with what proves them, as many as a code holds. */
export const noticeText = (notice: KioskNotice['notice'], proof: string): string =>
  cut(textOf(notice, proof), READABLE_BYTES);

export function textOf(notice: KioskNotice['notice'], proof: string): string {
  const { number, title, summary, votes, period, objecting, publisher } = notice;
  const lines = [
    `${title} ${number}`,
    `${period.from} — ${period.until}`,
    `${publisher} ${proof}`,
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
