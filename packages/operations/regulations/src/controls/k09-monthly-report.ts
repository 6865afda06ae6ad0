import type { ControlOf } from '../control.ts';
import { breached, met, notApplicable, unproven } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * The month's report reaches the client by day N of the next month and is acknowledged (民法典 第943条 asks for regular
 * accounts, the day is trade practice). Delivery is the contractor's duty; a client who stays silent is no breach.
 */
export const monthlyReport: ControlOf<'report'> = {
  code: 'K09',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'site-month',
  family: 'report',
  sources: ['民法典 第943条', 'S4-4.6'],
  evidence: ['report'],
  parameters: [
    counted({
      name: 'dueDayOfMonth',
      unit: 'dayOfMonth',
      stricter: 'lower',
      range: { min: 1, max: 28 },
      default: 5,
    }),
    counted({
      name: 'acknowledgeWithinDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 60 },
      default: 15,
    }),
  ],
  judge(params, facts) {
    const dueOn = dayAfterMonth(facts.month, parameterValue(params, 'dueDayOfMonth'));
    const withinDays = parameterValue(params, 'acknowledgeWithinDays');
    if (facts.deliveredOn === null) {
      if (facts.today <= dueOn) return notApplicable({ key: 'reportNotYetDue', values: { dueOn } });
      return breached({ key: 'reportNotDelivered', values: { dueOn } }, facts.entryIds);
    }
    const values = { dueOn, deliveredOn: facts.deliveredOn };
    if (facts.deliveredOn > dueOn) return breached({ key: 'reportLate', values }, facts.entryIds);
    if (facts.acknowledgedOn !== null)
      return met(
        { key: 'reportAcknowledged', values: { ...values, acknowledgedOn: facts.acknowledgedOn } },
        facts.entryIds,
      );
    if (facts.today <= daysAfter(facts.deliveredOn, withinDays))
      return notApplicable({ key: 'reportAwaitsClient', values }, facts.entryIds);
    return unproven(
      { key: 'reportNotAcknowledged', values },
      [{ key: 'clientHasNotAcknowledged', values: { deliveredOn: facts.deliveredOn } }],
      facts.entryIds,
    );
  },
};

/** ("2026-12", 5) → "2027-01-05" */
function dayAfterMonth(month: string, day: number): string {
  const [year = 0, monthNo = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, monthNo, day)).toISOString().slice(0, 10);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
