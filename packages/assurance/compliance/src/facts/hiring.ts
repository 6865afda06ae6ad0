import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Day, type Month, monthWindow } from '@zhiqin/kernel';
import type { HiringFacts } from '@zhiqin/regulations';
import { type PaperRow, papersOf } from '@zhiqin/workforce';
import { guard, guardFile } from '@zhiqin/workforce/schema';
import { and, arrayContains, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** How a file writes that somebody is a citizen; anything else is for the office to look at. */
const citizen = /^(中国|中华人民共和国|中国籍|CN|CHN|China|Chinese)$/i;

/** What the files of everybody on the site's books say of their hiring (P02). The newest medical counts; one not passed leaves nothing passed. */
export async function hiringWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  const last: Day = addDays(`${addMonths(month, 1)}-01`, -1);
  const rows = await ctx.tx
    .select({
      guardId: guard.id,
      hiredOn: guard.joinedOn,
      birthDate: guardFile.birthDate,
      education: guardFile.education,
      nationality: guardFile.nationality,
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
  const window = monthWindow(month, days.zone);
  const papers = await papersOf(
    ctx,
    rows.map((row) => row.guardId),
  );
  return rows.map(({ guardId, hiredOn, birthDate, education, nationality }) => {
    const facts: HiringFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: [],
      hiredOn,
      birthDate,
      isJuniorHigh: education === null ? null : education !== 'primary',
      isCitizen: nationality !== null && citizen.test(nationality.trim()) ? true : null,
      medicalPassedOn: passedOn(papers.get(guardId) ?? [], last),
    };
    return {
      subjectKey: `guard-month:${guardId}:${month}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: last,
      ...window,
      named: { family: 'hiring', facts },
    };
  });
}

/** Day of the newest medical by the month's end when it was passed and had not run out; null: none, or not passed. */
function passedOn(papers: readonly PaperRow[], last: Day): Day | null {
  const newest = papers.filter((paper) => paper.kind === 'medical' && paper.startsOn <= last).at(-1);
  if (newest?.outcome !== 'passed' || (newest.endsOn !== null && newest.endsOn < last)) return null;
  return newest.startsOn;
}
