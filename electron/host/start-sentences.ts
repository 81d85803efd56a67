import { isRefusalCode, Refusal } from '../../shared/errors.ts';
import { words } from '../../shared/i18n/index.ts';
import { fillIn, languageOf } from '../../shared/sentence.ts';
import type { FolderTrouble } from './data-folder.ts';
import type { FlagTrouble } from './host-flags.ts';

/** Sentences for the person who started the program, in the language of the terminal. */
const { shell, errors } =
  words[languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)];

export const flagSentence = ({ trouble, ...values }: FlagTrouble): string =>
  fillIn(shell.start[trouble], values);

export const folderSentence = ({ trouble, ...values }: FolderTrouble): string =>
  fillIn(shell.folder[trouble], values);

export const portSentence = (port: number): string => fillIn(shell.start.portTaken, { port });

/** A refusal of the store in its own words; anything else is a fault and shows where it came from. */
export function startSentence(thrown: unknown): string {
  if (thrown instanceof Refusal && isRefusalCode(thrown.code)) {
    const values = Object.entries(thrown.details).map(([name, value]) => [name, String(value)]);
    return fillIn(wordsOf(thrown.code), Object.fromEntries(values));
  }
  const reason = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return fillIn(shell.start.hostFailed, { reason });
}

function wordsOf(code: string): string {
  const found = code
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], errors);
  return typeof found === 'string' ? found : code;
}
