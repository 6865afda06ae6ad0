import type { UseContext } from '@zhiqin/access';
import { can } from '@zhiqin/access/rules';
import type { MonthlyReport } from './monthly-report.ts';

/** Whether somebody may see what the client is charged: not everybody who may read a report before it is issued. */
export const seesMoney = ({ actor }: Pick<UseContext, 'actor'>): boolean =>
  can(actor.kind === 'member' ? actor.role : actor.kind, 'statement.read');

/** The report without the statement's money, and saying so. It is read on a page and never issued. */
export function withoutMoney(report: MonthlyReport): MonthlyReport {
  if (!report.serviceLevel) return report;
  const { monthlyFeeFen: _fee, deductionFen: _deduction, ...rest } = report.serviceLevel;
  return { ...report, serviceLevel: { ...rest, statement: null, isMoneyHidden: true } };
}
