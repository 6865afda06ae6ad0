/** Levels by which a site's controls are switched on, one after another. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** 1: presence and handover (R, H); 2: patrol and gate (T, V); 3: the rest. */
export function levelOfControl(code: string): Level {
  if (/^[RH]/.test(code)) return 1;
  return /^[TV]/.test(code) ? 2 : 3;
}

export interface LevelSwitch {
  level: number;
  /** First day it is judged, `YYYY-MM-DD`. */
  onFrom: string;
  /** Last day of the trial; null: none. */
  trialUntil: string | null;
}

/** `trial`: judged, for HQ's eyes alone. `off`: not judged; not applicable, never unproven. */
export type Standing = 'on' | 'trial' | 'off';

/**
 * How a level stands on a day. A site that never switched anything has all its controls on; from the first switch on,
 * a level counts from its own day. Of several switches of a level the latest begun counts.
 */
export function standingOn(switches: readonly LevelSwitch[], level: number, day: string): Standing {
  if (switches.length === 0) return 'on';
  const begun = switches.filter((one) => one.level === level && one.onFrom <= day);
  const latest = begun.reduce<LevelSwitch | null>(
    (last, one) => (last === null || one.onFrom >= last.onFrom ? one : last),
    null,
  );
  if (!latest) return 'off';
  return latest.trialUntil !== null && day <= latest.trialUntil ? 'trial' : 'on';
}
