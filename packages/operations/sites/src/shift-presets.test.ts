import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftPresetCodes, shiftPresets, shiftsOfPreset } from './shift-presets.ts';

describe('shift presets', () => {
  it('cuts the day into three from the hour given', () => {
    expect(shiftsOfPreset('three8', '07:30')).toEqual([
      { code: 'D', startTime: '07:30', endTime: '15:30' },
      { code: 'E', startTime: '15:30', endTime: '23:30' },
      { code: 'N', startTime: '23:30', endTime: '07:30' },
    ]);
  });

  it('answers nothing for what it does not know', () => {
    expect(shiftsOfPreset('four6', '08:00')).toEqual([]);
    expect(shiftsOfPreset('two12', '8:00')).toEqual([]);
    expect(shiftsOfPreset('two12', '')).toEqual([]);
  });

  it('leaves no gap between one shift and the next, whenever the day begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shiftPresetCodes), fc.nat(23), fc.nat(59), (code, hour, minute) => {
        const start = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const shifts = shiftsOfPreset(code, start);
        expect(shifts.map((shift) => shift.code)).toEqual(shiftPresets[code].codes);
        expect(shifts[0]?.startTime).toBe(start);
        for (const [turn, shift] of shifts.entries()) {
          const next = shifts[turn + 1];
          if (next) expect(next.startTime).toBe(shift.endTime);
        }
      }),
    );
  });
});
