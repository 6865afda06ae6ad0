/** Money is whole fen (0.01 yuan) in safe integers; bigint columns. */
export function sumFen(amountsFen: readonly number[]): number {
  return amountsFen.reduce((total, fen) => total + wholeFen(fen), 0);
}

/** Amount × ratio, rounded half away from zero to whole fen. */
export function multiplyFen(amountFen: number, ratio: number): number {
  const exact = wholeFen(amountFen) * ratio;
  return Math.sign(exact) * Math.round(Math.abs(exact));
}

/** How a fraction of the smallest unit is settled: the trade's usual rule, or always against / for whoever receives. */
export type Rounding = 'half-away' | 'down' | 'up';

/**
 * amount × times ÷ per, exactly, then rounded by the rule named (towards or away from zero): no float on the way.
 * @throws RangeError for what is no safe whole number, or a division by nothing
 */
export function ratioFen(
  amountFen: number,
  times: number,
  per: number,
  rounding: Rounding = 'half-away',
): number {
  const divisor = BigInt(wholeFen(per));
  if (divisor <= 0n) throw new RangeError(`not a positive divisor: ${per}`);
  const product = BigInt(wholeFen(amountFen)) * BigInt(wholeFen(times));
  const size = product < 0n ? -product : product;
  const rest = size % divisor;
  const isUp = rounding === 'up' ? rest > 0n : rounding === 'half-away' && 2n * rest >= divisor;
  const settled = size / divisor + (isUp ? 1n : 0n);
  return wholeFen(Number(product < 0n ? -settled : settled));
}

/**
 * A total cut by weights so that the parts make it again to the unit: each part rounded down, what is left goes one by one to
 * the largest remainders, the earlier first. Weights are whole and not negative; with none above zero nothing is cut.
 */
export function splitFen(totalFen: number, weights: readonly number[]): number[] {
  const sum = sumFen(weights);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => ratioFen(totalFen, weight, sum, 'down'));
  const left = totalFen - sumFen(parts);
  const order = weights
    .map((weight, at) => ({ at, rest: Number((BigInt(Math.abs(totalFen)) * BigInt(weight)) % BigInt(sum)) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (let i = 0; i < Math.abs(left); i += 1) {
    const { at } = order[i] as { at: number };
    parts[at] = (parts[at] as number) + Math.sign(left);
  }
  return parts;
}

/** Currencies a contractor bills in; all have a hundredth as their smallest unit. */
export const currencies = ['CNY', 'EUR', 'USD', 'HKD', 'SGD'] as const;
export type Currency = (typeof currencies)[number];

/** Minor units as money of a currency: 1234567, "EUR" → "€12,345.67" (en). */
export function formatMoney(amountMinor: number, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(wholeFen(amountMinor) / 100);
}

/** "1234567" fen → "¥12,345.67" (zh-CN) or "CN¥12,345.67" (en). */
export function formatFen(amountFen: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY' }).format(
    wholeFen(amountFen) / 100,
  );
}

function wholeFen(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  return fen;
}
