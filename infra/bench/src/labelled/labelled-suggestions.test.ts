import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LabelledSentence {
  id: string;
  language: 'zh' | 'en';
  text: string;
  expect: { control: string; params: Record<string, number> }[];
  conflicts: string[];
}

const folder = new URL('../../labelled/', import.meta.url);
const half = (name: 'open' | 'sealed'): LabelledSentence[] =>
  JSON.parse(readFileSync(new URL(`suggestions.${name}.json`, folder), 'utf8'));
const halves = { open: half('open'), sealed: half('sealed') };
const all = [...halves.open, ...halves.sealed];

/** The only parameters measured, by control. */
const stableParameters: Record<string, string> = {
  T01: 'minimumPerShift',
  T02: 'holidayUplift',
  T08: 'perNight',
  H01: 'minutesBefore',
  H07: 'absentAfterMinutes',
  H09: 'everyMinutes',
  F02: 'everyHours',
  M02: 'days',
  V09: 'days',
  P04: 'passScore',
  R02: 'minimum',
  I06: 'hours',
};

const share = (rows: LabelledSentence[], which: (row: LabelledSentence) => boolean) =>
  rows.filter(which).length / rows.length;
const isNegative = (row: LabelledSentence) => row.expect.length === 0 && row.conflicts.length === 0;
const codesOf = (rows: LabelledSentence[]) =>
  new Set(rows.flatMap((row) => row.expect.map(({ control }) => control)));

// What failed is named by id: the text of a sealed sentence must not appear in a test's output.
const idsWhere = (wrong: (row: LabelledSentence) => boolean) => all.filter(wrong).map(({ id }) => id);

describe('the labelled sentences', () => {
  it('have the agreed shape', () => {
    const keys = 'id,language,text,expect,conflicts';
    expect(idsWhere((row) => Object.keys(row).join() !== keys)).toEqual([]);
    expect(idsWhere((row) => row.text.trim() !== row.text || row.text === '')).toEqual([]);
    expect(idsWhere((row) => (row.language === 'zh') !== /\p{Script=Han}/u.test(row.text))).toEqual([]);
  });

  it('name controls by code, each once, with stable parameters only', () => {
    expect([...codesOf(all)].filter((code) => !/^[PRHTVMFIK]\d\d$/.test(code))).toEqual([]);
    expect(idsWhere((row) => codesOf([row]).size !== row.expect.length)).toEqual([]);
    const strange = idsWhere((row) =>
      row.expect.some(({ control, params }) =>
        Object.entries(params).some(
          ([name, value]) => name !== stableParameters[control] || !Number.isInteger(value) || value < 1,
        ),
      ),
    );
    expect(strange).toEqual([]);
  });

  it('explain every conflict in the README', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    const used = new Set(all.flatMap(({ conflicts }) => conflicts));
    expect([...used].filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
  });

  it('have ids of their own, and no sentence in both halves', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const bare = all.map(({ text }) => text.normalize('NFKC').replace(/[\s\p{P}]/gu, ''));
    expect(new Set(bare).size).toBe(all.length);
  });

  it('cover the catalogue', () => {
    expect(codesOf(all).size).toBeGreaterThanOrEqual(90);
    for (const [control, name] of Object.entries(stableParameters))
      for (const rows of Object.values(halves)) {
        const told = rows.flatMap((row) => row.expect).filter((label) => label.control === control);
        expect(told.filter(({ params }) => name in params).length, control).toBeGreaterThanOrEqual(2);
      }
  });

  it.each(Object.entries(halves))('are as many and as mixed in the %s half', (_name, rows) => {
    expect(Math.abs(rows.length - all.length / 2)).toBeLessThanOrEqual(1);
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(share(rows, isNegative)).toBeGreaterThanOrEqual(1 / 3);
    expect(share(rows, (row) => row.language === 'en')).toBeGreaterThanOrEqual(0.14);
    expect(rows.filter((row) => row.conflicts.length > 0).length).toBeGreaterThanOrEqual(30);
    expect(new Set([...codesOf(rows)].map((code) => code[0])).size).toBe('PRHTVMFIK'.length);
  });
});
