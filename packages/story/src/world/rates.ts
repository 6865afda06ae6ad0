import type { SitePlanOfStory } from './site-plans.ts';

/** How often what passes a post beside its visitors; shifts in order day, evening, night. */
export interface PostRates {
  vehicles?: readonly [number, number, number];
  parcels?: readonly [number, number, number];
  passes?: readonly [number, number, number];
  /** Chances in a day shift. */
  goods?: number;
  keys?: number;
  /** 报平安 at a post held alone; its regulation asks for calls here and nowhere else. */
  checkCallMinutes?: number;
}

const rates: Readonly<Record<SitePlanOfStory['siteType'], Readonly<Record<string, PostRates>>>> = {
  residential: {
    G1: { vehicles: [2, 1, 0], parcels: [2, 1, 0], passes: [1, 1, 0], goods: 0.35 },
    G2: { vehicles: [1, 0, 0] },
    C1: { keys: 0.7 },
  },
  office: {
    L1: { parcels: [3, 1, 0], passes: [2, 1, 0], keys: 0.7 },
    G1: { vehicles: [3, 1, 0], goods: 0.4 },
  },
  industrial: {
    G1: { vehicles: [1, 1, 0], parcels: [1, 0, 0], passes: [2, 1, 0] },
    G2: { vehicles: [3, 1, 1], goods: 1 },
    C1: { keys: 0.6 },
    P2: { checkCallMinutes: 26 },
  },
};

export const ratesOf = (siteType: SitePlanOfStory['siteType'], postCode: string): PostRates =>
  rates[siteType][postCode] ?? {};

/** The post of a site where 报平安 is asked for, if any. */
export function checkCallPostOf({ siteType, posts }: SitePlanOfStory): string | undefined {
  return posts.find((post) => ratesOf(siteType, post.code).checkCallMinutes !== undefined)?.code;
}
