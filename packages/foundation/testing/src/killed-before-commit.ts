import type { Database } from '@zhiqin/db';

/** What the caller of a process that died hears. */
export class Killed extends Error {}

/** A database whose process dies when all is done and nothing is committed yet. */
export function killedBeforeCommit(db: Database): Database {
  return {
    ...db,
    write: (wall, work) =>
      db.write(wall, async (tx) => {
        await work(tx);
        throw new Killed();
      }),
  };
}

/**
 * A job as a queue sees it whose worker is killed twice: before it commits, so that nothing is kept, and after, so that it runs
 * again.
 * @returns what the job that committed first said
 */
export async function runAsKilled<T>(db: Database, job: (on: Database) => Promise<T>): Promise<T> {
  await job(killedBeforeCommit(db)).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
  const said = await job(db);
  await job(db);
  return said;
}
