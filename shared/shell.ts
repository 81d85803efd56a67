/** What the desktop window gives the page as `window.yishiting`; in a browser it is absent. */
export interface Yishiting {
  /** Sends a message to the host; kept until the line is there. */
  post(message: unknown): void;
  /** Hears the host's messages. `onNewLine` tells that the host started again and open calls will not be answered. */
  listen(onMessage: (message: unknown) => void, onNewLine?: () => void): void;
  readonly shell: DesktopShell;
}

export interface DesktopShell {
  /** Asks for a file; its bytes are then fetched from `pickedFileAddress(token)`, once. The page never sees a path. */
  pickFile(kind: FileKind): Promise<PickedFile | null>;
  /** Asks where to keep what lies at one of our own addresses (`/files/…`). */
  saveFile(file: { address: string; name: string }): Promise<SaveOutcome>;
  /** Opens the system's print dialog; false when it was cancelled. */
  print(): Promise<boolean>;
  /** Asks where to keep the page as PDF. */
  printToPdf(name: string): Promise<SaveOutcome>;
}

export const FILE_KINDS = {
  any: [],
  document: ['pdf', 'doc', 'docx', 'wps', 'ofd', 'txt'],
  image: ['png', 'jpg', 'jpeg'],
  spreadsheet: ['xlsx', 'csv'],
  json: ['json'],
  pdf: ['pdf'],
} as const;

export type FileKind = keyof typeof FILE_KINDS;
export type SaveOutcome = 'saved' | 'cancelled' | 'failed';

export interface PickedFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

export const pickedFileAddress = (token: string): string => `/picked/${token}`;

/** The scheme and the only host name of the window's page. */
export const PAGE_ORIGIN = 'app://yishiting';

/** Names of the messages between page, main process and host: one list for all three. */
export const CHANNELS = {
  askForLine: 'line:ask',
  line: 'line:given',
  pickFile: 'shell:pick-file',
  saveFile: 'shell:save-file',
  print: 'shell:print',
  printToPdf: 'shell:print-to-pdf',
} as const;

/** What main tells the host; a port comes along with the first two. */
export type MainToHost =
  | { kind: 'attach'; windowId: string }
  | {
      kind: 'fetch';
      windowId: string;
      method: string;
      url: string;
      headers: [string, string][];
      hasBody: boolean;
    }
  | { kind: 'close' };

/** How the host answers a fetch; the pieces of the body follow. */
export interface AnswerHead {
  readonly head: { status: number; headers: [string, string][] };
}

/** What the host tells main: it is ready, or a sentence why it cannot be. */
export type HostToMain = { kind: 'ready' } | { kind: 'failed'; sentence: string };
