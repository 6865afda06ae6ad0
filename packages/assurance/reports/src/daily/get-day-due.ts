import { query } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { type DayHoldReason, siteDayInput } from './day-input.ts';
import { dayDue } from './schema.ts';

/** Where a day's report stands at headquarters: what was read when it fell due, what holds it, who let it go; null: it is not due. */
export const getDayDue = query({
  action: 'report.preview',
  input: siteDayInput,
  async run({ tx, tenantId }, { siteId, day }) {
    const [row] = await tx
      .select()
      .from(dayDue)
      .where(and(eq(dayDue.tenantId, tenantId), eq(dayDue.siteId, siteId), eq(dayDue.day, day)));
    if (!row) return null;
    const { isIssued, data, dataSha256, approvedAt, approvedByName, dueAt, settledAt } = row;
    return {
      ...{ isIssued, dataSha256, approvedAt, approvedByName, dueAt, settledAt },
      heldBy: row.heldBy as DayHoldReason | null,
      data: isIssued ? null : data,
    };
  },
});
