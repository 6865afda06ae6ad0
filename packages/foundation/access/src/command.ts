import type { LiveEvent, Tx } from '@zhiqin/db';
import type { Clock } from '@zhiqin/kernel';
import type { Actor } from './actor.ts';
import type { Action } from './policy.ts';

/** A zod (or zod/mini) schema, by what is used of it. */
export interface InputSchema<Input> {
  _zod: { output: Input };
  safeParse(raw: unknown): { success: boolean; data?: unknown; error?: unknown };
}

export type UseKind = 'command' | 'query';

/** What a use case is given while it runs: all of it inside one transaction. */
export interface UseContext {
  tx: Tx;
  actor: Actor;
  /** The actor's tenant; throws for uses that run before a tenant is known. */
  tenantId: string;
  /** One reading of the clock per use. */
  now: Date;
  clock: Clock;
  language: 'zh-CN' | 'en';
  requestId: string;
  newId(): string;
  /** What the audit row says beside action and actor: ids and plain facts, no personal value. Commands only. */
  audit(detail: AuditDetail): void;
  enqueue(task: string, payload: Record<string, unknown>, key?: string): Promise<void>;
  publish(event: Omit<LiveEvent, 'tenantId'>): Promise<void>;
  /** Another use case in the same transaction, as the same actor: its permission is asked, its audit written. */
  run<Input, Output>(use: UseCase<Input, Output>, input: unknown): Promise<Output>;
}

export interface AuditDetail {
  siteId?: string | null;
  subjectId?: string;
  [fact: string]: unknown;
}

export interface UseCase<Input, Output> {
  kind: UseKind;
  /** Row of `policy.ts`. */
  action: Action;
  input: InputSchema<Input>;
  /** `tenant`: sees all sites after the permission check. What runs before a tenant is known is a `door()`. */
  scope: 'actor' | 'tenant';
  run(context: UseContext, input: Input): Promise<Output>;
}

interface Definition<Input, Output> {
  action: Action;
  input: InputSchema<Input>;
  scope?: UseCase<Input, Output>['scope'];
  run(context: UseContext, input: Input): Promise<Output>;
}

/** A use case that changes something: one transaction, one audit row. */
export function command<Input, Output>(definition: Definition<Input, Output>): UseCase<Input, Output> {
  return { kind: 'command', scope: 'actor', ...definition };
}

/** A use case that only reads: its transaction cannot write. */
export function query<Input, Output>(definition: Definition<Input, Output>): UseCase<Input, Output> {
  return { kind: 'query', scope: 'actor', ...definition };
}
