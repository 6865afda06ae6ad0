import { type Actor, type Environment, execute, systemActor, type Use } from '@zhiqin/access';
import type { Database } from '@zhiqin/db';

/** A use case done at a told moment: the clock stands there. */
export function toldAt(db: Database, at: Date | number): Omit<Environment, 'actor'> {
  const ms = new Date(at).getTime();
  return { db, clock: { now: () => new Date(ms) }, language: 'zh-CN', requestId: 'story' };
}

export function doAt<Input, Output>(
  db: Database,
  at: Date | number,
  actor: Actor,
  use: Use<Input, Output>,
  input: unknown,
): Promise<Output> {
  return execute(use, { ...toldAt(db, at), actor }, input);
}

/** What the story looks up for itself. */
export function look<Input, Output>(
  db: Database,
  tenantId: string,
  use: Use<Input, Output>,
  input: unknown,
): Promise<Output> {
  return doAt(db, Date.now(), systemActor(tenantId), use, input);
}
