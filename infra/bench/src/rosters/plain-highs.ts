import { type FillPlan, fillProgramme, highsRuntime } from '@zhiqin/rostering/solver';

/**
 * The same problem as one mixed integer programme, solved by HiGHS as it comes, with a time limit.
 * @returns the roster it had at the end, by guard and day; −1 off. Undefined where it had none.
 */
export async function throughPlainHighs(plan: FillPlan, seconds: number): Promise<Int32Array[] | undefined> {
  const highs = await highsRuntime();
  const { isWhole, choices, ...programme } = fillProgramme(plan, highs.infinity);
  const model = highs.createModel();
  try {
    model.passModel({ ...programme, integrality: isWhole });
    model.options.set({ output_flag: false, time_limit: seconds });
    model.run();
    const { colValue } = model.getSolution();
    if (colValue.length < programme.numCols) return undefined;
    const roster = Array.from({ length: plan.guards }, () => new Int32Array(plan.days).fill(-1));
    for (const { guard, shift, column } of choices)
      if ((colValue[column] as number) > 0.5)
        (roster[guard] as Int32Array)[plan.dayOf[shift] as number] = shift;
    return roster;
  } finally {
    model.dispose();
  }
}
