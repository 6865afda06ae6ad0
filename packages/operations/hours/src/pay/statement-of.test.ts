import type { EmploymentTerms } from '@zhiqin/workforce/rules';
import { describe, expect, it } from 'vitest';
import { overtimeOf } from '../overtime/overtime-of.ts';
import { netFen } from './deductions.ts';
import { statementOf } from './statement-of.ts';

const terms: EmploymentTerms = {
  startsOn: '2025-01-01',
  endsOn: null,
  contractType: 'labour',
  signedOn: null,
  contractEndsOn: null,
  hourRegime: 'standard',
  cycle: null,
  approvalNo: null,
  approvalUntil: null,
  // 21.75 days of eight hours: 25 yuan an hour.
  baseMonthlyFen: 435_000,
  hourlyFen: null,
  allowances: [{ name: '餐补', amountFen: 30_000 }],
};
const days = [
  { day: '2026-10-01', workedMinutes: 480, holidayMinutes: 480, restDayMinutes: 0 },
  { day: '2026-10-12', workedMinutes: 600, holidayMinutes: 0, restDayMinutes: 0 },
];

function statement(own: EmploymentTerms[], more: Partial<Parameters<typeof statementOf>[0]> = {}) {
  const overtime = overtimeOf({ month: '2026-10', days, terms: own });
  const person = { joinedOn: '2025-01-01', leftOn: null };
  return statementOf({ month: '2026-10', days, overtime, terms: own, ...person, ...more });
}
const amounts = (made: ReturnType<typeof statement>) =>
  made.lines.map(({ kind, amountFen }) => [kind, amountFen]);

describe('a statement of hours and pay', () => {
  it('base, allowances and overtime, each line with what it is worked out from', () => {
    const made = statement([terms]);
    expect(amounts(made)).toEqual([
      ['base', 435_000],
      ['allowance', 30_000],
      ['holiday', 60_000],
      ['weekday', 7_500],
    ]);
    expect(made.lines[2]).toMatchObject({
      minutes: 480,
      hourFen: 2500,
      percent: 300,
      citation: '劳动法 第44条第3项',
    });
    expect(made).toMatchObject({
      grossFen: 532_500,
      deductions: [],
      deductionLimitFen: 106_500,
      isComplete: true,
    });
  });
  it('who joined in the middle has his share of the weekdays; new terms begin on their day', () => {
    expect(amounts(statement([terms], { joinedOn: '2026-10-19' }))[0]).toEqual([
      'base',
      Math.round((435_000 * 10) / 22),
    ]);
    const raised = { ...terms, startsOn: '2026-10-19', baseMonthlyFen: 870_000, allowances: [] };
    const bases = amounts(statement([{ ...terms, endsOn: '2026-10-18', allowances: [] }, raised]));
    expect(bases.slice(0, 2)).toEqual([
      ['base', Math.round((435_000 * 12) / 22)],
      ['base', Math.round((870_000 * 10) / 22)],
    ]);
  });
  it('劳务 by the hour is paid all its hours and no percentage', () => {
    const service = {
      ...terms,
      contractType: 'service',
      baseMonthlyFen: 0,
      hourlyFen: 2000,
      allowances: [],
    } as const;
    expect(amounts(statement([service]))).toEqual([['hours', 36_000]]);
  });
  it('what a locked month was short of comes with the next one', () => {
    const made = statement([terms], { adjustments: [{ month: '2026-09', number: 1, amountFen: -1_250 }] });
    expect(made.lines.at(-1)).toMatchObject({ kind: 'adjustment', name: '2026-09 #1', amountFen: -1_250 });
    expect(made.grossFen).toBe(531_250);
  });
  it('leave that need not be paid takes its weekdays’ share; paid, sick and weekend days take nothing', () => {
    const leave = new Map([
      ['2026-10-13', { kind: 'personal', pay: 'unpaid' as const, citation: 'house' }],
      ['2026-10-14', { kind: 'sick', pay: 'sick' as const, citation: '劳部发〔1995〕309号 第59条' }],
      ['2026-10-15', { kind: 'annual', pay: 'paid' as const, citation: '职工带薪年休假条例 第2条' }],
      ['2026-10-17', { kind: 'personal', pay: 'unpaid' as const, citation: 'house' }],
    ]);
    const made = statement([terms], { leave });
    expect(made.lines.at(-1)).toMatchObject({
      kind: 'unpaidLeave',
      name: 'personal',
      fromDay: '2026-10-13',
      amountFen: -20_000,
    });
    expect(made.grossFen).toBe(532_500 - 20_000);
  });
  it('a day of illness is paid by the region, the contract and the years served, never below 80 % of the minimum wage', () => {
    const held = { kind: 'sick', pay: 'sick' as const, citation: '' };
    const leave = new Map([['2026-10-14', held]]);
    const cut = (own: Partial<EmploymentTerms>, more: object = {}) => {
      const made = statement([{ ...terms, ...own }], { leave, ...shanghai, ...more });
      return made.lines.find((line) => line.kind === 'sickPay')?.amountFen ?? 0;
    };
    const shanghai = { region: '310115', minimumWageFen: 274_000, joinedOn: '2025-11-01' };
    // 60 % of 4,350 in the first two years; 200 yuan a day.
    expect(cut({})).toBe(-8_000);
    expect(cut({}, { joinedOn: '2024-10-14' })).toBe(-6_000);
    expect(cut({}, { joinedOn: '2018-10-14' })).toBe(0);
    expect(cut({ sickPayPercent: 80 })).toBe(-4_000);
    // Less than the rule sets is no agreement; a low wage ends at the floor of 2,192 a month.
    expect(cut({ sickPayPercent: 40 })).toBe(-8_000);
    expect(cut({ baseMonthlyFen: 300_000 })).toBe(-Math.round((300_000 - 219_200) / 21.75));
    expect(cut({ baseMonthlyFen: 200_000 })).toBe(0);
    // Where nothing is agreed and the region sets no share, and where no minimum wage is on file, nothing is taken.
    expect(cut({}, { region: '110101' })).toBe(0);
    expect(cut({ sickPayPercent: 60 }, { region: '110101' })).toBe(-8_000);
    expect(cut({ sickPayPercent: 60 }, { region: '330106', minimumWageFen: null })).toBe(0);
    expect(cut({}, { leave: new Map([['2026-10-14', { ...held, part: 'first' }]]) })).toBe(-4_000);
  });
  it('half a day of leave that need not be paid takes half of the day', () => {
    const half = { kind: 'personal', pay: 'unpaid', citation: 'house', part: 'second' } as const;
    const made = statement([terms], { leave: new Map([['2026-10-13', half]]) });
    expect(made.lines.at(-1)).toMatchObject({ kind: 'unpaidLeave', amountFen: -10_000 });
  });
  it('what is lawfully held back stands beside the wage, not in it', () => {
    const one = { reason: '九月', document: '缴费通知' };
    const made = statement([terms], {
      minimumWageFen: 500_000,
      deductions: [
        { id: 'a', kind: 'socialInsurance', amountFen: 45_675, ...one },
        { id: 'b', kind: 'damages', amountFen: 60_000, ...one },
      ],
    });
    expect(made).toMatchObject({ grossFen: 532_500, deductionLimitFen: 32_500 });
    expect(made.deductions.map((entry) => entry.takenFen)).toEqual([45_675, 32_500]);
    expect(netFen(made)).toBe(532_500 - 45_675 - 32_500);
  });
  it('without terms it says that it is not complete', () => {
    expect(statement([])).toMatchObject({ lines: [], isComplete: false });
  });
});
