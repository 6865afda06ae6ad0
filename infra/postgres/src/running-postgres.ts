import path from 'node:path';
import { addressOf, databaseName, ownerRole, readCredentials } from './credentials.ts';
import { readHolder } from './lock.ts';

/**
 * The owner's address of the server that a living process runs on this folder, or undefined where none
 * does (or where it is still being set up). So a command can use the running product's database.
 */
export function runningPostgres(options: { dataDir: string }): string | undefined {
  const dataDir = path.resolve(options.dataDir);
  const port = readHolder(dataDir)?.port;
  if (port === undefined) return undefined;
  const credentials = readCredentials(dataDir);
  return credentials && addressOf(ownerRole, credentials.ownerPassword, port, databaseName);
}
