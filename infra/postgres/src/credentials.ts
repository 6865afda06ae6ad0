import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export const superuser = 'postgres';
export const ownerRole = 'zhiqin_owner';
export const databaseName = 'zhiqin';

/** The two passwords of an embedded server; they never leave the file beside its data folder. */
export interface Credentials {
  superuserPassword: string;
  ownerPassword: string;
}

const credentialsFile = (dataDir: string) => `${dataDir}.password`;

/** Reads the passwords, or undefined where none were made yet. */
export function readCredentials(dataDir: string): Credentials | undefined {
  const file = credentialsFile(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Credentials) : undefined;
}

/** Reads the passwords or makes them, readable by this user alone. */
export function readOrMakeCredentials(dataDir: string): Credentials {
  const known = readCredentials(dataDir);
  if (known !== undefined) return known;
  const made = {
    superuserPassword: randomBytes(24).toString('hex'),
    ownerPassword: randomBytes(24).toString('hex'),
  };
  writeFileSync(credentialsFile(dataDir), JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** The address of a database on the embedded server. */
export function addressOf(role: string, password: string, port: number, database: string): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}
