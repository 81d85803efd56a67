import { readFileSync } from 'node:fs';
import { presetOf } from '../../shared/domain/presets/index.ts';
import { type Case, readCase } from './case/case-file.ts';
import { type CaseDesk, openCaseDesk } from './case/desk.ts';
import { differences } from './case/expectations.ts';
import { startOf, stepsUpTo } from './case/fast-forward.ts';
import { type Line, lineFor } from './case/line.ts';
import { play, standing } from './case/play.ts';

/**
 * `npm run case -- FILE…`: replays case files through the use cases the screens call.
 * Prints one JSON object a step; exits 0 when every expectation holds, 1 when one does not, 2 for a file that is not a case.
 */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('npm run case -- FILE…: name at least one case file');
  process.exitCode = 2;
}
let worst = 0;
for (const file of files) worst = Math.max(worst, await replay(file));
process.exitCode = Math.max(worst, Number(process.exitCode ?? 0));

async function replay(file: string): Promise<0 | 1 | 2> {
  const read = readText(file);
  if ('wrong' in read) {
    console.error(`${file}: ${read.wrong}`);
    return 2;
  }
  const result = readCase(read.text);
  if ('wrong' in result) {
    console.error(`${file}: not a case: ${result.wrong}`);
    return 2;
  }
  const lines = await playAll(result.found).catch((thrown: Error) => thrown);
  if (lines instanceof Error) {
    console.error(`${file}: cannot be played: ${lines.message}`);
    return 2;
  }
  for (const line of lines)
    console.log(JSON.stringify(files.length > 1 ? { case: result.found.id, ...line } : line));
  const wrong = differences(result.found, lines);
  for (const difference of wrong) console.error(`${file}: ${difference}`);
  return wrong.length > 0 ? 1 : 0;
}

async function playAll(found: Case): Promise<Line[]> {
  const procedure = presetOf(found.procedure);
  const [first] = found.steps;
  if (procedure === undefined || first === undefined)
    throw new Error('a case was read without a procedure or steps');
  const { resolveBy } = found.matter;
  const desk = await openCaseDesk(startOf(procedure, found.fastForwardTo, resolveBy, first.on));
  try {
    const matterId = await propose(desk, found);
    const before =
      found.fastForwardTo === undefined ? [] : stepsUpTo(procedure, found.fastForwardTo, resolveBy, first.on);
    for (const step of before) {
      desk.setDay(step.on);
      const played = await play(desk, procedure, matterId, step);
      if ('refusal' in played)
        throw new Error(
          `fast forward was refused: ${step.do} ${played.refusal} ${JSON.stringify(played.details)}`,
        );
    }
    const lines: Line[] = [];
    for (const [index, step] of found.steps.entries()) {
      desk.setDay(step.on);
      const played = await play(desk, procedure, matterId, step);
      lines.push(lineFor(index, played, standing(desk, matterId)));
    }
    return lines;
  } finally {
    await desk.close();
  }
}

async function propose({ desk, communityId }: CaseDesk, found: Case): Promise<string> {
  const { title, level, resolveBy } = found.matter;
  const { id } = await desk.matters.propose({
    title,
    level,
    resolveBy,
    communityId,
    gridId: null,
    proposerKind: 'resident',
    households: null,
    commonParts: false,
    combine: found.combine === undefined ? null : found.combine === 'sum' ? 'sum' : 'each',
    procedureKey: found.procedure,
  });
  return id;
}

function readText(file: string): { text: string } | { wrong: string } {
  try {
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { wrong: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
