import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import type { LabourContractFacts } from '@zhiqin/regulations';
import { type EmploymentTerms, employmentTermsOf } from '@zhiqin/workforce';
import { guard, guardFile } from '@zhiqin/workforce/schema';
import { and, arrayContains, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** Contracts of everybody on the site's books in a month (P08). */
export async function labourContractWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const rows = await ctx.tx
    .select({ guardId: guard.id, joinedOn: guard.joinedOn, contractFrom: guardFile.contractStartsOn })
    .from(guard)
    .leftJoin(guardFile, and(eq(guardFile.tenantId, guard.tenantId), eq(guardFile.guardId, guard.id)))
    .where(
      and(
        eq(guard.tenantId, ctx.tenantId),
        arrayContains(guard.siteIds, [days.siteId]),
        lte(guard.joinedOn, last),
        or(isNull(guard.leftOn), gte(guard.leftOn, `${month}-01`)),
      ),
    );
  const window = monthWindow(month, days.zone);
  const terms = await employmentTermsOf(
    ctx,
    rows.map((row) => row.guardId),
  );
  return rows.map(({ guardId, joinedOn, contractFrom }) => {
    const facts: LabourContractFacts = {
      guardId,
      month,
      asOf: last,
      startedOn: joinedOn,
      contractFrom: earliest(contractFrom, terms.get(guardId) ?? []),
      entryIds: [],
    };
    return {
      subjectKey: `guard-month:${guardId}:${month}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: last,
      ...window,
      named: { family: 'labourContract', facts },
    };
  });
}

/** The first day a signed contract is on file for, from the file or from the terms. */
function earliest(onFile: string | null, terms: readonly EmploymentTerms[]): string | null {
  const days = [onFile, ...terms.map((one) => one.signedOn)].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}
