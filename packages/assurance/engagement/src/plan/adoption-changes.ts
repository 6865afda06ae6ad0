import type { DutyPlanContent, PlannedPost, PlannedRoute } from './plan-content.ts';

interface StandingPost {
  id: string;
  code: string;
  name: string;
  heads: number;
  shiftPattern: readonly { code: string; startTime: string; endTime: string }[];
}
interface StandingRoute {
  id: string;
  code: string;
  name: string;
  postId: string;
  roundsPerShift: number;
  checkpointIds: readonly string[];
}
/** The site as it stands: what a plan is laid over. */
export interface StandingSite {
  posts: readonly StandingPost[];
  routes: readonly StandingRoute[];
  checkpoints: readonly { id: string; code: string }[];
  /** Heads a post needs in a shift on the plan's first day. */
  headsOf(postId: string, shiftCode: string): number;
}

export type AdoptionChange =
  | { kind: 'post-added'; code: string; name: string; post: PlannedPost }
  | {
      kind: 'shift-added';
      code: string;
      name: string;
      postId: string;
      shift: PlannedPost['shifts'][number];
      heads: number;
    }
  | {
      kind: 'heads-changed';
      code: string;
      name: string;
      postId: string;
      shiftCode: string;
      from: number;
      to: number;
      skills: string[];
    }
  | { kind: 'post-stood-down'; code: string; name: string; postId: string; shiftCode: string; from: number }
  | { kind: 'route-added'; code: string; name: string; route: PlannedRoute; checkpointIds: string[] }
  | {
      kind: 'route-changed';
      code: string;
      name: string;
      routeId: string;
      from: number;
      to: number;
      checkpointIds: string[];
      points: [number, number];
    };

/** What stands in the way of putting a plan in force. */
export interface AdoptionObstacle {
  kind: 'unknown-checkpoints' | 'shift-times' | 'route-of-other-post';
  code: string;
  names: string[];
}

/**
 * What putting the plan in force would change at the site, in the order in which it is done. Nothing that was is
 * rewritten: a post that is no longer planned needs nobody from the day on, a shift with other hours is another shift.
 */
export function adoptionChanges(
  plan: Pick<DutyPlanContent, 'posts' | 'routes'>,
  standing: StandingSite,
): { changes: AdoptionChange[]; obstacles: AdoptionObstacle[] } {
  const changes: AdoptionChange[] = [];
  const obstacles: AdoptionObstacle[] = [];
  const postOf = new Map(standing.posts.map((one) => [one.code, one]));
  for (const wanted of plan.posts) {
    const known = postOf.get(wanted.code);
    const { code, name } = wanted;
    if (!known) {
      changes.push({ kind: 'post-added', code, name, post: wanted });
      continue;
    }
    const base = { code, name, postId: known.id };
    for (const shift of wanted.shifts) {
      const own = known.shiftPattern.find((one) => one.code === shift.code);
      if (!own) changes.push({ kind: 'shift-added', ...base, shift, heads: wanted.heads });
      else if (own.startTime !== shift.startTime || own.endTime !== shift.endTime)
        obstacles.push({ kind: 'shift-times', code, names: [shift.code] });
      else {
        const from = standing.headsOf(known.id, shift.code);
        if (from !== wanted.heads)
          changes.push({
            kind: 'heads-changed',
            ...base,
            shiftCode: shift.code,
            from,
            to: wanted.heads,
            skills: wanted.skills ?? [],
          });
      }
    }
    for (const own of known.shiftPattern)
      if (!wanted.shifts.some((one) => one.code === own.code))
        changes.push(...standDown(standing, known, own.code));
  }
  const planned = new Set(plan.posts.map((one) => one.code));
  for (const known of standing.posts)
    if (!planned.has(known.code))
      for (const { code } of known.shiftPattern) changes.push(...standDown(standing, known, code));
  const pointOf = new Map(standing.checkpoints.map((one) => [one.code, one.id]));
  for (const route of plan.routes) {
    const { code, name } = route;
    const unknown = route.checkpointCodes.filter((one) => !pointOf.has(one));
    if (unknown.length > 0) {
      obstacles.push({ kind: 'unknown-checkpoints', code, names: unknown });
      continue;
    }
    const checkpointIds = route.checkpointCodes.map((one) => pointOf.get(one) ?? '');
    const known = standing.routes.find((one) => one.code === code);
    if (!known) changes.push({ kind: 'route-added', code, name, route, checkpointIds });
    else if (postOf.get(route.postCode)?.id !== known.postId)
      obstacles.push({ kind: 'route-of-other-post', code, names: [route.postCode] });
    else if (
      known.roundsPerShift !== route.roundsPerShift ||
      known.checkpointIds.join() !== checkpointIds.join()
    )
      changes.push({
        kind: 'route-changed',
        code,
        name,
        routeId: known.id,
        from: known.roundsPerShift,
        to: route.roundsPerShift,
        checkpointIds,
        points: [known.checkpointIds.length, checkpointIds.length],
      });
  }
  return { changes, obstacles };
}

function standDown(standing: StandingSite, known: StandingPost, shiftCode: string): AdoptionChange[] {
  const from = standing.headsOf(known.id, shiftCode);
  if (from === 0) return [];
  return [{ kind: 'post-stood-down', code: known.code, name: known.name, postId: known.id, shiftCode, from }];
}

/** Controls a plan's posts and routes ask for; how much each asks is the regulation's, never less than the law. */
export function controlsOfPlan({ posts, routes }: Pick<DutyPlanContent, 'posts' | 'routes'>): string[] {
  const kinds = new Set(posts.map((one) => one.kind));
  const isManned = posts.some((post) => coversTheDay(post.shifts));
  return [
    'R01',
    'K06',
    ...(routes.length > 0 ? ['T01', 'T03', 'T06'] : []),
    ...(kinds.has('gate') || kinds.has('lobby') || kinds.has('reception') ? ['V01', 'V02'] : []),
    ...(kinds.has('control_room') ? ['R02', 'M01', 'P07'] : []),
    ...(isManned ? ['H01', 'H02', 'H03'] : []),
  ].sort();
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function coversTheDay(shifts: PlannedPost['shifts']): boolean {
  const minutes = shifts.map(
    ({ startTime, endTime }) => (minutesOf(endTime) - minutesOf(startTime) + 1440) % 1440 || 1440,
  );
  return minutes.reduce((sum, one) => sum + one, 0) >= 1440;
}
