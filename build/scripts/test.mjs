import { mkdirSync, rmSync } from 'node:fs';
import { checkStyle, checkTypes, runPlaywright, runVitest } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages, nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { sum, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './tally.mjs';

const reports = inProject('.cache/reports');
const vitestReport = `${reports}/vitest.json`;
const playwrightReport = `${reports}/playwright.json`;

// Whatever ends this early, the last line is there.
process.once('exit', (code) => {
  if (code !== 0 && !finished) process.stdout.write('0 passed, 1 failed\n');
});
let finished = false;
await ensurePackages();
await ensureChromium();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Every step runs, also after a failure, so that one run tells everything.
const steps = [
  { name: 'format and lint', tally: async () => tallyOfStep(await checkStyle()) },
  { name: 'types', tally: async () => tallyOfStep(await checkTypes()) },
  { name: 'unit and integration', tally: unitAndIntegration },
  { name: 'build', tally: async () => tallyOfStep(await build()) },
  { name: 'end to end', tally: endToEnd },
  { name: 'packed', tally: async () => tallyOfStep(await checkPack()) },
];
const outcomes = [];
for (const { name, tally } of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const startedAt = Date.now();
  const counted = await tally();
  outcomes.push({ name, ...counted, seconds: Math.round((Date.now() - startedAt) / 1000) });
}

process.stdout.write('\n');
for (const { name, passed, failed, skipped, seconds } of outcomes) {
  process.stdout.write(`${name}: ${passed} ok, ${failed} not ok, ${skipped} left out, ${seconds} s\n`);
}
const total = sum(outcomes);
finished = true;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function unitAndIntegration() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  return tallyOfVitest(vitestReport, await runVitest(reporters));
}

async function endToEnd() {
  return tallyOfPlaywright(
    playwrightReport,
    await runPlaywright([], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }),
  );
}

function build() {
  return run(nodeBinary(), [inProject('build/scripts/build.mjs')]);
}

function checkPack() {
  return run(nodeBinary(), [inProject('build/scripts/pack-check.ts')]);
}
