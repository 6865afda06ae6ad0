import { highsRuntime } from '../highs.ts';
import type { FillPlan } from './fill-plan.ts';
import type { FillGuard } from './fill-problem.ts';

/** Nights and holiday shifts beyond the share are priced one by one, each dearer: the last of these bears all further. */
const pieces = 12;

/** A filling problem as a linear programme, rows packed one after the other. */
export interface FillProgramme {
  readonly numCols: number;
  readonly numRows: number;
  readonly offset: number;
  readonly colCost: readonly number[];
  readonly colLower: Float64Array;
  readonly colUpper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly matrix: {
    readonly format: 'csr';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: readonly number[];
    readonly indices: readonly number[];
    readonly values: readonly number[];
  };
  /** By column: 1 where it must be whole. */
  readonly isWhole: Int32Array;
  /** What the columns of guards and shifts stand for. */
  readonly choices: readonly { readonly guard: number; readonly shift: number; readonly column: number }[];
}

/**
 * The problem the way it is written down first: a variable for every guard and shift he may work; rows for heads, one
 * shift a day, rest, runs, hours, and for what totals cost. Its least cost in whole numbers is the problem's; without
 * whole numbers it is a bound.
 */
export function fillProgramme(plan: FillPlan, infinity: number): FillProgramme {
  const { problem, days, kinds, mayFollow } = plan;
  const colCost: number[] = [];
  const colLower: number[] = [];
  const colUpper: number[] = [];
  const isWhole: number[] = [];
  const column = (cost: number, from: number, to: number, whole: 0 | 1) => {
    colLower.push(from);
    colUpper.push(to);
    isWhole.push(whole);
    return colCost.push(cost) - 1;
  };
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const row = (entries: readonly (readonly [column: number, value: number])[], from: number, to: number) => {
    for (const [index, value] of entries) {
      indices.push(index);
      values.push(value);
    }
    starts.push(indices.length);
    rowLower.push(from);
    rowUpper.push(to);
  };
  const each = (columns: readonly number[], value = 1) => columns.map((one) => [one, value] as const);

  const choices: { guard: number; shift: number; column: number }[] = [];
  const takers: number[][] = Array.from({ length: plan.shifts }, () => []);
  for (const [guard, shifts] of plan.shiftsOf.entries()) {
    const rules = problem.guards[guard] as FillGuard;
    const settled = new Set(rules.settled);
    /** By day and kind; work held elsewhere is a column that is 1. */
    const cells: number[][][] = Array.from({ length: days }, () => Array.from({ length: kinds }, () => []));
    const own: { shift: number; column: number }[] = [];
    for (const shift of shifts) {
      const day = plan.dayOf[shift] as number;
      const isSettled = settled.has(shift);
      if (plan.isFixed[guard * days + day] === 1 && !isSettled) continue;
      const cost =
        (plan.own[guard * plan.shifts + shift] as number) - (plan.ownOff[guard * days + day] as number);
      const at = column(cost, isSettled ? 1 : 0, 1, 1);
      choices.push({ guard, shift, column: at });
      own.push({ shift, column: at });
      takers[shift]?.push(at);
      cells[day]?.[plan.kindOf[shift] as number]?.push(at);
    }
    for (let day = 0; day < days; day += 1) {
      const held = plan.heldKind[guard * days + day] as number;
      if (held >= 0) cells[day]?.[held]?.push(column(0, 1, 1, 0));
    }
    const ofDay = cells.map((ofKind) => ofKind.flat());
    for (let day = 0; day < days; day += 1) {
      row(each(ofDay[day] ?? []), -infinity, 1);
      for (let kind = 0; kind < kinds && day + 1 < days; kind += 1) {
        const after = (cells[day + 1] ?? []).filter((_, next) => mayFollow[kind * kinds + next] === 0).flat();
        if (after.length > 0) row(each([...(cells[day]?.[kind] ?? []), ...after]), -infinity, 1);
      }
      // The days before and after the horizon count in its first and last runs.
      const run = problem.maxRunDays - (day === 0 ? rules.runBeforeDays : 0);
      if (run >= 0 && day + run < days) row(each(ofDay.slice(day, day + run + 1).flat()), -infinity, run);
    }
    const lastRun = problem.maxRunDays - rules.runAfterDays;
    if (rules.runAfterDays > 0 && lastRun >= 0 && lastRun < days)
      row(each(ofDay.slice(days - lastRun - 1).flat()), -infinity, lastRun);
    const hours = own.map(
      ({ shift, column: at }) =>
        [at, (plan.minutesOfKind[plan.kindOf[shift] as number] as number) / 60] as const,
    );
    const heldHours = (plan.heldMinutes[guard] as number) / 60;
    row(hours, -infinity, rules.maxMinutes / 60 - heldHours);
    const overtime = column(problem.weights.overtime, 0, infinity, 0);
    row([...hours, [overtime, -1]], -infinity, rules.normMinutes / 60 - heldHours);
    for (const [flags, share, weight] of [
      [
        plan.isNight,
        (plan.fairNights[guard] as number) - (plan.heldNights[guard] as number),
        problem.weights.nights,
      ],
      [
        plan.isHoliday,
        (plan.fairHolidays[guard] as number) - (plan.heldHolidays[guard] as number),
        problem.weights.holidays,
      ],
    ] as const) {
      const more = Array.from({ length: pieces }, (_, piece) =>
        column((2 * piece + 1) * weight, 0, piece === pieces - 1 ? infinity : 1, 0),
      );
      const counted = own.filter(({ shift }) => flags[shift] === 1).map(({ column: at }) => at);
      row([...each(counted), ...each(more, -1)], -infinity, share);
    }
  }
  for (const [shift, columns] of takers.entries()) {
    const wanted = plan.heads[shift] as number;
    const open = column(problem.weights.open, 0, wanted, 0);
    row([...each(columns), [open, 1]], wanted, wanted);
  }
  const [numCols, numRows] = [colCost.length, rowLower.length];
  return {
    numCols,
    numRows,
    offset: plan.ownOff.reduce((sum, one) => sum + one, 0),
    colCost,
    colLower: Float64Array.from(colLower),
    colUpper,
    rowLower,
    rowUpper,
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    isWhole: Int32Array.from(isWhole),
    choices,
  };
}

/**
 * A bound below which no roster's cost falls: the programme without whole numbers, by HiGHS. 0 where time ran out, or
 * where what is held or settled breaks a rule by itself.
 */
export async function boundFill(plan: FillPlan, seconds: number): Promise<number> {
  const highs = await highsRuntime();
  const model = highs.createModel();
  try {
    const { isWhole: _, choices: __, ...programme } = fillProgramme(plan, highs.infinity);
    model.passModel(programme);
    model.options.set({ output_flag: false, time_limit: seconds });
    model.run();
    const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal;
    return isSolved ? Math.max(0, model.getObjectiveValue() - 1e-6) : 0;
  } finally {
    model.dispose();
  }
}
