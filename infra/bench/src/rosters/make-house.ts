import {
  defaultWeights,
  type FillGuard,
  type FillProblem,
  type FillShift,
  type FillWish,
  seededChance,
} from '@zhiqin/rostering/solver';

export interface HouseSize {
  readonly guards: number;
  readonly posts: number;
  readonly days: number;
  readonly sites: number;
}

/**
 * A month of a made-up contractor, by seed. The heads wanted are those of a roster planted in it, which keeps every
 * hard rule; leave falls on days it gives off: so a roster without a violation and without an open place exists.
 */
export function makeHouse({ guards, posts, days, sites }: HouseSize, seed: number): FillProblem {
  const chance = seededChance(seed);
  const below = (count: number) => Math.floor(chance() * count);
  const siteOfPost = Array.from({ length: posts }, (_, post) => Math.floor((post * sites) / posts));
  const isThreeShift = siteOfPost.map((site) => site % 3 === 2);
  const times = (post: number) =>
    isThreeShift[post]
      ? [
          ['D', 480, 960],
          ['E', 960, 1440],
          ['N', 1440, 1920],
        ]
      : [
          ['D', 480, 1200],
          ['N', 1200, 1920],
        ];
  const cycleOf = (post: number) =>
    isThreeShift[post] ? ['D', 'D', 'E', 'E', 'N', 'N', null, null] : ['D', 'N', null, null];

  const heads = new Map<string, number>();
  const made = Array.from({ length: guards }, (_, guard) => {
    const post = guard % posts;
    const site = siteOfPost[post] as number;
    const ofSite = siteOfPost.flatMap((other, index) => (other === site ? [index] : []));
    const elsewhere = Array.from({ length: posts }, (_, index) => index).filter(
      (index) => siteOfPost[index] !== site && isThreeShift[index] === isThreeShift[post],
    );
    const eligible = new Set([
      post,
      ...ofSite.filter(() => chance() < 0.5),
      ...elsewhere.filter(() => chance() < 0.06),
    ]);
    const cycle = cycleOf(post);
    const phase = below(cycle.length);
    const planted = Array.from({ length: days }, (_, day) => cycle[(day + phase) % cycle.length] ?? null);
    // One shift in fourteen is somebody's day off after all: such is the slack of a real month.
    for (const day of planted.keys()) if (chance() < 0.07) planted[day] = null;
    // A stretch of leave for one in six.
    const leave = chance() < 1 / 6 ? { from: below(days - 5), length: 2 + below(4) } : undefined;
    const absences = new Map<number, 'leave'>();
    for (let day = leave?.from ?? 0; day < (leave ? leave.from + leave.length : 0); day += 1) {
      planted[day] = null;
      absences.set(day, 'leave');
    }
    for (const [day, code] of planted.entries()) {
      if (code === null) continue;
      // He stands in for another post now and then.
      const choices = [...eligible].filter((one) => isThreeShift[one] === isThreeShift[post]);
      const stands = chance() < 0.15 ? (choices[below(choices.length)] as number) : post;
      const key = `${stands} ${day} ${code}`;
      heads.set(key, (heads.get(key) ?? 0) + 1);
    }
    const hours = isThreeShift[post] ? 8 : 12;
    const worked = planted.filter((code) => code !== null).length;
    const wishes: FillWish[] = Array.from({ length: below(4) }, () => ({
      day: below(days),
      wants: chance() < 0.7 ? null : chance() < 0.5 ? 'D' : 'N',
    }));
    return {
      id: `G${guard + 1}`,
      name: `队员${guard + 1}`,
      postIds: [...eligible].map((one) => `P${one + 1}`),
      barred: [],
      homePostId: `P${post + 1}`,
      homeSite: site,
      absences,
      held: [],
      settled: [],
      published: [],
      wishes: [...new Map(wishes.map((wish) => [wish.day, wish])).values()],
      maxMinutes: Math.max(worked + 1, Math.floor(210 / hours)) * hours * 60,
      normMinutes: 10_000,
      runBeforeDays: 0,
      runAfterDays: 0,
      busyUntilMinutes: null,
      busyFromMinutes: null,
    } satisfies FillGuard;
  });

  const shifts = Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    siteOfPost.flatMap((site, post) =>
      times(post).flatMap(([code, start, end]): FillShift[] => {
        const wanted = heads.get(`${post} ${day} ${code}`) ?? 0;
        return wanted === 0
          ? []
          : [
              {
                id: `P${post + 1} ${day + 1} ${code}`,
                day,
                code: String(code),
                postId: `P${post + 1}`,
                site,
                startsAtMinutes: day * 1440 + Number(start),
                endsAtMinutes: day * 1440 + Number(end),
                heads: wanted,
                isNight: code === 'N',
                isHoliday: day < 3,
              },
            ];
      }),
    ),
  );
  return {
    days,
    shifts,
    guards: made,
    distanceKm: Array.from({ length: sites }, (_, a) =>
      Array.from({ length: sites }, (_, b) => (a === b ? 0 : 4 + 5 * Math.abs(a - b))),
    ),
    weights: defaultWeights,
    minRestMinutes: 660,
    maxRunDays: 6,
    keepsPublished: false,
  };
}
