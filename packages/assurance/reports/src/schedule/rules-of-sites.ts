import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { asc, eq } from 'drizzle-orm';
import type { IssueRule } from './due-at.ts';
import { reportSchedule } from './schema.ts';

/** What holds where nobody has said anything: issued by hand; the values are what the form begins with. */
export const usualRule = { isOn: false, dayOfMonth: 3, hour: 10, remindAfterDays: 3 } as const;

const ruleColumns = {
  id: reportSchedule.id,
  isOn: reportSchedule.isOn,
  dayOfMonth: reportSchedule.dayOfMonth,
  hour: reportSchedule.hour,
  remindAfterDays: reportSchedule.remindAfterDays,
  setAt: reportSchedule.setAt,
};

/** The company's rule, and every site in reach with its own and the one that holds for it. */
export async function rulesOfSites({ tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>) {
  const [rows, sites] = await Promise.all([
    tx.select(ruleColumns).from(reportSchedule).where(eq(reportSchedule.tenantId, tenantId)),
    tx
      .select({
        siteId: site.id,
        code: site.code,
        name: site.name,
        nameEn: site.nameEn,
        zone: site.zone,
        clientId: site.clientId,
        openedAt: site.createdAt,
      })
      .from(site)
      .where(eq(site.tenantId, tenantId))
      .orderBy(asc(site.code)),
  ]);
  const byId = new Map(rows.map(({ id, ...rule }): [string, IssueRule] => [id, rule]));
  const usual = byId.get(tenantId) ?? null;
  return {
    usual,
    sites: sites.map((one) => {
      const own = byId.get(one.siteId) ?? null;
      const holding = own ?? usual;
      return { ...one, own, rule: holding?.isOn ? holding : null };
    }),
  };
}
