import type { ShiftTime } from './site-types.ts';

interface Preset {
  hours: number;
  /** Codes in turn; each shift begins where the one before ends. */
  codes: readonly string[];
}

/** The trade's usual days: 3×8, 2×12, day shift alone. The codes are those the crew patterns rotate through. */
export const shiftPresets = {
  three8: { hours: 8, codes: ['D', 'E', 'N'] },
  two12: { hours: 12, codes: ['D', 'N'] },
  day8: { hours: 8, codes: ['D'] },
  day12: { hours: 12, codes: ['D'] },
} as const satisfies Record<string, Preset>;
export type ShiftPresetCode = keyof typeof shiftPresets;
export const shiftPresetCodes = Object.keys(shiftPresets) as ShiftPresetCode[];

/**
 * The shifts of a preset.
 * @param firstStart "HH:MM" when the day shift begins
 * @returns empty for an unknown preset or time, so that the form's own check says what is missing
 */
export function shiftsOfPreset(preset: string, firstStart: string): ShiftTime[] {
  const known: Preset | undefined = (shiftPresets as Record<string, Preset>)[preset];
  const [hour = Number.NaN, minute = Number.NaN] = firstStart.split(':').map(Number);
  if (!known || !/^([01]\d|2[0-3]):[0-5]\d$/.test(firstStart)) return [];
  const at = (hours: number) => `${pad((hour + hours) % 24)}:${pad(minute)}`;
  return known.codes.map((code, turn) => ({
    code,
    startTime: at(turn * known.hours),
    endTime: at((turn + 1) * known.hours),
  }));
}

const pad = (value: number) => String(value).padStart(2, '0');
