import { hazard, roundEnd, roundStart, scan } from '@zhiqin/duty/rules';
import { uuidv7At } from '@zhiqin/kernel';
import { randomFor } from '../chance/random-for.ts';
import { takePhoto } from '../world/photos.ts';
import { hazardPhrases } from '../world/phrases.ts';
import { type Act, minute, type PointOfLife, type PostDay } from './act.ts';
import type { Hold } from './holds.ts';
import { isPlanted } from './record.ts';

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
    // The longest round takes 36 minutes: it ends within its slot.
    const startsAt = Math.round(
      hold.from + 4 * minute + no * slotMs + chance.next() * Math.max(0, slotMs - 38 * minute),
    );
    const who = { shiftId: shift.id, personId: shift.guardId as string };
    const isSeated = no === 1 && isPlanted(post, shift, 'seated-round');
    return oneRound(post, route, `${key}/round-${no + 1}`, startsAt, who, isSeated);
  }).flat();
}

type Who = Pick<Act, 'shiftId' | 'personId'>;

function oneRound(
  post: PostDay,
  route: NonNullable<PostDay['route']>,
  key: string,
  startsAt: number,
  who: Who,
  isSeated: boolean,
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
  // Critical points are read again on the way back, the last first.
  const wayBack = route.points.filter((point) => point.isCritical).reverse();
  const ways = [
    ...route.points.map((point) => ({ point, name: `scan-${point.code}`, isFirst: true })),
    ...wayBack.map((point) => ({ point, name: `back-${point.code}`, isFirst: false })),
  ];
  for (const { point, name, isFirst } of ways) {
    // Who sits and reads photographed labels is at the next one in seconds.
    at += (isSeated ? chance.int(3, 7) : chance.int(60, 235)) * 1000 + chance.int(0, 999);
    // What blocks the lane is photographed where the label is read, and reported.
    const isBlocked = isFirst && point.isFireLane && chance.isLucky(0.005);
    const seen = isBlocked ? chance.int(0, hazardPhrases.length - 1) : null;
    const photo = seen === null ? null : takePhoto(seen, `${key}/${name}`);
    acts.push(make(name, at, scan, scanOf(round, point, photo)));
    if (seen !== null) {
      at += chance.int(30, 90) * 1000;
      const ticket = { checkpoint: point.id, level: 'medium', text: hazardPhrases[seen], photo };
      acts.push(make(`hazard-${point.code}`, at, hazard, ticket, `${key}/${name}`));
    }
  }
  acts.push(make('end', at + chance.int(20, 60) * 1000, roundEnd, { round, missed: [] }));
  return acts;
}

/** @param photo of what is in the way there; null: nothing is */
function scanOf(round: string, point: PointOfLife, photo: string | null): Record<string, unknown> {
  return {
    round,
    checkpoint: point.id,
    label: point.label,
    method: 'qr',
    items: point.items.map((key) => ({ key, ok: true })),
    clear: point.isFireLane ? photo === null : null,
    note: null,
    photo,
  };
}
