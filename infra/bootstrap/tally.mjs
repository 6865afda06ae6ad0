/** Counts of one step of the tests. A skipped test proves nothing, so it counts as failed. */

/** A step that passes or fails as a whole. */
export function tallyStep(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** From vitest's JSON report. A file that broke before its first test counts as one failure. */
export function tallyVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults ?? []) {
    const results = file.assertionResults ?? [];
    const good = results.filter((result) => result.status === 'passed').length;
    const bad = results.length - good;
    passed += good;
    failed += bad === 0 && file.status === 'failed' ? 1 : bad;
  }
  return atLeastOneFailure({ passed, failed }, exitCode);
}

/** From Playwright's JSON report. Tests that never ran because of a global error appear in `errors`. */
export function tallyPlaywright(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const failed = unexpected + flaky + skipped + (report.errors ?? []).length;
  return atLeastOneFailure({ passed: expected, failed }, exitCode);
}

/** A program that ended badly without naming a test (an unhandled error, nothing found) has failed all the same. */
function atLeastOneFailure(tally, exitCode) {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}

/** The sum over all steps. */
export function sumUp(tallies) {
  return tallies.reduce(
    (sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of the tests. */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
