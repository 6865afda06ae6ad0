import { query, type UseContext } from '@zhiqin/access';
import { masked, openedValues } from '@zhiqin/duty';
import { dutyEntry } from '@zhiqin/duty/schema';
import { dayOf } from '@zhiqin/kernel';
import type { SiteRow } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { drillInput } from '../input.ts';
import { type PlanRow, planRowOf } from '../plans/require-plan.ts';
import { drillEvaluation, drillFix, emergencyPlan } from '../schema.ts';
import { type DrillState, drillState } from './list-drills.ts';
import { type DrillEventRow, type DrillRow, type DrillRun, eventsOf, requireDrill } from './require-drill.ts';

/** A line of a drill's course: when it happened, when the house heard of it, what was done. */
export interface DrillCourseLine {
  id: string;
  kind: string;
  at: Date;
  receivedAt: Date | null;
  entryId: string | null;
  byName: string | null;
  /** The plan's step, in the plan's words; null: no step of it. */
  step: { role: string; roleEn: string | null; text: string; textEn: string | null } | null;
  text: string | null;
  photos: number;
}

export interface DrillFile {
  drill: DrillRow;
  site: Pick<SiteRow, 'id' | 'code' | 'name' | 'nameEn' | 'zone' | 'clientId'>;
  state: DrillState;
  run: DrillRun;
  /** The version drilled: of the entry that began it, else as planned. */
  plan: PlanRow | null;
  course: DrillCourseLine[];
  evaluations: (typeof drillEvaluation.$inferSelect)[];
  fixes: (typeof drillFix.$inferSelect)[];
}

/** 演练记录: the whole file of a drill (S3-12). Errors: `not-found`. */
export const getDrill = query({
  action: 'preparedness.read',
  input: drillInput,
  run: (ctx, { drillId }): Promise<DrillFile> => readDrill(ctx, drillId),
});

export async function readDrill(ctx: UseContext, drillId: string): Promise<DrillFile> {
  const { tx, tenantId } = ctx;
  const { row, site, run } = await requireDrill(ctx, drillId);
  const [events, evaluations, fixes] = await Promise.all([
    eventsOf(ctx, row.siteId, [drillId]),
    tx
      .select()
      .from(drillEvaluation)
      .where(and(eq(drillEvaluation.tenantId, tenantId), eq(drillEvaluation.drillId, drillId)))
      .orderBy(desc(drillEvaluation.evaluatedAt)),
    tx
      .select()
      .from(drillFix)
      .where(and(eq(drillFix.tenantId, tenantId), eq(drillFix.drillId, drillId)))
      .orderBy(asc(drillFix.dueOn), asc(drillFix.id)),
  ]);
  const today = dayOf(ctx.now, site.zone);
  const begun = events.find((event) => typeof event.data.plan === 'string')?.data.plan ?? row.planId;
  const plan = typeof begun === 'string' ? await planOf(ctx, row.siteId, begun, today) : null;
  const { id, code, name, nameEn, zone, clientId } = site;
  return {
    drill: row,
    site: { id, code, name, nameEn, zone, clientId },
    state: drillState({ ...row, run, result: evaluations[0]?.result ?? null }, today),
    ...{ run, plan, evaluations, fixes },
    course: await courseOf(ctx, events, plan),
  };
}

/** A phone names a version: one of another site is none. */
async function planOf({ tx, tenantId }: UseContext, siteId: string, planId: string, today: string) {
  const [row] = await tx
    .select()
    .from(emergencyPlan)
    .where(
      and(
        eq(emergencyPlan.tenantId, tenantId),
        eq(emergencyPlan.siteId, siteId),
        eq(emergencyPlan.id, planId),
      ),
    );
  return row ? planRowOf(row, today) : null;
}

async function courseOf(
  ctx: UseContext,
  events: readonly DrillEventRow[],
  plan: PlanRow | null,
): Promise<DrillCourseLine[]> {
  const { tx, tenantId } = ctx;
  const ids = events.flatMap((event) => event.entryId ?? []);
  const people = [...new Set(events.flatMap((event) => event.personId ?? []))];
  const [heard, names, values] = await Promise.all([
    ids.length === 0
      ? []
      : tx
          .select({ id: dutyEntry.id, receivedAt: dutyEntry.receivedAt })
          .from(dutyEntry)
          .where(and(eq(dutyEntry.tenantId, tenantId), inArray(dutyEntry.id, ids))),
    people.length === 0
      ? []
      : tx
          .select({ id: guard.id, name: guard.name })
          .from(guard)
          .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, people))),
    openedValues(ctx, ids),
  ]);
  return events.map(({ id, kind, at, entryId, personId, byName, data }) => {
    const said = values.get(entryId ?? '')?.text ?? data.text;
    return {
      ...{ id, kind, at, entryId },
      receivedAt: heard.find((one) => one.id === entryId)?.receivedAt ?? null,
      byName: names.find((one) => one.id === personId)?.name ?? byName,
      step: stepIn(plan, data.step),
      text: typeof said === 'string' ? String(masked('text', said)) : null,
      photos: Number(data.photos ?? 0),
    };
  });
}

function stepIn(plan: PlanRow | null, place: unknown): DrillCourseLine['step'] {
  if (!plan || typeof place !== 'object' || place === null) return null;
  const { role, step } = place as { role: number; step: number };
  const own = plan.content.roles[role];
  const told = own?.steps[step];
  return own && told ? { role: own.name, roleEn: own.nameEn, ...told } : null;
}
