import path from 'node:path';
import { type Database, type Migrated, migrate, openDatabase } from '@zhiqin/db';
import { startPostgres } from '@zhiqin/postgres';
import postgres from 'postgres';
import type { Settings } from '../settings.ts';
import type { Progress } from './progress.ts';

export interface OpenedDatabase extends Migrated {
  db: Database;
  ownerUrl: string;
  /** Closes the pool and stops the embedded server, if it is ours. */
  close(): Promise<void>;
}

export const postgresFolder = (dataDir: string) => path.join(dataDir, 'postgres');

/** Starts or reaches PostgreSQL, migrates, and opens the pool of the runtime role. */
export async function startDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  progress: Progress,
): Promise<OpenedDatabase> {
  const embedded = settings.databaseUrl
    ? undefined
    : await progress('database', () => startPostgres({ dataDir: postgresFolder(settings.dataDir) }));
  const ownerUrl = settings.databaseUrl ?? (embedded?.url as string);
  try {
    if (settings.databaseUrl) await progress('database', () => reach(ownerUrl));
    const urls = await progress('migrate', () => migrate({ ownerUrl }));
    const db = await openDatabase({ runtimeUrl: urls.runtimeUrl });
    return {
      ...urls,
      db,
      ownerUrl,
      async close() {
        await db.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** @throws Error that names the host, never the password. */
async function reach(url: string): Promise<void> {
  if (!URL.canParse(url))
    throw new Error('DATABASE_URL is not an address like postgres://owner:password@host:5432/database');
  const { hostname, port, pathname } = new URL(url);
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`select 1`;
  } catch (error) {
    const reason = (error as { code?: string }).code ?? (error as Error).name;
    throw new Error(`DATABASE_URL: ${hostname}:${port || 5432}${pathname} cannot be reached (${reason})`);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
