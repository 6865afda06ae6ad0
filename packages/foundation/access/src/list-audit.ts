import { and, desc, eq, lt } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { query } from './command.ts';
import { listAuditInput } from './people-input.ts';
import { auditEntry, membership } from './schema.ts';

/**
 * Who did what, newest first, a page at a time: `next` is the `before` of the following page. Ids are UUIDv7, so
 * their order is that of time.
 */
export const listAudit = query({
  action: 'audit.list',
  input: listAuditInput,
  async run({ tx, tenantId }, { before, action, siteId, limit = 50 }) {
    const actor = alias(membership, 'acting');
    const rows = await tx
      .select({
        id: auditEntry.id,
        at: auditEntry.at,
        action: auditEntry.action,
        actorKind: auditEntry.actorKind,
        actorRole: auditEntry.actorRole,
        actorName: actor.displayName,
        siteId: auditEntry.siteId,
        subjectId: auditEntry.subjectId,
        deviceId: auditEntry.deviceId,
        detail: auditEntry.detail,
        requestId: auditEntry.requestId,
      })
      .from(auditEntry)
      .leftJoin(actor, and(eq(actor.tenantId, auditEntry.tenantId), eq(actor.id, auditEntry.membershipId)))
      .where(
        and(
          eq(auditEntry.tenantId, tenantId),
          before ? lt(auditEntry.id, before) : undefined,
          action ? eq(auditEntry.action, action) : undefined,
          siteId ? eq(auditEntry.siteId, siteId) : undefined,
        ),
      )
      .orderBy(desc(auditEntry.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});
