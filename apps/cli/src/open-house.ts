import path from 'node:path';
import { type Database, migrate, openBulkDatabase, openDatabase } from '@zhiqin/db';
import { runningPostgres, startPostgres } from '@zhiqin/postgres';
import { openPrivacyKey } from '@zhiqin/privacy';

export interface OpenHouse {
  db: Database;
  openBulk(): Database;
  close(): Promise<void>;
}

export const repository = path.resolve(import.meta.dirname, '../../..');
export const dataFolder = (env: NodeJS.ProcessEnv) => path.resolve(repository, env.ZHIQIN_DATA || '.data');

/** DATABASE_URL, else the running product's database, else the embedded server for the length of the command. */
export async function openHouse(env: NodeJS.ProcessEnv): Promise<OpenHouse> {
  const dataDir = path.join(dataFolder(env), 'postgres');
  openPrivacyKey(path.join(dataFolder(env), 'keys'), env);
  const reachable = env.DATABASE_URL || runningPostgres({ dataDir });
  const embedded = reachable ? undefined : await startPostgres({ dataDir });
  const ownerUrl = reachable ?? (embedded?.url as string);
  try {
    const { runtimeUrl } = await migrate({ ownerUrl });
    const db = await openDatabase({ runtimeUrl, maxConnections: 4 });
    return {
      db,
      openBulk: () => openBulkDatabase(db, { ownerUrl }),
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
