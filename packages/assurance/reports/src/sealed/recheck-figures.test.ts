import { expect, it } from 'vitest';
import type { ServiceLevelReport, StatementMoney } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { sampleMonth } from '../print/sample-month.ts';
import { reportView } from '../view/report-view.ts';
import { loadReportWords } from '../view/report-words.ts';
import { recheckFigures } from './recheck-figures.ts';

const withMoney = (change: (money: StatementMoney) => void): MonthlyReport => {
  const report = sampleMonth({ seed: 5 });
  change(report.serviceLevel?.statement as StatementMoney);
  return report;
};
const serviceText = async (report: MonthlyReport) => {
  const view = reportView(report, 'en', await loadReportWords('en'), { dataSha256: 'a', draft: false });
  return JSON.stringify(view.sections.find((section) => section.anchor === 'service')?.blocks);
};

it('adds the statement’s money up, and names what was changed in it', () => {
  expect(recheckFigures(sampleMonth({ seed: 5 }))).toEqual([]);
  const found = (change: (money: StatementMoney) => void) =>
    recheckFigures(withMoney(change)).map((one) => one.figure);
  for (const key of ['servicesFen', 'itemsFen', 'dutiesFen', 'adjustmentsFen', 'linesFen'] as const)
    expect(
      found((money) => {
        money[key] += 1;
      }),
    ).toEqual(['statement.linesFen']);
  for (const key of ['netFen', 'taxFen', 'grossFen'] as const)
    expect(
      found((money) => {
        money[key] -= 1;
      }),
    ).toEqual(['statement.grossFen']);
  expect(found((money) => void money.deductions.pop())).toEqual(['statement.deductionsFen']);
});

it('says which statement it tells, says that there is none, and leaves a report of before as it was', async () => {
  for (const [state, said] of [
    ['accepted', 'agreed to by the client'],
    ['disputed', 'who has questioned it'],
    ['sent', 'not yet agreed to'],
  ] as const)
    expect(
      await serviceText(
        withMoney((money) => {
          money.state = state;
        }),
      ),
    ).toContain(said);
  const report = sampleMonth({ seed: 5 });
  const { statement: _, ...service } = report.serviceLevel as ServiceLevelReport;
  const none = await serviceText({ ...report, serviceLevel: { ...service, statement: null } });
  expect(none).toContain('No statement of this month has been sent to the client yet.');
  expect(none).not.toContain('CN¥');
  const before = { ...service, monthlyFeeFen: 15_840_000, deductionFen: 158_400 };
  const old: MonthlyReport = { ...report, serviceLevel: before };
  expect(recheckFigures(old)).toEqual([]);
  const text = await serviceText(old);
  expect(text).toContain('Fee of the month CN¥158,400.00, deduction CN¥1,584.00.');
  expect(text).not.toContain('statement');
});
