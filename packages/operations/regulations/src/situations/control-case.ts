import type { FactFamily, ParameterValues, Verdict } from '../control.ts';
import type { FactsByFamily } from '../facts/facts-by-family.ts';
import type { ControlKey } from '../measure-keys.ts';
import type { Scene } from './scene.ts';

/** Facts with one quantity set, in the unit of the parameter it is held against. */
type Measured<Facts> = (measured: number, at: Scene) => Facts;

export interface Threshold<Facts> {
  readonly facts: Measured<Facts>;
  /** The value of the parameter in the test; the office default if left out. */
  readonly value?: number;
  /** Other parameters, where the defaults would get in the way. */
  readonly others?: ParameterValues;
  /** At the value and on its strict side; `met` if left out. */
  readonly within?: Verdict;
  /** One step past it, everything heard; `breached` if left out. */
  readonly beyond?: Verdict;
  /** The same while a phone is silent; `unproven` if left out. */
  readonly beyondUnheard?: Verdict;
}

/** What a control's judge is tried on. Each numeric parameter has a threshold, each flag facts that only it minds. */
export interface ControlCase<F extends FactFamily = FactFamily> {
  readonly code: ControlKey;
  readonly thresholds?: Readonly<Record<string, Threshold<FactsByFamily[F]>>>;
  /** Facts short of nothing but what the flag asks: met without it, breached with it. */
  readonly flags?: Readonly<Record<string, (at: Scene) => FactsByFamily[F]>>;
  /** Facts without a quantity that keep the rule, and others that each break it. */
  readonly good?: (at: Scene) => FactsByFamily[F];
  readonly bad?: readonly ((at: Scene) => FactsByFamily[F])[];
  /** Nothing recorded, and what it comes to once all devices were heard. */
  readonly nothing: (at: Scene) => FactsByFamily[F];
  readonly nothingIs: Verdict;
}

/** Types a control's case by its family. */
export function controlCase<F extends FactFamily>(_family: F, one: ControlCase<F>): ControlCase {
  return one as unknown as ControlCase;
}
