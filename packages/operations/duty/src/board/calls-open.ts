import type { UseContext } from '@zhiqin/access';
import { and, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { checkCallAnswer, hazard, panelAlarm, panicCall } from '../schema.ts';

/** Something that cannot wait, with the entry that says so. */
export interface OpenCall {
  kind: 'panic' | 'help' | 'fire' | 'alarm' | 'hazard';
  siteId: string;
  postId: string;
  at: Date;
  entryId: string;
  /** Of a hazard. */
  level: string | null;
}

/** What nobody closed within three days is a matter for the record. */
const callsBackMs = 72 * 3_600_000;
/** Hazards and fires are shown for a day: what becomes of them stands in their tickets. */
const dayMs = 24 * 3_600_000;

/** Calls for help nobody answered, panels nobody verified, fires found and hazards reported within a day. */
export async function callsOpen(
  { tx, tenantId, now }: UseContext,
  siteId: string | null,
): Promise<OpenCall[]> {
  const since = (ms: number) => new Date(now.getTime() - ms);
  const answered = sql`exists (select 1 from ${checkCallAnswer} later where later.tenant_id = ${checkCallAnswer.tenantId}
    and later.site_id = ${checkCallAnswer.siteId} and later.post_id = ${checkCallAnswer.postId}
    and later.state = 'well' and later.at > ${checkCallAnswer.at})`;
  const [panics, helps, alarms, hazards] = await Promise.all([
    tx
      .select({
        siteId: panicCall.siteId,
        postId: panicCall.postId,
        at: panicCall.calledAt,
        entryId: panicCall.id,
      })
      .from(panicCall)
      .where(
        and(
          eq(panicCall.tenantId, tenantId),
          siteId ? eq(panicCall.siteId, siteId) : undefined,
          gte(panicCall.calledAt, since(callsBackMs)),
          isNull(panicCall.overAt),
          ne(panicCall.isTrial, true),
        ),
      ),
    tx
      .select({
        siteId: checkCallAnswer.siteId,
        postId: checkCallAnswer.postId,
        at: checkCallAnswer.at,
        entryId: checkCallAnswer.id,
      })
      .from(checkCallAnswer)
      .where(
        and(
          eq(checkCallAnswer.tenantId, tenantId),
          siteId ? eq(checkCallAnswer.siteId, siteId) : undefined,
          gte(checkCallAnswer.at, since(dayMs)),
          eq(checkCallAnswer.state, 'need-help'),
          sql`not ${answered}`,
        ),
      ),
    tx
      .select({
        siteId: panelAlarm.siteId,
        postId: panelAlarm.postId,
        at: panelAlarm.raisedAt,
        found: panelAlarm.found,
        raisedEntryId: panelAlarm.raisedEntryId,
        verifiedEntryId: panelAlarm.verifiedEntryId,
      })
      .from(panelAlarm)
      .where(
        and(
          eq(panelAlarm.tenantId, tenantId),
          siteId ? eq(panelAlarm.siteId, siteId) : undefined,
          isNotNull(panelAlarm.raisedAt),
          or(
            and(isNull(panelAlarm.verifiedAt), gte(panelAlarm.raisedAt, since(callsBackMs))),
            and(eq(panelAlarm.found, 'fire'), gte(panelAlarm.raisedAt, since(dayMs))),
          ),
        ),
      ),
    tx
      .select({
        siteId: hazard.siteId,
        postId: hazard.postId,
        at: hazard.at,
        entryId: hazard.id,
        level: hazard.level,
      })
      .from(hazard)
      .where(
        and(
          eq(hazard.tenantId, tenantId),
          siteId ? eq(hazard.siteId, siteId) : undefined,
          gte(hazard.at, since(dayMs)),
        ),
      ),
  ]);
  return [
    ...panics.map((row) => ({ ...row, kind: 'panic' as const, at: row.at as Date, level: null })),
    ...helps.map((row) => ({ ...row, kind: 'help' as const, level: null })),
    ...alarms.map(({ found, raisedEntryId, verifiedEntryId, ...row }) => ({
      ...row,
      kind: found === 'fire' ? ('fire' as const) : ('alarm' as const),
      at: row.at as Date,
      entryId: (found === 'fire' ? verifiedEntryId : null) ?? (raisedEntryId as string),
      level: null,
    })),
    ...hazards.map((row) => ({ ...row, kind: 'hazard' as const })),
  ];
}
