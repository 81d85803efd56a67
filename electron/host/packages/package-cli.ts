import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dayOf, isDay } from '../../../shared/domain/days.ts';
import type { TrustedSigner } from '../../../shared/domain/packages.ts';
import { words } from '../../../shared/i18n/index.ts';
import { fillIn, languageOf } from '../../../shared/sentence.ts';
import { readTrustList } from './trust-list.ts';
import { type PackageReport, type PackageRules, verifyBag, verifyPackage } from './verify.ts';
import { writeOut } from './write-out.ts';

// Exit codes: 0 sound, trusted and within its dates; 1 refused; 2 nothing that could be checked.
const { packages: sentences } =
  words[languageOf(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG)];
process.exitCode = run(process.argv.slice(2));

/**
 * `verify FILE|FOLDER [--trust FILE] [--today YYYY-MM-DD]`. Without a list of trust any signer is only named.
 * `write FILE FOLDER`: carries a sound package onto a stick, whole or not at all.
 */
function run([act, place, ...rest]: string[]): number {
  if (act === 'write' && place !== undefined)
    return rest.length === 1 ? carry(place, rest[0] ?? '') : say(2, sentences.cli.usage);
  const asked = act === 'verify' && place !== undefined ? readFlags(rest) : null;
  if (place === undefined || asked === null) return say(2, sentences.cli.usage);
  let trusted: readonly TrustedSigner[] = [];
  try {
    trusted = asked.trust === null ? [] : readTrustList(readFileSync(asked.trust, 'utf8'));
  } catch {
    return say(2, sentences.cli.trustUnreadable, { file: asked.trust ?? '' });
  }
  try {
    return tell(check(place, { trusted, today: asked.today }), asked.trust !== null);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return say(2, sentences.cli.unreadable, { file: place });
    throw thrown;
  }
}

/** A broken package is not carried: it would be refused at the other end. Dates and trust are the other end's matter. */
function carry(source: string, folder: string): number {
  try {
    const report = check(source, { trusted: [], today: dayOf(new Date().toISOString()) });
    if (!report.sound) return tell(report, false);
    const { place, trouble } = writeOut(source, folder);
    if (trouble !== null) return say(1, sentences.cli.write[trouble], { file: place, folder });
    return say(0, sentences.cli.write.done, { file: place });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown)
      return say(2, sentences.cli.unreadable, { file: source });
    throw thrown;
  }
}

function readFlags(given: readonly string[]): { trust: string | null; today: string } | null {
  const asked = { trust: null as string | null, today: dayOf(new Date().toISOString()) };
  for (let at = 0; at < given.length; at += 2) {
    const value = given[at + 1] ?? '';
    if (given[at] === '--trust' && value !== '') asked.trust = value;
    else if (given[at] === '--today' && isDay(value)) asked.today = value;
    else return null;
  }
  return asked;
}

function check(place: string, rules: PackageRules): PackageReport {
  return statSync(place).isDirectory()
    ? verifyBag(entriesOf(place), rules)
    : verifyPackage(new Uint8Array(readFileSync(place)), rules);
}

function entriesOf(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (one) => !one.isDirectory(),
  );
  return new Map(
    files.map((one) => {
      const path = join(one.parentPath, one.name);
      const name = relative(folder, path).replaceAll('\\', '/');
      // A link could lead out of the folder: it counts as a file that holds nothing.
      return [name, one.isFile() ? new Uint8Array(readFileSync(path)) : new Uint8Array()];
    }),
  );
}

function tell({ sound, troubles, about, signer }: PackageReport, hasTrust: boolean): number {
  const shown = hasTrust ? troubles : troubles.filter(({ code }) => code !== 'signer.unknown');
  for (const { code, file = '', day = '' } of shown) {
    const [topic, what] = code.split('.') as ['files', 'missing'];
    say(1, sentences.troubles[topic][what], { file, day });
  }
  if (about && signer) {
    const { kind, title, street, community } = about;
    say(0, sentences.cli.about, { kind: sentences.kinds[kind], title, office: `${street}${community}` });
    say(0, sentences.cli.signed, {
      office: signer.office,
      name: signer.name,
      at: signer.signedAt,
      fingerprint: signer.fingerprint,
      purpose: signer.purpose,
    });
  }
  if (sound && !hasTrust) say(0, sentences.cli.noTrust);
  return shown.length === 0 ? say(0, sentences.cli.sound) : say(1, sentences.cli.refused);
}

function say(exitCode: number, sentence: string, values: Record<string, string | number> = {}): number {
  (exitCode === 2 ? process.stderr : process.stdout).write(`${fillIn(sentence, values)}\n`);
  return exitCode;
}
