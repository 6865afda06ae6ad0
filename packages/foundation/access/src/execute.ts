import { type Database, enqueue, publish } from '@zhiqin/db';
import { type Clock, DomainError, type FieldErrors, uuidv7 } from '@zhiqin/kernel';
import { type Actor, roleOf, wallContextOf } from './actor.ts';
import type { SessionInfo } from './actor-of-session.ts';
import type { AuditDetail, UseCase, UseContext } from './command.ts';
import type { DoorContext, Use } from './door.ts';
import { type Action, can } from './policy.ts';
import { recordAudit } from './record-audit.ts';
import { isHeldUp, requireStanding } from './standing.ts';

/** Everything a use case may reach from outside itself. */
export interface Environment {
  db: Database;
  clock: Clock;
  actor: Actor;
  language: 'zh-CN' | 'en';
  requestId: string;
  /** What came with the request, for the doors (sign-in, sign-up, recovery): rate limits and session handling. */
  ip?: string | null;
  userAgent?: string | null;
  session?: SessionInfo | null;
}

type Preparation = (db: Database, tenantId: string) => Promise<void>;
const preparations = new Set<Preparation>();

/** What must be at hand before a use case of a tenant runs and cannot be waited for inside it: its keys. */
export function beforeTenantUse(prepare: Preparation): void {
  preparations.add(prepare);
}

/**
 * Runs a use case: permission, transaction behind the walls, input, work, audit row, commit; in that order, and
 * nothing can leave one out.
 * @throws DomainError `access.signed-out` (401), `access.forbidden` (403), `tenant.read-only` (402), `input.invalid` with a code per field (422), or the use's own.
 */
export async function execute<Input, Output>(
  use: Use<Input, Output>,
  environment: Environment,
  raw: unknown,
): Promise<Output> {
  const { db, actor } = environment;
  requirePermission(use, actor);
  if (use.kind === 'door') {
    if (isHeldUp(actor, use.action))
      await db.identity((tx) => requireStanding(tx, actor, use, environment.clock.now()));
    return use.run(doorContextOf(environment), parseInput<Input>(use, raw));
  }
  if (wallContextOf(actor, false).tenantId === null) throw new DomainError('access.forbidden');
  const wall = wallContextOf(actor, use.scope === 'tenant');
  if (wall.tenantId) for (const prepare of preparations) await prepare(db, wall.tenantId);
  const inTransaction = use.kind === 'query' ? db.read : db.write;
  return inTransaction(wall, async (tx) => {
    await requireStanding(tx, actor, use, environment.clock.now());
    return runInside(use, environment, tx, raw);
  });
}

function requirePermission(use: { action: Action }, actor: Actor): void {
  if (can(roleOf(actor), use.action)) return;
  // Nobody known: signing in may help. Somebody known: it will not.
  throw new DomainError(actor.kind === 'public' ? 'access.signed-out' : 'access.forbidden');
}

async function runInside<Input, Output>(
  use: UseCase<Input, Output>,
  environment: Environment,
  tx: UseContext['tx'],
  raw: unknown,
): Promise<Output> {
  const { actor, clock, language, requestId } = environment;
  const input = parseInput<Input>(use, raw);
  let detail: AuditDetail = {};
  const context: UseContext = {
    tx,
    actor,
    get tenantId() {
      if (!actor.tenantId) throw new Error('this use runs before a tenant is known');
      return actor.tenantId;
    },
    now: clock.now(),
    clock,
    language,
    requestId,
    newId: () => uuidv7(),
    audit: (more) => {
      detail = { ...detail, ...more };
    },
    enqueue: (task, payload, key) => enqueue(tx, task, { tenantId: actor.tenantId, ...payload }, key),
    publish: (event) => publish(tx, { tenantId: context.tenantId, ...event }),
    async run(inner, innerRaw) {
      requirePermission(inner, actor);
      return runInside(inner, environment, tx, innerRaw);
    },
  };
  const output = await use.run(context, input);
  if (use.kind === 'command' && actor.tenantId) await writeAudit(use, context, detail);
  return output;
}

/**
 * Parses with the use's schema.
 * @throws DomainError `input.invalid`; fields map a dotted path to an `errors` code (the schema's own message
 * where it names one, e.g. `field.required`).
 */
export function parseInput<Input>(
  use: { input: { safeParse: UseCase<Input, unknown>['input']['safeParse'] } },
  raw: unknown,
): Input {
  const parsed = use.input.safeParse(raw);
  if (parsed.success) return parsed.data as Input;
  const fields: FieldErrors = {};
  const issues =
    (parsed.error as { issues?: { path: PropertyKey[]; message: string; code: string }[] }).issues ?? [];
  for (const issue of issues) {
    fields[issue.path.join('.')] ??= /^[a-z][a-z-]*(\.[a-z-]+)+$/.test(issue.message)
      ? issue.message
      : 'field.invalid';
  }
  throw new DomainError('input.invalid', {}, fields);
}

async function writeAudit(use: { action: Action }, context: UseContext, detail: AuditDetail): Promise<void> {
  const { actor, now, tx, requestId, tenantId } = context;
  const { siteId, subjectId, ...facts } = detail;
  await recordAudit(tx, {
    tenantId,
    actor,
    action: use.action,
    requestId,
    now,
    siteId,
    subjectId,
    detail: facts,
  });
}

function doorContextOf(environment: Environment): DoorContext {
  const { db, clock, actor, language, requestId, ip = null, userAgent = null, session = null } = environment;
  return {
    db,
    clock,
    now: clock.now(),
    actor,
    get tenantId() {
      if (!actor.tenantId) throw new DomainError('access.signed-out');
      return actor.tenantId;
    },
    language,
    requestId,
    ip,
    userAgent,
    session,
    newId: () => uuidv7(),
  };
}
