import { type Environment, execute, type Use } from '@zhiqin/access';
import { appRouter, domainCauseOf, statusOf } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import superjson from 'superjson';
import type { Asker } from './actors.ts';
import type { PeopledWorld } from './peopled-world.ts';

export interface Procedure {
  path: string;
  use: Use<unknown, unknown>;
}

/** Everything the router answers, in its own order. */
export function proceduresOfRouter(): Procedure[] {
  const all = appRouter._def.procedures as unknown as Record<
    string,
    { _def: { meta?: { use: Use<unknown, unknown> } } }
  >;
  return Object.entries(all).map(([path, { _def }]) => {
    if (!_def.meta) throw new Error(`${path} names no use case`);
    return { path, use: _def.meta.use };
  });
}

export interface Answer {
  ok: boolean;
  code: string;
  /** Every byte the asker learns. */
  text: string;
  /** For `internal`: what went wrong, for whoever reads a failure. */
  cause?: unknown;
}

export async function ask(
  world: PeopledWorld,
  db: Database,
  asker: Asker,
  use: Use<unknown, unknown>,
  input: unknown,
): Promise<Answer> {
  const environment: Environment = {
    db,
    clock: world.clock,
    actor: asker.actor,
    session: asker.session,
    language: 'zh-CN',
    requestId: 'sweep',
  };
  try {
    return { ok: true, code: 'ok', text: superjson.stringify(await execute(use, environment, input)) };
  } catch (error) {
    const { code, params, fields } = domainCauseOf(error);
    return {
      ok: false,
      code,
      text: JSON.stringify([statusOf(code), code, params, fields]),
      cause: code === 'internal' ? error : undefined,
    };
  }
}
