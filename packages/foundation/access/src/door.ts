import type { Database } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import type { Actor } from './actor.ts';
import type { SessionInfo } from './actor-of-session.ts';
import type { InputSchema, UseCase } from './command.ts';
import type { Action } from './policy.ts';

/** What a door is given: no transaction, because a try must count even when it is refused. */
export interface DoorContext {
  db: Database;
  clock: Clock;
  /** One reading of the clock per use. */
  now: Date;
  actor: Actor;
  /** The actor's tenant; throws where nobody has signed in to one. */
  tenantId: string;
  language: 'zh-CN' | 'en';
  requestId: string;
  /** Address of the other side, when the request came over HTTP: rate limits are kept per address too. */
  ip: string | null;
  userAgent: string | null;
  /** The session the request carries, also one that has not chosen a membership yet. */
  session: SessionInfo | null;
  newId(): string;
}

/**
 * A use case that works in the identity context (accounts, sessions, enrolments): sign-in, sign-up, recovery. It
 * opens its own short transactions, so that a password is never hashed while a connection is held and a counted
 * try survives the refusal; it writes its own audit row with `recordAudit`.
 */
export interface Door<Input, Output> {
  kind: 'door';
  /** Row of `policy.ts`. */
  action: Action;
  input: InputSchema<Input>;
  scope: 'identity';
  run(context: DoorContext, input: Input): Promise<Output>;
}

/** Anything `execute()` runs and a router lists. */
export type Use<Input, Output> = UseCase<Input, Output> | Door<Input, Output>;

interface Definition<Input, Output> {
  action: Action;
  input: InputSchema<Input>;
  run(context: DoorContext, input: Input): Promise<Output>;
}

export function door<Input, Output>(definition: Definition<Input, Output>): Door<Input, Output> {
  return { kind: 'door', scope: 'identity', ...definition };
}
