import { hazard, roundEnd, roundStart, scan } from '@zhiqin/duty/rules';
import { uuidv7At } from '@zhiqin/kernel';
import { type Chance, randomFor } from '../chance/random-for.ts';
import { hazardPhrases } from '../world/phrases.ts';
import { type Act, minute, type PointOfLife, type PostDay } from './act.ts';
import type { Hold } from './visits.ts';

/** The rounds of one guard's hold of a patrol post, spread over it; every point of the route, in order. */
export function roundActs(post: PostDay, hold: Hold): Act[] {
  const { route } = post;
  if (!route || !hold.shift.guardId) return [];
  const { shift } = hold;
  const key = `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;
  const chance = randomFor(post.seed, key, 'rounds');
  const short = post.twists.find((twist) => twist.kind === 'missed-rounds' && twist.shiftId === shift.id);
  const wanted = post.roundsPerShift + (chance.isLucky(0.08) ? 1 : 0);
  const rounds = short?.kind === 'missed-rounds' ? short.rounds : wanted;
  const slotMs = (hold.to - hold.from - 10 * minute) / Math.max(rounds, 1);
  return Array.from({ length: rounds }, (_, no) => {
    // The longest round takes 28 minutes: it ends within its slot.
    const startsAt = Math.round(
      hold.from + 4 * minute + no * slotMs + chance.next() * Math.max(0, slotMs - 30 * minute),
    );
    return oneRound(post, route, `${key}/round-${no + 1}`, startsAt, {
      shiftId: shift.id,
      personId: shift.guardId as string,
    });
  }).flat();
}

type Who = Pick<Act, 'shiftId' | 'personId'>;

function oneRound(
  post: PostDay,
  route: NonNullable<PostDay['route']>,
  key: string,
  startsAt: number,
  who: Who,
): Act[] {
  const chance = randomFor(post.seed, key);
  const round = uuidv7At(startsAt, randomFor(post.seed, key, 'id').bytes(10));
  const make = (
    name: string,
    at: number,
    kind: unknown,
    body: Record<string, unknown>,
    cites: string | null = null,
  ): Act => ({
    key: `${key}/${name}`,
    at,
    since: startsAt,
    kind: kind as Act['kind'],
    body,
    cites,
    ...who,
  });
  const acts = [make('start', startsAt, roundStart, { round, route: route.id })];
  let at = startsAt;
  for (const point of route.points) {
    at += chance.int(60, 235) * 1000 + chance.int(0, 999);
    const isBlocked = point.isFireLane && chance.isLucky(0.005);
    acts.push(make(`scan-${point.code}`, at, scan, scanOf(round, point, isBlocked)));
    if (isBlocked) {
      at += chance.int(30, 90) * 1000;
      acts.push(
        make(`hazard-${point.code}`, at, hazard, ticketOf(point, chance), `${key}/scan-${point.code}`),
      );
    }
  }
  acts.push(make('end', at + chance.int(20, 60) * 1000, roundEnd, { round, missed: [] }));
  return acts;
}

function scanOf(round: string, point: PointOfLife, isBlocked: boolean): Record<string, unknown> {
  return {
    round,
    checkpoint: point.id,
    label: point.label,
    method: 'qr',
    items: point.items.map((key) => ({ key, ok: true })),
    clear: point.isFireLane ? !isBlocked : null,
    note: null,
    photo: null,
  };
}

const ticketOf = (point: PointOfLife, chance: Chance) => ({
  checkpoint: point.id,
  level: 'medium',
  text: chance.pick(hazardPhrases),
  photo: null,
});
