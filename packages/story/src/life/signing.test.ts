import type { SitePack } from '@zhiqin/duty/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute, type Twist } from './act.ts';
import { ordersToRead, rulesToSign, type Stay, signingHabits } from './signing.ts';

const start = Date.parse('2026-11-11T07:00:00+08:00');
const stay = (guardId: string, postId: string, no: number): Stay => ({
  guardId,
  postId,
  shiftId: `${guardId}-${no}`,
  day: '2026-11-11',
  startsAt: start + no * 480 * minute,
  endsAt: start + (no + 1) * 480 * minute,
});
const question = { id: 'q', text: '谁要登记？', textEn: null, choices: [], correctChoice: 1 };
const version: SitePack['toSign'][number] = {
  versionId: 'v',
  versionNo: 1,
  title: '门岗管理规定',
  titleEn: null,
  effectiveOn: '2026-11-11',
  articles: [
    { articleId: 'all', postIds: null, questions: [question] },
    { articleId: 'gate', postIds: ['g'], questions: [] },
  ],
  signed: [],
};
const none = () => [];
const people = Array.from({ length: 21 }, (_, no) => ({
  id: `p${no}`,
  staffNo: String(100 + no),
  name: '王',
  rank: no === 0 ? 'captain' : 'guard',
  squadId: no === 0 ? null : 's',
  salt: null,
  verifier: null,
  certified: true,
}));

describe('signing for new rules', () => {
  it('is done in the first shift at a post they touch, once, with the right answers', () => {
    const stays = [stay('a', 'g', 9), stay('a', 'p', 3), stay('a', 'g', 6)];
    expect(rulesToSign(version, stays, new Map(), none)).toEqual([
      {
        shiftId: 'a-3',
        guardId: 'a',
        version: 'v',
        articles: ['all'],
        answers: [{ question: 'q', choice: 1 }],
      },
      { shiftId: 'a-6', guardId: 'a', version: 'v', articles: ['gate'], answers: [] },
    ]);
  });

  it('waits for the second shift of who is late, and for ever of who never signs', () => {
    const stays = [stay('a', 'g', 0), stay('a', 'g', 3), stay('b', 'g', 1)];
    const signed = rulesToSign(
      version,
      stays,
      new Map([
        ['a', 'late'],
        ['b', 'never'],
      ]),
      none,
    );
    expect(signed.map((one) => one.shiftId)).toEqual(['a-3']);
  });

  it('waits for a shift whose phone is heard', () => {
    const silence: Extract<Twist, { kind: 'silence' }> = {
      kind: 'silence',
      from: start - minute,
      to: start + 600 * minute,
    };
    const stays = [stay('a', 'g', 0), stay('b', 'g', 1), stay('a', 'g', 3)];
    const signed = rulesToSign(version, stays, new Map(), () => [silence]);
    expect(signed.map((one) => one.shiftId).sort()).toEqual(['a-3', 'b-1']);
  });

  it('leaves one or two of a site who never sign, and one who is late, of the crews alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
        const habits = signingHabits(seed, 'YQHY', people);
        expect(habits.has('p0')).toBe(false);
        const count = (habit: string) => [...habits.values()].filter((one) => one === habit).length;
        expect([1, 2]).toContain(count('never'));
        expect(count('late')).toBe(1);
        expect(signingHabits(seed, 'YQHY', people.toReversed())).toEqual(habits);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a short order', () => {
  it('is tapped by each guard in his first shift in its time, at the posts it is for', () => {
    const shift = (postId: string, no: number, guardId: string) => ({
      id: `${postId}-${no}`,
      postId,
      day: '2026-11-11',
      code: 'D',
      startsAt: new Date(start + no * 480 * minute).toISOString(),
      endsAt: new Date(start + (no + 1) * 480 * minute).toISOString(),
      guardIds: [guardId],
    });
    const order = {
      id: 'o',
      text: '电梯年检',
      textEn: null,
      photoFileId: null,
      photo: null,
      photoAlt: null,
      postIds: ['g'],
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 2000 * minute).toISOString(),
      issuerName: null,
      readBy: [],
    };
    const shifts = [
      shift('g', 4, 'a'),
      shift('g', -1, 'a'),
      shift('g', 0, 'a'),
      shift('g', 1, 'b'),
      shift('p', 0, 'c'),
      shift('g', 2, 'd'),
    ];
    expect(ordersToRead(order, shifts, new Map([['b', 'never']]))).toEqual([
      { shiftId: 'g-0', guardId: 'a', order: 'o' },
      { shiftId: 'g-2', guardId: 'd', order: 'o' },
    ]);
  });
});
