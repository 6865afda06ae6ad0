import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refused, stored, wanted } from './confirm-felt.ts';
import { lookOf } from './look.ts';

const phone = fc.record({ isDark: fc.boolean(), wantsContrast: fc.boolean() });

describe('the look', () => {
  it('follows the phone until the guard has chosen', () => {
    fc.assert(
      fc.property(phone, (wishes) => {
        expect(lookOf({}, wishes)).toEqual({
          theme: wishes.isDark ? 'dark' : 'light',
          contrast: wishes.wantsContrast ? 'high' : 'plain',
          size: 'plain',
        });
      }),
    );
  });

  it('is what the guard chose, whatever the phone asks for', () => {
    fc.assert(
      fc.property(
        phone,
        fc.constantFrom('light' as const, 'dark' as const),
        fc.constantFrom('plain' as const, 'high' as const),
        fc.constantFrom('plain' as const, 'large' as const),
        (wishes, theme, contrast, size) => {
          expect(lookOf({ theme, contrast, size }, wishes)).toEqual({ theme, contrast, size });
        },
      ),
    );
  });
});

describe('what is felt when an entry is stored or refused', () => {
  it('differs in tone and in shake', () => {
    expect(wanted(stored, {})).toEqual(stored);
    expect(stored.tones).not.toEqual(refused.tones);
    expect(stored.shakeMs).not.toEqual(refused.shakeMs);
  });

  it('leaves out what was switched off', () => {
    expect(wanted(refused, { sound: false })).toEqual({ tones: [], shakeMs: refused.shakeMs });
    expect(wanted(refused, { vibrate: false })).toEqual({ tones: refused.tones, shakeMs: [] });
    expect(wanted(stored, { sound: false, vibrate: false })).toEqual({ tones: [], shakeMs: [] });
  });
});
