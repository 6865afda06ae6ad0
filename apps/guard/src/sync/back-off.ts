/** Milliseconds to wait after so many failures in a row: 30 s doubling to 5 min, the first retry soon. */
export function backOffMs(failures: number): number {
  if (failures === 0) return 30_000;
  return Math.min(5_000 * 2 ** failures, 300_000);
}
