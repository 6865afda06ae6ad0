import { article, binding } from '@zhiqin/adoption/schema';
import { dutyEntry, hazard } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { and, eq, isNotNull } from 'drizzle-orm';
import { evaluateSiteDays, listResults } from './index.ts';
import {
  clock,
  database,
  day,
  end,
  gate,
  gatePhone,
  li,
  minutes,
  patrolPhone,
  run,
  shifts,
  siteId,
  start,
  tenantId,
  write,
  zhou,
} from './test-site-day.ts';

let seq = 0;

/** A signed entry as far as the readers look at it. */
export async function entry(
  kind: string,
  postId: string,
  at: Date,
  body: object,
  flags: string[] = [],
): Promise<string> {
  const id = uuidv7();
  seq += 1;
  await write((tx) =>
    tx.insert(dutyEntry).values({
      tenantId,
      id,
      siteId,
      deviceId: postId === gate ? gatePhone : patrolPhone,
      seq,
      kind,
      postId,
      shiftId: shifts[postId] ?? null,
      personId: postId === gate ? zhou : li,
      occurredAt: at,
      receivedAt: at,
      hash: id,
      fingerprint: id,
      signature: '',
      content: { kind, body } as never,
      flags,
    }),
  );
  return id;
}

/** The template's bindings give way to the controls named, all asked for by one article. */
export async function ask(...codes: string[]): Promise<void> {
  await database.owner`delete from published_binding where tenant_id = ${tenantId}`;
  await write(async (tx) => {
    const [clause] = await tx
      .select({ id: article.id, versionId: article.versionId })
      .from(article)
      .where(and(eq(article.tenantId, tenantId), eq(article.siteId, siteId), isNotNull(article.reference)))
      .limit(1);
    await tx.delete(binding).where(and(eq(binding.tenantId, tenantId), eq(binding.siteId, siteId)));
    await tx.insert(binding).values(
      codes.map((controlCode) => ({
        tenantId,
        id: uuidv7(),
        siteId,
        versionId: clause?.versionId ?? '',
        articleId: clause?.id ?? '',
        controlCode,
        parameters: {},
        postIds: null,
        createdAt: start,
      })),
    );
  });
}

export async function judged(until: Date, fromDay = day, toDay = day) {
  clock.set(until.toISOString());
  await run(evaluateSiteDays, { siteId, fromDay, toDay });
  const rows = await run(listResults, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31', limit: 500 });
  return (code: string, postId: string | null = null) =>
    rows.find((row) => row.controlCode === code && row.postId === postId);
}
export const afterShift = minutes(end, 60);

export async function ticket(postId: string, cites: string | null, at: Date): Promise<void> {
  const id = await entry('hazard.report', postId, at, {});
  await write((tx) =>
    tx.insert(hazard).values({ tenantId, id, siteId, postId, level: 'low', citesEntryId: cites, at }),
  );
}
