import type { UseContext } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Day, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import { type InsuranceFacts, type OverAgeFacts, retiresOn, type VettingFacts } from '@zhiqin/regulations';
import { employmentTermsOf, type PaperRow, papersOf, termsOn } from '@zhiqin/workforce';
import { guard, guardFile } from '@zhiqin/workforce/schema';
import { and, arrayContains, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/** What the newest vetting of everybody on the site's books found, as of the month's end (P03). */
export async function vettingWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const { people, window, last } = await peopleOn(ctx, days, month);
  const papers = await papersOf(
    ctx,
    people.map((one) => one.guardId),
  );
  return people.map(({ guardId }) => {
    const newest = standing(papers.get(guardId), last)
      .filter((paper) => paper.kind === 'vetting')
      .at(-1);
    const facts: VettingFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: [],
      vettedOn: newest?.startsOn ?? null,
      // How many of the four is sealed: that there is one is what is judged.
      barsFound: newest?.outcome === 'barred' ? 1 : 0,
    };
    return { ...windowOf(guardId, month, last, window), named: { family: 'vetting', facts } };
  });
}

/** Social and accident cover of everybody who stood at the site in a month, day by day (P09). */
export async function insuranceWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const p = presenceSpan;
  const spans = await jsonRows<{ personId: string; fromMs: number }>(
    ctx,
    sql`select ${p.personId} as "personId", ${ms(p.fromAt, 'fromMs')}
        from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId} and ${p.personId} is not null
          and ${p.fromAt} >= ${window.startsAt.toISOString()} and ${p.fromAt} < ${window.endsAt.toISOString()}
        order by ${p.fromAt}, ${p.openingEntryId}`,
  );
  const byGuard = groupBy(spans, (span) => span.personId);
  const papers = await papersOf(ctx, [...byGuard.keys()]);
  return [...byGuard].map(([guardId, stays]) => {
    const facts: InsuranceFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: [],
      dutyDays: [...new Set(stays.map((stay) => dayOf(new Date(stay.fromMs), days.zone)))],
      covers: coversOf(papers.get(guardId)),
    };
    return { ...windowOf(guardId, month, last, window), named: { family: 'insurance', facts } };
  });
}

/** Who of the site's books has reached retirement age, under which contract he works, and whether he is covered (R11). */
export async function overAgeWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const { people, window, last } = await peopleOn(ctx, days, month);
  const ids = people.map((one) => one.guardId);
  const papers = await papersOf(ctx, ids);
  const terms = await employmentTermsOf(ctx, ids);
  return people.map(({ guardId, birthDate, sex, formerAge }) => {
    const now = termsOn(terms.get(guardId) ?? [], last);
    const facts: OverAgeFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: [],
      retiresOn:
        birthDate && sex ? retiresOn(birthDate, sex as 'male' | 'female', formerAge as 50 | 55 | null) : null,
      isServiceContract: now?.contractType === 'service',
      // Past that age social insurance of employees is closed to most: accident cover is what protects him.
      isInsured: coversOf(papers.get(guardId)).some(
        (cover) => cover.from <= last && (cover.until === null || last <= cover.until),
      ),
    };
    return { ...windowOf(guardId, month, last, window), named: { family: 'overAge', facts } };
  });
}

function coversOf(papers: readonly PaperRow[] = []): InsuranceFacts['covers'] {
  return papers.flatMap(({ kind, startsOn: from, endsOn: until }): InsuranceFacts['covers'][number][] => {
    if (kind === 'insurance-social') return [{ kind: 'social', from, until }];
    return kind === 'insurance-accident' ? [{ kind: 'accident', from, until }] : [];
  });
}

/** Papers that had begun by a day, oldest first. */
const standing = (papers: readonly PaperRow[] = [], day: Day) =>
  papers.filter((paper) => paper.startsOn <= day);

function windowOf(guardId: string, month: Month, day: Day, window: { startsAt: Date; endsAt: Date }) {
  return {
    subjectKey: `guard-month:${guardId}:${month}`,
    postId: null,
    shiftId: null,
    personId: guardId,
    day,
    startsAt: window.startsAt,
    endsAt: window.endsAt,
  };
}

/** Everybody on the site's books in a month, with what of his file the age of retirement follows from. */
async function peopleOn(ctx: UseContext, days: SiteDays, month: Month) {
  const last: Day = addDays(`${addMonths(month, 1)}-01`, -1);
  const people = await ctx.tx
    .select({
      guardId: guard.id,
      birthDate: guardFile.birthDate,
      sex: guardFile.sex,
      formerAge: guardFile.formerRetirementAge,
    })
    .from(guard)
    .leftJoin(guardFile, and(eq(guardFile.tenantId, guard.tenantId), eq(guardFile.guardId, guard.id)))
    .where(
      and(
        eq(guard.tenantId, ctx.tenantId),
        arrayContains(guard.siteIds, [days.siteId]),
        lte(guard.joinedOn, last),
        or(isNull(guard.leftOn), gte(guard.leftOn, `${month}-01`)),
      ),
    )
    .orderBy(asc(guard.id));
  return { people, last, window: monthWindow(month, days.zone) };
}
