import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, migrate, openDatabase } from '@zhiqin/db';
import { startPostgres } from '@zhiqin/postgres';
import postgres from 'postgres';

export interface BenchDatabase {
  ownerUrl: string;
  /** As the owner of the tables: past the walls, for raw work. */
  owner: postgres.Sql;
  /** As the product. */
  db: Database;
  /** A folder that is gone with the database. */
  folder: string;
  version: string;
  drop(): Promise<void>;
}

/** As many as the product's own pool has at most; the raw side gets the same. */
export const connections = 8;

/** A server of its own with fsync on: what is promised is on disk, on both sides of every ratio. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-bench-'));
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), fsync: true });
  const { runtimeUrl } = await migrate({ ownerUrl: server.url });
  const owner = postgres(server.url, { max: connections, onnotice: () => {} });
  const db = await openDatabase({ runtimeUrl });
  const [row] = await owner`select current_setting('server_version') as version`;
  return {
    ownerUrl: server.url,
    owner,
    db,
    folder,
    version: row?.version as string,
    async drop() {
      await Promise.all([db.close(), owner.end({ timeout: 5 })]);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
