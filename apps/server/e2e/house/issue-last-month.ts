import { expect } from '@playwright/test';
import { daysOfMonth } from '@zhiqin/kernel';
import type { Contractor } from './contractor.ts';
import { lastMonth } from './product-state.ts';

/** What holds a month's close up beside breaches and hours: replies nobody has read, and rounds somebody doubts. */
export async function settleQueues(
  office: Contractor['office'],
  own: { siteId: string; month: string },
): Promise<void> {
  const { siteId } = own;
  const replied = await office.compliance.listUnreadReplies(own);
  if (replied.length > 0) await office.compliance.reviewResults({ resultIds: replied.map((one) => one.id) });
  for (const { roundKey } of await office.duty.proofQueue({ siteId, limit: 100 }))
    await office.duty.decideProof({ siteId, roundKey, finding: 'not-genuine', why: '问过本人，没有走到' });
}

/** The office's work of a month's end at a site, by procedures. @returns the issued report's id */
export async function issueLastMonth({ office, siteByCode }: Contractor, siteCode: string): Promise<string> {
  const { id: siteId } = await siteByCode(siteCode);
  const own = { siteId, month: lastMonth };
  const known = (await office.service.listServiceReports({ siteId })).find((one) => one.month === lastMonth);
  if (known) return known.id;
  const days = daysOfMonth(lastMonth);
  const range = { siteId, fromDay: days[0] as string, toDay: days.at(-1) as string };
  const breaches = await office.compliance.listResults({ ...range, verdict: 'breached', limit: 500 });
  if (breaches.length > 0)
    await office.compliance.reviewResults({ resultIds: breaches.map((one) => one.id) });
  await settleQueues(office, own);
  await office.hours.computeHours(own);
  await office.hours.approveHours(own);
  const { closedAt } = await office.hours.getMonth(own);
  if (!closedAt) await office.hours.closeMonth(own);
  await office.reports.prepareReport(own);
  await expect
    .poll(async () => (await office.reports.getPreparedReport(own))?.state, { timeout: 60_000 })
    .toBe('ready');
  await office.reports.issueReport(own);
  const [issued] = await office.service.listServiceReports({ siteId });
  if (!issued) throw new Error('an issued report is listed');
  return issued.id;
}
