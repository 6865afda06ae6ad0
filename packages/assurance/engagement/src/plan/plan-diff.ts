import type { DutyPlanContent } from './plan-content.ts';

export interface PlanDifference {
  part: keyof DutyPlanContent;
  /** Of a list: what it is known by. */
  name: string | null;
  change: 'added' | 'removed' | 'changed';
  before: string | null;
  after: string | null;
}

const named = {
  threats: (one: { name: string }) => one.name,
  survey: (one: { question: string }) => one.question,
  posts: (one: { code: string; name: string }) => `${one.code} ${one.name}`,
  routes: (one: { code: string; name: string }) => `${one.code} ${one.name}`,
} as const;

/** What one version says otherwise than another, part by part; a line reads as a person wrote it. */
export function planDifferences(before: DutyPlanContent, after: DutyPlanContent): PlanDifference[] {
  const found: PlanDifference[] = [];
  for (const part of Object.keys(named) as (keyof typeof named)[]) {
    const keyOf = named[part] as (one: unknown) => string;
    const old = new Map((before[part] as unknown[]).map((one) => [keyOf(one), lineOf(one)]));
    const now = new Map((after[part] as unknown[]).map((one) => [keyOf(one), lineOf(one)]));
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(name) ?? null, now.get(name) ?? null];
      if (was === is) continue;
      found.push({
        part,
        name,
        change: was === null ? 'added' : is === null ? 'removed' : 'changed',
        before: was,
        after: is,
      });
    }
  }
  for (const part of ['surveyed', 'methods', 'gear', 'emergency'] as const) {
    const [was, is] = [before[part], after[part]].map((one) => (one ? lineOf(one) : null));
    if (was === is) continue;
    found.push({
      part,
      name: null,
      change: was == null ? 'added' : is == null ? 'removed' : 'changed',
      before: was ?? null,
      after: is ?? null,
    });
  }
  return found;
}

/** The values of a part in their order, without the names of its fields. */
function lineOf(value: unknown): string {
  if (value === null || value === undefined || value === false || value === '') return '';
  if (Array.isArray(value)) return value.map(lineOf).filter(Boolean).join(', ');
  if (typeof value === 'object') return Object.values(value).map(lineOf).filter(Boolean).join(' · ');
  return String(value);
}
