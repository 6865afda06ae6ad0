import type { UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { EntryFlag } from '../entry-flags.ts';
import { masked, openedValues } from '../personal-values.ts';
import { dutyEntry, quarantinedEntry, visit } from '../schema.ts';

/** Whether the entry before it has come and is the one it names. */
export type LinkState = 'linked' | 'pending' | 'broken';

/** A line of the duty log as people read it. */
export interface EntryLine {
  id: string;
  siteId: string;
  kind: string;
  postId: string | null;
  postName: string | null;
  postNameEn: string | null;
  shiftId: string | null;
  personId: string | null;
  personName: string | null;
  deviceId: string;
  deviceLabel: string;
  seq: number;
  occurredAt: Date;
  receivedAt: Date;
  flags: EntryFlag[];
  link: LinkState;
  citesEntryId: string | null;
  /** Who somebody is, is masked for everybody (see `revealValue`); erased values are null. */
  body: Record<string, unknown>;
  corrections: { entryId: string; at: Date; text: unknown }[];
  /** Of somebody leaving: the pass he came in with. Null: he had none to give back, or another kind of entry. */
  passNo: string | null;
}

/** Derived, never stored: what comes late settles it by itself. */
export const link = sql<LinkState>`case
  when ${dutyEntry.seq} = 1 then case when ${dutyEntry.prevHash} is null then 'linked' else 'broken' end
  else coalesce(
    (select case when p.hash = ${dutyEntry.prevHash} then 'linked' else 'broken' end from ${dutyEntry} p
      where p.tenant_id = ${dutyEntry.tenantId} and p.device_id = ${dutyEntry.deviceId} and p.seq = ${dutyEntry.seq} - 1),
    (select 'linked' from ${quarantinedEntry} q
      where q.tenant_id = ${dutyEntry.tenantId} and q.device_id = ${dutyEntry.deviceId} and q.seq = ${dutyEntry.seq} - 1
        and q.hash = ${dutyEntry.prevHash} limit 1),
    'pending') end`;

/** Lines that satisfy `where`, newest first. */
export async function entryLines(
  ctx: UseContext,
  where: SQL | undefined,
  limit: number,
): Promise<EntryLine[]> {
  const rows = await ctx.tx
    .select({
      id: dutyEntry.id,
      siteId: dutyEntry.siteId,
      kind: dutyEntry.kind,
      postId: dutyEntry.postId,
      postName: post.name,
      postNameEn: post.nameEn,
      shiftId: dutyEntry.shiftId,
      personId: dutyEntry.personId,
      personName: guard.name,
      deviceId: dutyEntry.deviceId,
      deviceLabel: device.label,
      seq: dutyEntry.seq,
      occurredAt: dutyEntry.occurredAt,
      receivedAt: dutyEntry.receivedAt,
      flags: dutyEntry.flags,
      link,
      citesEntryId: dutyEntry.citesEntryId,
      content: dutyEntry.content,
    })
    .from(dutyEntry)
    .innerJoin(device, and(eq(device.tenantId, dutyEntry.tenantId), eq(device.id, dutyEntry.deviceId)))
    .leftJoin(post, and(eq(post.tenantId, dutyEntry.tenantId), eq(post.id, dutyEntry.postId)))
    .leftJoin(guard, and(eq(guard.tenantId, dutyEntry.tenantId), eq(guard.id, dutyEntry.personId)))
    .where(and(eq(dutyEntry.tenantId, ctx.tenantId), where))
    .orderBy(desc(dutyEntry.occurredAt), desc(dutyEntry.id))
    .limit(limit);
  const corrections = await correctionsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const passes = await passesOf(ctx, rows);
  const values = await openedValues(ctx, [...rows.map((row) => row.id), ...corrections.map((row) => row.id)]);
  return rows.map(({ content, flags, ...row }) => ({
    ...row,
    flags: flags as EntryFlag[],
    passNo: passes.get(row.id) ?? null,
    body: readableBody(content.body, values.get(row.id) ?? {}),
    corrections: corrections
      .filter((one) => one.cites === row.id)
      .map((one) => ({ entryId: one.id, at: one.at, text: values.get(one.id)?.text ?? null })),
  }));
}

/** The passes of visits that these entries end, by entry. */
async function passesOf(
  { tx, tenantId }: UseContext,
  rows: readonly { id: string; siteId: string; kind: string; content: { body: Record<string, unknown> } }[],
): Promise<Map<string, string | null>> {
  const entryOf = new Map(
    rows.filter((row) => row.kind === 'visit.leave').map((row) => [String(row.content.body.visit), row.id]),
  );
  if (entryOf.size === 0) return new Map();
  const found = await tx
    .select({ visitId: visit.visitId, passNo: visit.passNo })
    .from(visit)
    .where(
      and(
        eq(visit.tenantId, tenantId),
        inArray(visit.siteId, [...new Set(rows.map((row) => row.siteId))]),
        inArray(visit.visitId, [...entryOf.keys()]),
      ),
    );
  return new Map(found.map((row) => [entryOf.get(row.visitId) ?? '', row.passNo]));
}

async function correctionsOf({ tx, tenantId }: UseContext, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: dutyEntry.id, cites: dutyEntry.citesEntryId, at: dutyEntry.occurredAt })
    .from(dutyEntry)
    .where(
      and(
        eq(dutyEntry.tenantId, tenantId),
        inArray(dutyEntry.citesEntryId, ids),
        eq(dutyEntry.kind, 'correction'),
      ),
    )
    .orderBy(dutyEntry.occurredAt, dutyEntry.id);
}

function readableBody(
  body: Record<string, unknown>,
  values: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const isCommitted = typeof value === 'object' && value !== null && 'commit' in value;
      return [key, isCommitted ? (key in values ? masked(key, values[key]) : null) : value];
    }),
  );
}
