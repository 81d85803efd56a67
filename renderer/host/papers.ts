import { isRefusalCode, Refusal } from '../../shared/errors.ts';

/** Where a paper of a meeting lies: `notice.docx`, `record.json`. */
export function paperAddress(
  meetingId: string,
  file: string,
  options: { readonly language: string; readonly of?: string; readonly perPage?: number },
): string {
  const { language, of = '', perPage } = options;
  const query = new URLSearchParams({ language, ...(of !== '' && { of }) });
  if (perPage !== undefined) query.set('perPage', String(perPage));
  return new URL(`/files/papers/${meetingId}/${file}?${query}`, window.location.href).href;
}

/** Where the sheet lies that says what became of a matter. */
export const inquiryAddress = (matterId: string, format: 'html' | 'docx' | 'pdf', language: string): string =>
  new URL(`/files/papers/inquiry/${matterId}/sheet.${format}?language=${language}`, window.location.href)
    .href;

/** Where a released notice lies as a paper: `poster.pdf`, `notice.docx`. */
export const noticeAddress = (releaseId: string, file: string): string =>
  new URL(`/files/papers/public-notice/${releaseId}/${file}?`, window.location.href).href;

/** Where a package that was made lies. */
export const packageAddress = (packageId: string): string =>
  new URL(`/files/packages/${packageId}?`, window.location.href).href;

/** Fetches a paper and hands it over as a download. Rejects with a `Refusal`: there may be nothing here that prints. */
export async function savePaper(address: string): Promise<string> {
  const answer = await fetch(`${address}&save`, { credentials: 'same-origin' }).catch(() => {
    throw new Refusal('host.unreachable');
  });
  if (!answer.ok) throw refusalIn(await answer.json().catch(() => null));
  const name = nameIn(answer.headers.get('content-disposition') ?? '');
  handOver(await answer.blob(), name);
  return name;
}

/** Hands bytes over as a download. */
export function handOver(bytes: Blob, name: string): void {
  const place = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = place;
  link.download = name;
  link.click();
  // The browser takes the bytes at the click; a moment later nobody needs the address.
  setTimeout(() => URL.revokeObjectURL(place), 60_000);
}

const nameIn = (disposition: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? 'paper');

function refusalIn(response: unknown): Refusal {
  const { code, data } = (response ?? {}) as { code?: unknown; data?: Record<string, string> };
  return isRefusalCode(code) ? new Refusal(code, data ?? {}) : new Refusal('internal', { ref: '' });
}
