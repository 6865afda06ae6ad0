import type { Place } from './places.ts';

/** When the world stands still: a Sunday afternoon in Shanghai, in the middle of a shift. */
export const worldNow = '2026-11-22T14:00:00+08:00';
export const today = '2026-11-22';
/** The month each person's rows are about: the first's has ended, the second's is not closed. */
export const monthOf = ({ person }: Place) => (person === 1 ? '2026-09' : '2026-10');
