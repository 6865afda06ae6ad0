import type { UseContext } from '@zhiqin/access';
import { type MonthSubject, ofSubject } from './report-subject.ts';
import { preparedReport } from './schema.ts';

/** A site's or client's month as it is being prepared; undefined when nobody has asked. */
export async function preparedRow(ctx: UseContext, subject: MonthSubject) {
  const [row] = await ctx.tx
    .select()
    .from(preparedReport)
    .where(ofSubject(preparedReport, ctx.tenantId, subject));
  return row;
}
