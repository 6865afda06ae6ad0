import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { deadline, tenant } from '@zhiqin/access/schema';
import { eraseFile, filesByHash } from '@zhiqin/files';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import { seal, unseal } from '@zhiqin/privacy';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { hashesIn } from '../files/files-of-entry.ts';
import { entryValue, erasure, quarantinedEntry } from '../schema.ts';
import { type DataClass, dataClasses, dataClassOf } from './data-classes.ts';
import { eraseOutsiders } from './erase-outsiders.ts';
import { isHeld, retentionAtSites, type SiteRetention } from './retention-at.ts';

/** Name of the nightly job. */
export const eraseExpiredTask = 'duty.erase-expired';
const nightly = 'nightly';
const atNight = '03:10';
/** Entries of one transaction: the rest follows in the next. */
const batchEntries = 300;

/**
 * 到期清除: erases the personal values of entries whose period is over, and the photos and voice notes they name; what
 * a hold covers stays. The entry, its signature and every count stay as they are; what was erased is written down.
 * One batch a time; asks for the next by itself, and for tomorrow night once nothing is left. `siteId`: of one site
 * alone, which asks for nothing.
 */
export const eraseExpired = command({
  action: 'erasure.run',
  input: z.object({ siteId: z.optional(z.uuid()) }),
  async run(ctx, { siteId }): Promise<{ entries: number; files: number }> {
    const done = { entries: 0, files: 0 };
    for (const place of await retentionAtSites(ctx, siteId)) {
      for (const dataClass of dataClasses) {
        const left = batchEntries - done.entries;
        if (left <= 0) break;
        const erased = await eraseEntries(ctx, place, dataClass, left);
        done.entries += erased.entries;
        done.files += erased.files;
      }
      done.entries += await eraseKept(ctx, place, Math.max(0, batchEntries - done.entries));
      done.entries += await eraseOutsiders(ctx, place, Math.max(0, batchEntries - done.entries));
      done.files += await eraseStrayFiles(ctx, place);
    }
    if (siteId) {
      ctx.audit({ siteId, ...done });
      return done;
    }
    if (done.entries >= batchEntries)
      await ctx.enqueue(eraseExpiredTask, {}, `${eraseExpiredTask}:${ctx.tenantId}:more`);
    else await planNextNight(ctx);
    ctx.audit(done);
    return done;
  },
});

/** Sees that tonight's erasure is planned: for a contractor that is new, or whose plan was lost. */
export const planErasure = command({
  action: 'erasure.run',
  input: z.object({}),
  async run(ctx): Promise<void> {
    const [planned] = await ctx.tx
      .select({ id: deadline.id })
      .from(deadline)
      .where(
        and(
          eq(deadline.tenantId, ctx.tenantId),
          eq(deadline.task, eraseExpiredTask),
          eq(deadline.key, nightly),
          isNull(deadline.claimedAt),
        ),
      );
    if (!planned) await planNextNight(ctx);
  },
});

async function planNextNight(ctx: UseContext): Promise<void> {
  const [own] = await ctx.tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, ctx.tenantId));
  const zone = own?.zone ?? 'Asia/Shanghai';
  const dueAt = instantAt(addDays(dayOf(ctx.now, zone), 1), atNight, zone);
  await setDeadline(ctx, { task: eraseExpiredTask, key: nightly, payload: {}, dueAt });
}

type Expired = { id: string; path: string; sealed: string; entry_id: string; kind: string };

async function eraseEntries(
  ctx: UseContext,
  place: SiteRetention,
  dataClass: DataClass,
  limit: number,
): Promise<{ entries: number; files: number }> {
  const { tx, tenantId, now } = ctx;
  const { siteId, cutoff, days } = place;
  const kinds = await tx.execute<{ kind: string }>(sql`
    select distinct kind from duty_entry where tenant_id = ${tenantId} and site_id = ${siteId}
      and occurred_at < ${cutoff[dataClass].toISOString()}`);
  const own = kinds.map((row) => row.kind).filter((kind) => dataClassOf(kind) === dataClass);
  if (own.length === 0) return { entries: 0, files: 0 };
  const rows = await tx.execute<Expired>(sql`
    select v.id, v.path, v.sealed, v.entry_id, e.kind
    from (
      select duty_entry.tenant_id, duty_entry.id, duty_entry.kind from duty_entry
      where tenant_id = ${tenantId} and site_id = ${siteId} and kind = any(${sql.param(own)}::text[])
        and occurred_at < ${cutoff[dataClass].toISOString()}
        and exists (select 1 from entry_value x
          where x.tenant_id = duty_entry.tenant_id and x.entry_id = duty_entry.id)
        and not ${isHeld(sql`duty_entry.occurred_at`, sql`duty_entry.person_id`, place)}
      order by occurred_at limit ${limit}
    ) e join entry_value v on v.tenant_id = e.tenant_id and v.entry_id = e.id`);
  if (rows.length === 0) return { entries: 0, files: 0 };
  const byEntry = Map.groupBy(rows, (row) => row.entry_id);
  const hashes = rows.flatMap((row) => hashesIn(JSON.parse(unseal(tenantId, row.sealed))));
  const files = [...(await filesByHash(ctx, siteId, [...new Set(hashes)])).values()];
  for (const file of files.filter((one) => one.erasedAt === null)) await eraseFile(ctx, file.id);
  await tx.delete(entryValue).where(
    and(
      eq(entryValue.tenantId, tenantId),
      inArray(
        entryValue.id,
        rows.map((row) => row.id),
      ),
    ),
  );
  await tx.insert(erasure).values(
    [...byEntry].map(([entryId, values]) => ({
      tenantId,
      id: ctx.newId(),
      siteId,
      dataClass,
      entryId,
      paths: values.map((row) => row.path).sort(),
      days: days[dataClass],
      erasedAt: now,
    })),
  );
  return { entries: byEntry.size, files: files.length };
}

/** Entries that were never accepted: decided ones go with the visitors' data they may hold, others with the log. */
async function eraseKept(ctx: UseContext, place: SiteRetention, limit: number): Promise<number> {
  const { tx, tenantId, now } = ctx;
  const { siteId, cutoff, days } = place;
  if (limit === 0) return 0;
  const rows = await tx.execute<{ id: string; settled: boolean }>(sql`
    select q.id, s.id is not null as settled
    from quarantined_entry q
    left join kept_settlement s on s.tenant_id = q.tenant_id and s.kept_id = q.id
    where q.tenant_id = ${tenantId} and q.site_id = ${siteId}
      and q.received_at < case when s.id is null then ${cutoff.log.toISOString()}::timestamptz
        else ${cutoff.visitor.toISOString()}::timestamptz end
      and not exists (select 1 from erasure x where x.tenant_id = q.tenant_id and x.entry_id = q.id)
      and not exists (select 1 from erasure_hold h
        where h.tenant_id = q.tenant_id and h.site_id = q.site_id and h.lifted_at is null
          and h.expires_on >= ${place.today} and h.person_id is null
          and to_char(q.received_at at time zone ${place.zone}, 'YYYY-MM-DD') between h.from_day and h.until_day)
    limit ${limit}`);
  if (rows.length === 0) return 0;
  await tx
    .update(quarantinedEntry)
    .set({ sealedRaw: seal(tenantId, 'null') })
    .where(
      and(
        eq(quarantinedEntry.tenantId, tenantId),
        inArray(
          quarantinedEntry.id,
          rows.map((row) => row.id),
        ),
      ),
    );
  await tx.insert(erasure).values(
    rows.map(({ id, settled }) => {
      const dataClass: DataClass = settled ? 'visitor' : 'log';
      const what = { siteId, dataClass, entryId: id, paths: ['raw'], days: days[dataClass], erasedAt: now };
      return { tenantId, id: ctx.newId(), ...what };
    }),
  );
  return rows.length;
}

const batchFiles = 200;

/** Files from phones that no entry took along: after the longest period of all, since nobody knows what they show. */
async function eraseStrayFiles(ctx: UseContext, place: SiteRetention): Promise<number> {
  const { tx, tenantId, now } = ctx;
  const { siteId } = place;
  const days = Math.max(...Object.values(place.days));
  const cutoff = new Date(now.getTime() - days * 86_400_000).toISOString();
  const rows = await tx.execute<{ id: string }>(sql`
    select f.id from stored_file f
    where f.tenant_id = ${tenantId} and f.site_id = ${siteId} and f.erased_at is null
      and f.purpose in ('photo', 'voice', 'signature') and f.stored_at < ${cutoff}
      and not exists (select 1 from erasure_hold h
        where h.tenant_id = f.tenant_id and h.site_id = f.site_id and h.lifted_at is null
          and h.expires_on >= ${place.today} and h.person_id is null
          and to_char(f.stored_at at time zone ${place.zone}, 'YYYY-MM-DD') between h.from_day and h.until_day)
    limit ${batchFiles}`);
  for (const { id } of rows) await eraseFile(ctx, id);
  if (rows.length > 0)
    await tx.insert(erasure).values(
      rows.map(({ id: fileId }) => ({
        tenantId,
        id: ctx.newId(),
        siteId,
        dataClass: 'log',
        paths: [],
        fileId,
        days,
        erasedAt: now,
      })),
    );
  return rows.length;
}
