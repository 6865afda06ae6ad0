import type { UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, desc, eq, type SQL } from 'drizzle-orm';
import { openedValues } from '../personal-values.ts';
import { dutyEntry } from '../schema.ts';
import { isFoundIn } from '../search-values.ts';

export interface LogPoint {
  occurredAt: Date;
  id: string;
}

/** Entries looked through for one page: a rare word is found over several pages, none of them slow. */
const mostLookedAt = 4000;
const entriesPerQuestion = 500;

/**
 * Ids of entries that say what is asked for, newest first: by post, guard, entry number and what lies open in the
 * body by any part of it; by names, plates and numbers only whole (`isFoundIn`). Personal values lie sealed, so they
 * are opened and compared here and not by the database.
 * @returns `reached`: how far back was looked, to go on from; null: to the end.
 */
export async function searchLog(
  ctx: UseContext,
  asked: string,
  where: SQL | undefined,
  olderThan: (point: LogPoint) => SQL | undefined,
  limit: number,
): Promise<{ ids: string[]; reached: LogPoint | null }> {
  const ids: string[] = [];
  let point: LogPoint | null = null;
  for (let looked = 0; looked < mostLookedAt; looked += entriesPerQuestion) {
    const rows: Found[] = await readEntries(ctx, and(where, point ? olderThan(point) : undefined));
    const values = await openedValues(
      ctx,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      point = { occurredAt: row.occurredAt, id: row.id };
      const open = [row.body, row.postName, row.postNameEn, row.personName, `${row.label} ${row.seq}`];
      if (!isFoundIn(asked, open, values.get(row.id) ?? {})) continue;
      ids.push(row.id);
      if (ids.length === limit) return { ids, reached: point };
    }
    if (rows.length < entriesPerQuestion) return { ids, reached: null };
  }
  return { ids, reached: point };
}

interface Found extends LogPoint {
  body: unknown[];
  postName: string | null;
  postNameEn: string | null;
  personName: string | null;
  label: string;
  seq: number;
}

async function readEntries({ tx, tenantId }: UseContext, where: SQL | undefined): Promise<Found[]> {
  const rows = await tx
    .select({
      id: dutyEntry.id,
      occurredAt: dutyEntry.occurredAt,
      seq: dutyEntry.seq,
      content: dutyEntry.content,
      label: device.label,
      postName: post.name,
      postNameEn: post.nameEn,
      personName: guard.name,
    })
    .from(dutyEntry)
    .innerJoin(device, and(eq(device.tenantId, dutyEntry.tenantId), eq(device.id, dutyEntry.deviceId)))
    .leftJoin(post, and(eq(post.tenantId, dutyEntry.tenantId), eq(post.id, dutyEntry.postId)))
    .leftJoin(guard, and(eq(guard.tenantId, dutyEntry.tenantId), eq(guard.id, dutyEntry.personId)))
    .where(and(eq(dutyEntry.tenantId, tenantId), where))
    .orderBy(desc(dutyEntry.occurredAt), desc(dutyEntry.id))
    .limit(entriesPerQuestion);
  return rows.map(({ content, ...row }) => ({
    ...row,
    // What is sealed stands here as commitments, whose digits mean nothing.
    body: Object.values(content.body).filter(
      (value) => !(typeof value === 'object' && value !== null && 'commit' in value),
    ),
  }));
}
