import type { GuardDatabase } from './storage/open-database.ts';

/** The app is gone: nothing it was about to do happens any more. */
class AppClosed extends Error {}

/** A tab that was closed meanwhile says so in the browser's way. */
export function isOfClosedApp(error: unknown): boolean {
  return error instanceof AppClosed || (error as Error | undefined)?.name === 'InvalidStateError';
}

export interface ClosableStore {
  db: GuardDatabase;
  /**
   * Closes the app at its next writing transaction: after so many of its writes, which are lost with it, or (`null`)
   * right after it was committed, before the app has heard of that; `undefined`: not any more.
   */
  closeAfterWrites(writes: number | null | undefined): void;
  isClosed(): boolean;
  close(): void;
}

type Holder = Record<PropertyKey, unknown>;
const writing = new Set<PropertyKey>(['add', 'put', 'delete']);

/**
 * The phone's store as a browser keeps it that is killed: a transaction under way is undone as a whole, one that was
 * committed stays.
 */
export function closable(opened: GuardDatabase): ClosableStore {
  let end: 'never' | 'after-writes' | 'after-commit' = 'never';
  let writesLeft = 0;
  let isClosed = false;

  const close = () => {
    isClosed = true;
    opened.close();
  };
  const alive = () => {
    if (isClosed) throw new AppClosed();
  };
  const through = (target: object, key: PropertyKey): unknown => {
    const value = (target as Holder)[key];
    return typeof value === 'function' ? value.bind(target) : value;
  };

  const storeOf = (store: object, transaction: IDBTransaction) =>
    new Proxy(store, {
      get(target, key) {
        const value = through(target, key);
        if (typeof value !== 'function' || !writing.has(key)) return value;
        return (...given: unknown[]) => {
          alive();
          const made = value(...given) as Promise<unknown>;
          // Writes before the last one fail with it, and nobody is there to hear of it.
          made.catch(() => undefined);
          if (end !== 'after-writes' || writesLeft-- > 1) return made;
          transaction.abort();
          close();
          throw new AppClosed();
        };
      },
    });

  const transactionOf = (tx: IDBTransaction & { done: Promise<void>; objectStore(name: string): object }) => {
    tx.done.catch(() => undefined);
    return new Proxy(tx, {
      get(target, key) {
        if (key === 'objectStore') return (name: string) => storeOf(target.objectStore(name), target);
        if (key !== 'done') return through(target, key);
        const done = target.done.then(() => {
          if (end !== 'after-commit') return alive();
          close();
          throw new AppClosed();
        });
        done.catch(() => undefined);
        return done;
      },
    });
  };

  const db = new Proxy(opened as unknown as object, {
    get(target, key) {
      const value = through(target, key);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        alive();
        const made = value(...given);
        const isWriting = key === 'transaction' && given[1] === 'readwrite';
        return isWriting ? transactionOf(made) : made;
      };
    },
  }) as unknown as GuardDatabase;

  return {
    db,
    closeAfterWrites(writes) {
      end = writes === null ? 'after-commit' : writes === undefined ? 'never' : 'after-writes';
      writesLeft = writes ?? 0;
    },
    isClosed: () => isClosed,
    close,
  };
}
