/** 年休假、病假、事假、婚假、丧假、产假、调休. */
export const leaveKinds = [
  'annual',
  'sick',
  'personal',
  'marriage',
  'bereavement',
  'maternity',
  'timeOff',
] as const;
type LeaveKind = (typeof leaveKinds)[number];

/** 上半天、下半天: the half of his shift he is away for. */
export const leaveParts = ['first', 'second'] as const;

/** Leave that can wait for its turn: these alone are counted against a declared period's quota and its last day. */
const plannable: readonly string[] = ['annual', 'personal', 'timeOff'] satisfies LeaveKind[];
export const canWait = (kind: string): boolean => plannable.includes(kind);

interface Asked {
  id: string;
  guardId: string;
  askedAt: Date;
}

/**
 * In which order requests are taken where not all can be granted: who has had fewest days off in the year, then who
 * asked first.
 */
export function fairOrder<R extends Asked>(
  requests: readonly R[],
  daysHad: ReadonlyMap<string, number>,
): R[] {
  const had = (one: R) => daysHad.get(one.guardId) ?? 0;
  return [...requests].sort(
    (a, b) => had(a) - had(b) || a.askedAt.getTime() - b.askedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}
