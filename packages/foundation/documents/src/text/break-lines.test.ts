import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakLines,
  charactersOf,
  gapBetween,
  narrow,
  neverFirst,
  neverLast,
  unbroken,
} from './break-lines.ts';

/** Every character one unit wide. */
function lines(text: string, width: number): string[] {
  const characters = Array.from(text);
  const advances = characters.map((character) => (character === '\u2060' ? 0 : 1));
  return breakLines(characters, advances, width).map(({ start, end }) =>
    characters.slice(start, end).join(''),
  );
}

// Real prose: signs come after words, at most two together, and no piece is as long as a line.
const word = fc.constantFrom(
  '巡逻',
  '队长',
  '外来人员',
  'Post',
  'B2',
  '12',
  '2026年11月22日',
  '98.5%',
  '值班',
);
const tail = fc.constantFrom(
  '',
  '',
  '，',
  '。',
  '、',
  '；',
  '：',
  '！',
  '？',
  '）',
  '」。',
  '》，',
  '%',
  ' ',
);
const open = fc.constantFrom('', '', '', '（', '「', '《', '“', '￥');
const prose = fc
  .array(fc.tuple(open, word, tail), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

describe('breakLines', () => {
  it('never begins a line with a closing sign nor ends one with an opening sign', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 20, max: 46 }), (text, width) => {
        const made = lines(text, width);
        for (const [i, line] of made.entries()) {
          if (i > 0) expect(neverFirst.has(Array.from(line)[0] ?? '')).toBe(false);
          if (i < made.length - 1) expect(neverLast.has(Array.from(line).at(-1) ?? '')).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing but the spaces at line ends and never overruns the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          const made = lines(text, width);
          expect(made.join('').replaceAll(/[ \t]/g, '')).toBe(text.replaceAll(/[ \t]/g, ''));
          for (const line of made) {
            const units = Array.from(line).filter(
              (character) => character !== '\u2060' && !/[ \t]/.test(character),
            ).length;
            expect(units).toBeLessThanOrEqual(width);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['执勤开始于2026年11月22日夜班', '2026年11月22日'],
    ['须在当日14时05分之前交接完毕', '14时05分'],
    ['违反本制度第25条之规定者处理', '第25条'],
    [`由队员${unbroken('欧阳慧敏')}接任东门岗位`, '欧阳慧敏'],
    ['the guard relieved at 22:00—06:00 sharp', '22:00—06:00'],
  ])('keeps dates, times, articles and names in one piece: %s', (text, piece) => {
    for (let width = 12; width < 20; width++) {
      expect(lines(text, width).some((line) => line.replaceAll('\u2060', '').includes(piece))).toBe(true);
    }
  });

  it('breaks a piece longer than the line rather than running out of the page', () => {
    expect(lines('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  it('breaks Latin between words only', () => {
    expect(lines('handover at the north gate', 14)).toEqual(['handover at', 'the north gate']);
  });
});

describe('charactersOf', () => {
  it('takes narrow quotation marks in English and wide ones in Chinese', () => {
    expect(charactersOf('client’s “gate”').filter((character) => character.endsWith(narrow))).toHaveLength(3);
    expect(charactersOf('队长说“到岗”').some((character) => character.endsWith(narrow))).toBe(false);
  });
});

describe('gapBetween', () => {
  it('breathes between Chinese and Latin, not beside signs or spaces', () => {
    expect(gapBetween('第', '3')).toBeGreaterThan(0);
    expect(gapBetween('B', '层')).toBeGreaterThan(0);
    expect(gapBetween('，', '3')).toBe(0);
    expect(gapBetween('层', ' ')).toBe(0);
    expect(gapBetween('a', 'b')).toBe(0);
  });
});
