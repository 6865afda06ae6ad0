/** What Zhiqin costs: fen per active guard and period, and how long anybody may try it. All plans hold all of it. */
export const plans = [
  { key: 'monthly', interval: 'month', fenPerSeat: 1500 },
  { key: 'yearly', interval: 'year', fenPerSeat: 15_000 },
] as const;

export type PlanKey = (typeof plans)[number]['key'];

export const planKeys = plans.map(({ key }) => key);
export const trialDays = 30;
export const currency = 'cny';

/** The price's name at Stripe. Amounts there never change: a new amount is a new name. */
export const lookupKeyOf = ({ key, fenPerSeat }: (typeof plans)[number]): string =>
  `zhiqin-${key}-${fenPerSeat}`;

/** The plan a price is of; null for one that is none of ours. */
export function planOfLookupKey(name: string | null): PlanKey | null {
  const key = /^zhiqin-(\w+)-\d+$/.exec(name ?? '')?.[1];
  return isPlan(key) ? key : null;
}

export const isPlan = (key: string | null | undefined): key is PlanKey =>
  planKeys.some((known) => known === key);

/** Somebody pays for at least one. */
export const seatsFor = (activeGuards: number): number => Math.max(1, activeGuards);
