import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * A step that is one check: it passed or it failed.
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfStep(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * Counts a Vitest JSON report. A file that could not be loaded has no tests, and still failed.
 * @param {string} file
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfVitest(file, code) {
  const report = readReport(file);
  if (!report) return tallyOfStep(1);
  const broken = report.testResults.filter(
    (
      /** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults },
    ) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return atLeastOneFailure(
    { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped },
    code,
  );
}

/**
 * Counts a Playwright JSON report. What passed only the second time failed.
 * @param {string} file
 * @param {number} code
 * @returns {Tally}
 */
export function tallyOfPlaywright(file, code) {
  const report = readReport(file);
  if (!report) return tallyOfStep(1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky, skipped }, code);
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * @param {Tally} tally
 * @param {number} code
 */
function atLeastOneFailure(tally, code) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
