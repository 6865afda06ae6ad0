/** Wrong tries that cost nothing yet. */
export const freeTries = 5;
const longestMinutes = 15;

/** Minutes to wait after so many wrong tries in a row: none up to four, then 1, 2, 4, 8, 15, 15 … */
export function waitMinutesAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(longestMinutes, 2 ** Math.min(failures - freeTries, 10));
}
