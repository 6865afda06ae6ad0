import { query } from '@zhiqin/access';
import { writeWorkbook } from '@zhiqin/documents';
import { contexts } from '@zhiqin/i18n';
import { daysOfMonth } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, asc, eq } from 'drizzle-orm';
import { siteMonthInput } from '../roster-input.ts';

/** A site's month as an empty roster: its people down, its days across; .xlsx, base64. Errors: `not-found`. */
export const rosterTemplate = query({
  action: 'roster.plan',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const site = await requireSite(ctx, siteId);
    const words = (await contexts.workforce[ctx.language]()).default;
    const days = daysOfMonth(month);
    const people = await ctx.tx
      .select({ name: guard.name, staffNo: guard.staffNo, leftOn: guard.leftOn })
      .from(guard)
      .where(and(eq(guard.tenantId, ctx.tenantId), arrayOverlaps(guard.siteIds, [siteId])))
      .orderBy(asc(guard.staffNo));
    const serving = people.filter((one) => one.leftOn === null || one.leftOn >= `${month}-01`);
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: month,
          columns: [
            { header: words.importColumns.name, width: 12, type: 'text' },
            { header: words.importColumns.staffNo, width: 10, type: 'text' },
            ...days.map((day) => ({ header: String(Number(day.slice(8))), width: 5, type: 'text' as const })),
          ],
          rows: serving.map((one) => [one.name, one.staffNo, ...days.map(() => '')]),
        },
      ],
    });
    return { fileName: `roster-${site.code}-${month}.xlsx`, bytesBase64: bytes.toString('base64') };
  },
});
