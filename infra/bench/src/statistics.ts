/** The middle of the values in order; of an even number the mean of the middle two. NaN for none. */
export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median over median: what one number says of two series of one run. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours) / median(theirs);
}

/** Three significant digits, so that two runs can be compared and no digit is noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
