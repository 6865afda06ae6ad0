import type { SitePack } from '@zhiqin/duty/rules';
import { randomFor } from '../chance/random-for.ts';
import { minute, type OrderToRead, type RulesToSign, type Twist } from './act.ts';

/** A shift a guard is rostered for. */
export interface Stay {
  guardId: string;
  postId: string;
  shiftId: string;
  /** Site-local day the shift begins on. */
  day: string;
  startsAt: number;
  endsAt: number;
}

/** How a guard takes to new rules: most sign in their first shift. */
type SigningHabit = 'prompt' | 'late' | 'never';

type Silence = Extract<Twist, { kind: 'silence' }>;

/**
 * One or two guards of a site never sign and one signs in his second shift: HQ's list of who owes a signature is short,
 * and has something on it. By guard; only who belongs to a crew is rostered.
 */
export function signingHabits(
  seed: string,
  siteCode: string,
  people: SitePack['people'],
): Map<string, SigningHabit> {
  const drawn = people
    .filter((person) => person.squadId !== null)
    .map(({ id, staffNo }) => ({ id, staffNo, draw: randomFor(seed, siteCode, 'signing', staffNo).next() }))
    .sort((a, b) => a.draw - b.draw || (a.staffNo < b.staffNo ? -1 : 1));
  const never = randomFor(seed, siteCode, 'never-signing').int(1, 2);
  const habitAt = (rank: number) => (rank < never ? 'never' : rank === never ? 'late' : 'prompt');
  return new Map(drawn.map(({ id }, rank) => [id, habitAt(rank)]));
}

/**
 * In which shifts a version's new articles are signed for, each in the guard's first shift at a post it touches, with
 * the right answers. Pure, and of the roster alone: what was told is found again without asking who has signed.
 * @param stays each guard's first shifts at each post from the version's first day on
 * @param silencesOf stretches in which nothing is recorded at a post
 */
export function rulesToSign(
  version: SitePack['toSign'][number],
  stays: readonly Stay[],
  habits: ReadonlyMap<string, SigningHabit>,
  silencesOf: (postId: string) => readonly Silence[],
): RulesToSign[] {
  const held = stays
    .filter((stay) => !silencesOf(stay.postId).some((silence) => isLost(stay, silence)))
    .sort((a, b) => a.startsAt - b.startsAt);
  return [...Map.groupBy(held, (stay) => stay.guardId)].flatMap(([guardId, own]) => {
    const habit = habits.get(guardId) ?? 'prompt';
    if (habit === 'never') return [];
    const signed = new Set<string>();
    return own.slice(habit === 'late' ? 1 : 0).flatMap(({ shiftId, postId }) => {
      const articles = version.articles.filter(
        (one) => !signed.has(one.articleId) && (one.postIds === null || one.postIds.includes(postId)),
      );
      if (articles.length === 0) return [];
      for (const one of articles) signed.add(one.articleId);
      const answers = articles.flatMap((one) =>
        one.questions.map(({ id, correctChoice }) => ({ question: id, choice: correctChoice })),
      );
      return {
        shiftId,
        guardId,
        version: version.versionId,
        articles: articles.map((one) => one.articleId),
        answers,
      };
    });
  });
}

/** He never comes to hold the post himself, or only when his shift is as good as over. */
const isLost = ({ startsAt, endsAt }: Stay, { from, to }: Silence) =>
  from < startsAt + 10 * minute && to >= endsAt - 60 * minute;

/** Whoever is told of an order later than this has heard of it otherwise. */
const readWithinMs = 48 * 60 * minute;

/**
 * In which shift each guard taps a short order as read: his first in its time at a post it is for. Who never signs
 * never taps.
 */
export function ordersToRead(
  order: SitePack['shortOrders'][number],
  shifts: SitePack['shifts'],
  habits: ReadonlyMap<string, SigningHabit>,
): OrderToRead[] {
  const from = Date.parse(order.startsAt);
  const to = Math.min(Date.parse(order.endsAt), from + readWithinMs);
  const told = new Set<string>();
  return shifts
    .flatMap((shift) => {
      const begins = Date.parse(shift.startsAt);
      return shift.guardIds.map((guardId) => ({ ...shift, guardId, begins }));
    })
    .filter(({ begins, postId }) => {
      const isFor = order.postIds === null || order.postIds.includes(postId);
      return isFor && begins >= from && begins < to;
    })
    .sort((a, b) => a.begins - b.begins)
    .flatMap(({ id, guardId }) => {
      if (told.has(guardId)) return [];
      told.add(guardId);
      return habits.get(guardId) === 'never' ? [] : { shiftId: id, guardId, order: order.id };
    });
}
