import type { SitePack } from '@zhiqin/duty/rules';
import type { StoredEntry } from '../storage/open-database.ts';

/** Drills begun and not ended are offered this long; afterwards somebody forgot to end it. */
const openForMs = 24 * 3_600_000;

export interface DrillNow {
  id: string;
  scenario: string;
  planId: string | null;
  startedAt: string;
  /** Steps of the plan tapped on this phone: `role:step` → when. */
  done: Readonly<Record<string, string>>;
  /** What was noted beside them, in order. */
  notes: number;
}

interface Step {
  role: number;
  step: number;
}

/** The drill this phone has begun and not ended, with what was tapped so far; undefined: none is running. */
export function drillNow(entries: readonly StoredEntry[], now: Date): DrillNow | undefined {
  const told = entries
    .filter(({ settled }) => settled !== 'rejected')
    .map(({ entry }) => entry.content)
    .filter(
      (content) => content.kind.startsWith('drill.') && now.getTime() - Date.parse(content.at) < openForMs,
    );
  const of = (kind: string) => told.filter((content) => content.kind === kind);
  const ended = new Set(of('drill.ended').map(({ body }) => (body as { drill: string }).drill));
  const begun = of('drill.started').findLast(({ body }) => !ended.has((body as { drill: string }).drill));
  if (!begun) return undefined;
  const { drill, scenario, plan } = begun.body as { drill: string; scenario: string; plan: string | null };
  const steps = of('drill.step').filter(({ body }) => (body as { drill: string }).drill === drill);
  const done: Record<string, string> = {};
  for (const { at, body } of steps) {
    const { step } = body as { step: Step | null };
    if (step) done[`${step.role}:${step.step}`] ??= at;
  }
  const notes = steps.filter(({ body }) => (body as { step: Step | null }).step === null).length;
  return { id: drill, scenario, planId: plan, startedAt: begun.at, done, notes };
}

/** Drills to be run, without those this phone has begun already. */
export function drillsToRun(pack: Pick<SitePack, 'preparedness'>, entries: readonly StoredEntry[]) {
  const begun = new Set(
    entries
      .map(({ entry }) => entry.content)
      .filter((content) => content.kind === 'drill.started')
      .map(({ body }) => (body as { drill: string }).drill),
  );
  return (pack.preparedness?.drills ?? []).filter((drill) => !begun.has(drill.id));
}
