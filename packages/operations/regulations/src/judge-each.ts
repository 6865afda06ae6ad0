import type { Judgement, Measure, MeasureValue, MissingReason } from './control.ts';
import type { SilenceFacts } from './facts/silence-facts.ts';
import { breached, met, notApplicable, nothingToJudge, shortfall, unproven } from './judgement.ts';
import type { ControlKey } from './measure-keys.ts';

/** One thing a rule is asked of: a visit, a camera, a guard's file. */
export interface Instance {
  /** What people call it; empty where it has no name or nobody's business is to read one. */
  readonly name: string;
  /** null: the office's file does not say, so that nobody knows yet. */
  readonly isKept: boolean | null;
  readonly entryIds: readonly string[];
  /** What is missing where nobody knows; left out: it is not on file. */
  readonly missing?: MissingReason;
}

/** Names written out in a measure; the number of all of them stands beside. */
const namedAtMost = 20;

/**
 * Judges a rule asked of each of several things: met when every one keeps it, short when one does not, unproven when
 * a file does not say. Sentences are the control's own, `<code>.good` and `<code>.short`, with `{total, short, names}`.
 * @param silence who could have spoken, where guards record it; absent where the office itself holds the record:
 *   then a shortfall is a breach and no device is waited for.
 */
export function judgeEach(
  code: ControlKey,
  instances: readonly Instance[],
  values: Readonly<Record<string, MeasureValue>>,
  silence?: SilenceFacts,
): Judgement {
  const nothing: Measure = { key: 'nothingInWindow', values: {} };
  if (instances.length === 0) return silence ? nothingToJudge(silence, nothing) : notApplicable(nothing);
  const short = instances.filter((instance) => instance.isKept === false);
  const unknown = instances.filter((instance) => instance.isKept === null);
  const counts = { ...values, total: instances.length };
  if (short.length > 0) {
    const measure: Measure = {
      key: `${code}.short`,
      values: { ...counts, short: short.length, names: namesOf(short) },
    };
    return silence ? shortfall(silence, measure, entriesOf(short)) : breached(measure, entriesOf(short));
  }
  const good: Measure = { key: `${code}.good`, values: counts };
  if (unknown.length === 0) return met(good, entriesOf(instances));
  return unproven(
    { key: 'partlyOnFile', values: { total: instances.length, unknown: unknown.length } },
    missingOf(unknown),
    entriesOf(instances),
  );
}

function missingOf(unknown: readonly Instance[]): MissingReason[] {
  const [first] = unknown.flatMap((instance) => instance.missing ?? []);
  if (first) return [first];
  const names = namesOf(unknown);
  return [names.length > 0 ? { key: 'notOnFile', values: { names } } : { key: 'fileIncomplete', values: {} }];
}

function namesOf(instances: readonly Instance[]): string[] {
  return [...new Set(instances.map((instance) => instance.name).filter((name) => name !== ''))].slice(
    0,
    namedAtMost,
  );
}

function entriesOf(instances: readonly Instance[]): string[] {
  return instances.flatMap((instance) => instance.entryIds);
}
