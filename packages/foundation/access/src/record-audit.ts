import { addRows, type Tx } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { type Actor, roleOf } from './actor.ts';
import type { Action } from './policy.ts';
import { auditEntry } from './schema.ts';

interface Deed {
  tenantId: string;
  actor: Actor;
  action: Action;
  requestId: string;
  now: Date;
  siteId?: string | null;
  subjectId?: string | null;
  /** Who acted, where the actor does not say so himself: somebody who is just signing in. */
  accountId?: string | null;
  membershipId?: string | null;
  deviceId?: string | null;
  /** Ids and plain facts; no personal value. */
  detail?: Record<string, unknown>;
}

/** The one place that writes an audit row, in the transaction of the deed. */
export async function recordAudit(tx: Tx, deed: Deed): Promise<void> {
  await addRows(tx, auditEntry, [auditRow(deed)]);
}

/** The deeds of many, in the transaction that does them all: a load's. */
export async function recordAudits(tx: Tx, deeds: readonly Deed[]): Promise<void> {
  await addRows(tx, auditEntry, deeds.map(auditRow));
}

function auditRow(deed: Deed): typeof auditEntry.$inferInsert {
  const { actor } = deed;
  const member = actor.kind === 'member' ? actor : null;
  const device = actor.kind === 'device' ? actor : null;
  return {
    tenantId: deed.tenantId,
    id: uuidv7(),
    siteId: deed.siteId ?? device?.siteId ?? null,
    actorKind: actor.kind,
    actorRole: roleOf(actor),
    accountId: deed.accountId ?? member?.accountId ?? null,
    membershipId: deed.membershipId ?? member?.membershipId ?? null,
    deviceId: deed.deviceId ?? device?.deviceId ?? null,
    action: deed.action,
    subjectId: deed.subjectId ?? null,
    detail: deed.detail ?? {},
    requestId: deed.requestId,
    at: deed.now,
  };
}
