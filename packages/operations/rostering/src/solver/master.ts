import type { HighsModel, HighsRuntime } from './highs.ts';
import { off, type RosterProblem } from './roster-problem.ts';

/** A roster of one person that the master may choose. */
export interface Column {
  readonly staff: number;
  readonly schedule: Int16Array;
  /** What its own wishes cost. */
  readonly cost: number;
}

export interface MasterSolution {
  readonly cost: number;
  /** By column. */
  readonly chosen: Float64Array;
  /** What one more head in a shift is worth: by `day * shifts + shift`. */
  readonly worth: Float64Array;
  /** By member of staff: what his roster must stay below to be of use. */
  readonly wage: Float64Array;
}

/**
 * Chooses one roster for each member of staff so that cover and wishes cost least, in parts: a linear programme whose
 * prices tell which rosters are missing. Rows: cover needs, then staff. Columns: too few and too many per need, one
 * "none at all" per member of staff, then the rosters.
 */
export class Master {
  readonly #problem: RosterProblem;
  readonly #highs: HighsRuntime;
  readonly #model: HighsModel;
  /** Row by `day * shifts + shift`, −1 without a need. */
  readonly #rowOf: Int32Array;
  readonly #firstColumn: number;
  readonly columns: Column[] = [];
  readonly #known = new Set<string>();

  /** @param noneCost what a member of staff without a roster costs: more than any roster could. */
  constructor(highs: HighsRuntime, problem: RosterProblem, noneCost: number) {
    this.#problem = problem;
    this.#highs = highs;
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false });
    this.#rowOf = new Int32Array(problem.days * problem.shifts.length).fill(-1);
    const none = { indices: [], values: [] };
    for (const [row, { day, shift, required }] of problem.cover.entries()) {
      this.#rowOf[day * problem.shifts.length + shift] = row;
      this.#model.addRow(required, required, none);
    }
    for (const _ of problem.staff) this.#model.addRow(1, 1, none);
    for (const [row, { underWeight, overWeight }] of problem.cover.entries()) {
      this.#model.addCol(underWeight, 0, highs.infinity, { indices: [row], values: [1] });
      this.#model.addCol(overWeight, 0, highs.infinity, { indices: [row], values: [-1] });
    }
    for (const [staff] of problem.staff.entries())
      this.#model.addCol(noneCost, 0, 1, { indices: [problem.cover.length + staff], values: [1] });
    this.#firstColumn = 2 * problem.cover.length + problem.staff.length;
  }

  /** False for a roster it has already. */
  add(column: Column): boolean {
    const key = `${column.staff}:${column.schedule.join()}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    this.columns.push(column);
    this.#model.addCol(column.cost, 0, 1, this.#entriesOf(column));
    return true;
  }

  #entriesOf({ staff, schedule }: Column): { indices: number[]; values: number[] } {
    const indices: number[] = [];
    for (const [day, shift] of schedule.entries()) {
      const row = shift === off ? -1 : (this.#rowOf[day * this.#problem.shifts.length + shift] as number);
      if (row >= 0) indices.push(row);
    }
    indices.push(this.#problem.cover.length + staff);
    return { indices, values: indices.map(() => 1) };
  }

  solve(): MasterSolution {
    this.#model.run();
    const { colValue, rowDual } = this.#model.getSolution();
    const worth = new Float64Array(this.#rowOf.length);
    for (const [place, row] of this.#rowOf.entries()) if (row >= 0) worth[place] = rowDual[row] as number;
    return {
      cost: this.#model.getObjectiveValue(),
      chosen: colValue.slice(this.#firstColumn),
      worth,
      wage: rowDual.slice(this.#problem.cover.length),
    };
  }

  /** Holds a column as it is: all of it, or none. */
  hold(column: number, share: 0 | 1): void {
    this.#model.changeColBounds(this.#firstColumn + column, share, 1);
    if (share === 0) this.#model.changeColBounds(this.#firstColumn + column, 0, 0);
  }

  letGo(column: number): void {
    this.#model.changeColBounds(this.#firstColumn + column, 0, 1);
  }

  /**
   * The best whole choice among some of the columns, found by branch and bound within the limits; undefined where none
   * better than `below` was found.
   */
  chooseWhole(
    among: readonly number[],
    below: number,
    limits: { seconds: number; nodes: number },
  ): { chosen: Column[]; cost: number } | undefined {
    const { cover, staff } = this.#problem;
    const model = this.#highs.createModel();
    try {
      model.options.set({
        output_flag: false,
        // HiGHS takes no infinity for an option: its own default is none.
        ...(Number.isFinite(limits.seconds) ? { time_limit: limits.seconds } : {}),
        mip_max_nodes: limits.nodes,
        objective_bound: below,
        mip_rel_gap: 0,
      });
      const none = { indices: [], values: [] };
      for (const { required } of cover) model.addRow(required, required, none);
      for (const _ of staff) model.addRow(1, 1, none);
      for (const [row, { underWeight, overWeight }] of cover.entries()) {
        model.addCol(underWeight, 0, this.#highs.infinity, { indices: [row], values: [1] });
        model.addCol(overWeight, 0, this.#highs.infinity, { indices: [row], values: [-1] });
      }
      const first = 2 * cover.length;
      const { integer } = this.#highs.constants.variableType;
      for (const [place, index] of among.entries()) {
        const column = this.columns[index] as Column;
        model.addCol(column.cost, 0, 1, this.#entriesOf(column));
        model.changeColIntegrality(first + place, integer);
      }
      model.run();
      const { colValue } = model.getSolution();
      const chosen = among.flatMap((index, place) =>
        (colValue[first + place] ?? 0) > 0.5 ? [this.columns[index] as Column] : [],
      );
      const cost = model.getObjectiveValue();
      const isWhole =
        chosen.length === staff.length && new Set(chosen.map((one) => one.staff)).size === staff.length;
      return isWhole && cost < below ? { chosen, cost } : undefined;
    } finally {
      model.dispose();
    }
  }

  dispose(): void {
    this.#model.dispose();
  }
}
