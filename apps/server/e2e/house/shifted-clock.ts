import type { Clock } from '@zhiqin/kernel';

export const shiftedClock = (offsetMs: number): Clock => ({ now: () => new Date(Date.now() + offsetMs) });

/** The same shift for a page, before any script of its own: only the wall clock moves, timers stay real. */
export function shiftedDateScript(offsetMs: number): string {
  return `{
    const Real = Date;
    globalThis.Date = class Date extends Real {
      constructor(...given) {
        if (given.length === 0) super(Real.now() + ${offsetMs});
        else super(...given);
      }
      static now() {
        return Real.now() + ${offsetMs};
      }
    };
  }`;
}
