export { Killed, killedBeforeCommit, runAsKilled } from './killed-before-commit.ts';
export { reportFigure } from './report-figure.ts';
export { type Span, type TestClock, testClock } from './test-clock.ts';
export { type QueuedJob, type TestDatabase, testDatabase } from './test-database.ts';
export { startTestServer } from './test-server.ts';
