import { channel } from 'node:diagnostics_channel';

/** What a part of an evaluation took. Nobody listening, nothing is measured. */
export interface EvaluationPart {
  /** A fact family (its facts), `judge` and a family (its verdicts), `silence`, `site` (days and bindings), `duties` or `store`. */
  part: string;
  milliseconds: number;
}

const parts = channel('zhiqin.evaluation');

export async function timed<Result>(part: string, work: () => Result | Promise<Result>): Promise<Result> {
  if (!parts.hasSubscribers) return work();
  const startedAt = performance.now();
  const result = await work();
  parts.publish({ part, milliseconds: performance.now() - startedAt } satisfies EvaluationPart);
  return result;
}
