/** Wrong tries allowed before the phone slows down. */
const freeTries = 5;

/** Milliseconds a person must wait after so many wrong PINs: 1 minute from the fifth, doubling to 15. */
export function slowDownMs(wrong: number): number {
  if (wrong < freeTries) return 0;
  return Math.min(2 ** (wrong - freeTries), 15) * 60_000;
}
