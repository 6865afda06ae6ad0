import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-solve-'));
  writeFileSync(path.join(folder, 'week.txt'), week);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A week of four people and two shifts, of this test's own making. */
const week = `SECTION_HORIZON
7
SECTION_SHIFTS
D,480,
N,480,D
SECTION_STAFF
甲,D=5|N=3,2400,960,4,1,1,1
乙,D=5|N=3,2400,960,4,1,1,1
丙,D=5|N=3,2400,960,4,1,1,1
丁,D=5|N=3,2400,960,4,1,1,1
SECTION_DAYS_OFF
甲,2
乙,5
SECTION_SHIFT_ON_REQUESTS
甲,0,D,2
丙,3,N,1
SECTION_SHIFT_OFF_REQUESTS
丁,1,D,3
SECTION_COVER
${[0, 1, 2, 3, 4, 5, 6].flatMap((day) => [`${day},D,1,100,1`, `${day},N,1,100,1`]).join('\n')}
`;

async function solve(line: string) {
  let [out, error] = ['', ''];
  const code = await run(
    `roster solve week.txt --format curtois ${line}`.split(' '),
    {
      env: { LANG: 'en_GB.UTF-8', ZHIQIN_CWD: folder },
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += text;
      },
    },
    async () => {
      throw new Error('solving asks for no database');
    },
  );
  return { code, out, error };
}

describe('roster solve', () => {
  it('prints penalty, bound, broken hard rules and the roster as JSON, the same for a seed and steps', async () => {
    const [once, again] = [
      await solve('--steps 40 --seed 7 --json'),
      await solve('--steps 40 --seed 7 --json'),
    ];
    expect(once.code).toBe(0);
    expect(again.out).toBe(once.out);
    const solved = JSON.parse(once.out);
    expect(Object.keys(solved)).toEqual(['penalty', 'lowerBound', 'hardViolations', 'roster']);
    expect(solved.hardViolations).toBe(0);
    expect(solved.lowerBound).toBeLessThanOrEqual(solved.penalty);
    expect(solved.roster.map((row: { staff: string }) => row.staff)).toEqual(['甲', '乙', '丙', '丁']);
    for (const { shifts } of solved.roster) expect(shifts).toHaveLength(7);
    // The days they asked off are kept.
    expect([solved.roster[0].shifts[2], solved.roster[1].shifts[5]]).toEqual([null, null]);
  });
  it('takes seconds too, and refuses in one line what cannot be meant', async () => {
    const timed = await solve('--seconds 1 --seed 1 --json');
    expect(JSON.parse(timed.out).hardViolations).toBe(0);
    for (const line of ['--seconds 1 --steps 2', '--steps none', '--format excel']) {
      const { code, error } = await solve(line);
      expect([code, error.trim().split('\n').length]).toEqual([1, 1]);
    }
  });
});
