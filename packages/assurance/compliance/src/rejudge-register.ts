import { command, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { presenceSpan } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Day, DomainError, dayOf } from '@zhiqin/kernel';
import type { FactFamily } from '@zhiqin/regulations';
import { assignment } from '@zhiqin/rostering/schema';
import type { Register } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, lte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { evaluateSiteDays } from './evaluate-site-days.ts';
import { controlResult } from './schema.ts';

export const rejudgeRegisterTask = 'compliance.rejudge-register';

/** Families that read a register; null: any. What the office files of a person is read by each of several. */
const familiesOf: Readonly<Record<Register, readonly FactFamily[] | null>> = {
  agreement: ['agreement'],
  longPass: ['outsiderFile'],
  fireAsset: ['fireAsset'],
  camera: ['cameraFiling', 'cameraPlace', 'video', 'device'],
  cameraLook: ['cameraPlace'],
  fireRecord: ['fireFile'],
  installation: ['faceGate'],
  preparedness: ['plan', 'fireFile', 'contact', 'publicity'],
  certificate: ['certificate', 'operatorLicence'],
  personFile: [
    'hiring',
    'vetting',
    'insurance',
    'labourContract',
    'overAge',
    'holidayPay',
    'acknowledgement',
  ],
  training: ['training', 'induction'],
  unlawfulRequest: ['unlawfulRequest'],
  // Who was due decides whether silence counts: a question of all families.
  roster: null,
  period: null,
  level: null,
};

/** A paper found in a drawer may be years old; what was judged longer ago than a year stands. */
const mostMonthsBack = 12;

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.invalid'));
const isRegister = (value: string): value is Register => Object.hasOwn(familiesOf, value);

/**
 * A register was set right for days that are over: the windows judged by it since then are judged again. A month
 * nothing was judged in has nothing to judge again; a closed one keeps its results and collects corrections.
 * @returns the sites judged, or asked for, and how many results changed
 */
export const rejudgeRegister = command({
  action: 'result.evaluate',
  input: z.object({
    register: z.string().check(z.refine(isRegister, 'field.invalid')),
    siteId: z.optional(z.uuid()),
    personId: z.optional(z.uuid()),
    fromDay: day,
  }),
  async run(ctx, { register, siteId, personId, fromDay }) {
    if (siteId)
      return { sites: [siteId], changed: await rejudgeSite(ctx, siteId, register as Register, fromDay) };
    const sites = personId ? await sitesOf(ctx, personId, fromDay) : [];
    const key = `${register}:${fromDay.slice(0, 7)}`;
    for (const id of sites)
      await ctx.enqueue(rejudgeRegisterTask, { register, siteId: id, fromDay }, `rejudge:${key}:${id}`);
    return { sites, changed: 0 };
  },
});

async function rejudgeSite(
  ctx: UseContext,
  siteId: string,
  register: Register,
  fromDay: Day,
): Promise<number> {
  const [found] = await ctx.tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
  if (!found) throw new DomainError('not-found');
  const today = dayOf(ctx.now, found.zone);
  const oldest = `${addMonths(today.slice(0, 7), -mostMonthsBack)}-01`;
  const families = familiesOf[register];
  let changed = 0;
  for (let from = fromDay < oldest ? oldest : fromDay; from <= today; ) {
    const next = `${addMonths(from.slice(0, 7), 1)}-01`;
    const toDay = [addDays(next, -1), today].sort()[0] ?? today;
    if (await wasJudged(ctx, siteId, from, toDay)) {
      const limits = families ? { families: [...families] } : {};
      // The night before reaches into the first day.
      const days = { siteId, fromDay: addDays(from, -1), toDay };
      changed += (await ctx.run(evaluateSiteDays, { ...days, ...limits })).changed;
    }
    from = next;
  }
  return changed;
}

async function wasJudged({ tx, tenantId }: UseContext, siteId: string, fromDay: Day, toDay: Day) {
  const r = controlResult;
  const [one] = await tx
    .select({ id: r.id })
    .from(r)
    .where(and(eq(r.tenantId, tenantId), eq(r.siteId, siteId), gte(r.day, fromDay), lte(r.day, toDay)))
    .limit(1);
  return one !== undefined;
}

/** Where he is on the books, was planned or has stood since a day: a certificate counts wherever he worked. */
async function sitesOf({ tx, tenantId }: UseContext, personId: string, fromDay: Day): Promise<string[]> {
  const since = new Date(`${fromDay}T00:00:00Z`);
  const [[person], planned, stood] = await Promise.all([
    tx
      .select({ siteIds: guard.siteIds })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, personId))),
    tx
      .selectDistinct({ siteId: assignment.siteId })
      .from(assignment)
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.guardId, personId),
          gte(assignment.endsAt, since),
        ),
      ),
    tx
      .selectDistinct({ siteId: presenceSpan.siteId })
      .from(presenceSpan)
      .where(
        and(
          eq(presenceSpan.tenantId, tenantId),
          eq(presenceSpan.personId, personId),
          gte(presenceSpan.fromAt, since),
        ),
      ),
  ]);
  return [
    ...new Set([...(person?.siteIds ?? []), ...[...planned, ...stood].map((row) => row.siteId)]),
  ].sort();
}
