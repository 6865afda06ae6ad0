import type { Database, Tx, WallContext } from '@zhiqin/db';

class Undo extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('undone');
    this.result = result;
  }
}

/**
 * A database that answers as the real one and keeps nothing: each transaction is undone once its work is done. So
 * thousands of calls meet the same world, and an answer depends on the question alone.
 * @param look sees what a tenant's transaction did, last of all and still inside it
 */
export function keepingNothing(db: Database, look: (tx: Tx) => Promise<void> = async () => {}): Database {
  const undo = async <T>(
    inside: (run: (tx: Tx) => Promise<T>) => Promise<T>,
    run: (tx: Tx) => Promise<T>,
  ): Promise<T> => {
    try {
      return await inside(async (tx) => {
        throw new Undo(await run(tx));
      });
    } catch (error) {
      if (error instanceof Undo) return error.result as T;
      throw error;
    }
  };
  return {
    ...db,
    write: (context: WallContext, run) =>
      undo(
        (inner) => db.write(context, inner),
        async (tx) => {
          const result = await run(tx);
          await look(tx);
          return result;
        },
      ),
    identity: (run) => undo((inner) => db.identity(inner), run),
  };
}
