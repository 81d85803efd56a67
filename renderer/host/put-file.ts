import { isRefusalCode, Refusal } from '../../shared/errors.ts';

interface StoredFile {
  readonly hash: string;
  readonly size: number;
}

/** Puts the bytes of a file; the methods then speak of its hash. Rejects with a `Refusal`. */
export function putFile(file: File, onProgress?: (share: number) => void): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    // fetch cannot say how much of an upload has gone out.
    const request = new XMLHttpRequest();
    request.open('PUT', new URL('/files', window.location.href));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Refusal('host.unreachable'));
    request.onload = () => {
      if (request.status === 200) resolve(request.response as StoredFile);
      else reject(refusalIn(request.response));
    };
    request.send(file);
  });
}

/** The address that opens or downloads a stored file under the name it came with. */
export const fileAddress = (hash: string, name: string): string =>
  new URL(`/files/${hash}?name=${encodeURIComponent(name)}`, window.location.href).href;

/** An attachment at the gate, as it came, or what would leave in its place. */
export const gateFileAddress = (fileId: string, which: 'original' | 'leaves'): string =>
  new URL(`/files/papers/release/${fileId}/${which}`, window.location.href).href;

/** The address that downloads the roster of a body on a day as a spreadsheet. */
export const rosterAddress = (bodyId: string, day: string, language: string): string =>
  new URL(`/files/rosters/${bodyId}?on=${day}&language=${language}`, window.location.href).href;

/** The address that downloads the register of tasks, filtered as asked, as a spreadsheet. */
export const taskExportAddress = (filter: object, language: string): string => {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), language });
  return new URL(`/files/tasks?${query}`, window.location.href).href;
};

/** The address that downloads units and lists of a joint meeting as a workbook; null is the street's. */
export const jointExportAddress = (communityId: string | null, year: number, language: string): string =>
  new URL(`/files/joint?of=${communityId ?? ''}&year=${year}&language=${language}`, window.location.href)
    .href;

/** The address that downloads what one unit is reminded of, as a Word file. */
export const reminderAddress = (of: string, within: number, language: string): string => {
  const query = new URLSearchParams({ of, within: String(within), language });
  return new URL(`/files/tasks/reminder?${query}`, window.location.href).href;
};

function refusalIn(response: unknown): Refusal {
  const { code, data } = (response ?? {}) as { code?: unknown; data?: Record<string, string> };
  return isRefusalCode(code) ? new Refusal(code, data ?? {}) : new Refusal('internal', { ref: '' });
}

/** The due list of a day, to print. */
export const dueListAddress = (bodyId: string, day: string, language: string): string =>
  `${rosterAddress(bodyId, day, language)}&list=due`;
