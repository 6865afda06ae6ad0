export { platformPackage } from './platform.ts';
export { runningPostgres } from './running-postgres.ts';
export { type RunningServer, type StartOptions, startPostgres } from './start-postgres.ts';
