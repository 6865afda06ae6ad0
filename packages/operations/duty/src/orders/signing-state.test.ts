import { describe, expect, it } from 'vitest';
import { signingState } from './signing-state.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const articles = [
  { articleId: 'all', postIds: null },
  { articleId: 'gate', postIds: ['g'] },
];
const stay = (postId: string, hour: number) => ({ postId, firstEndsAt: at(hour) });

describe('signing for a new version', () => {
  it('is due by the end of the first shift, and overdue from then on', () => {
    const asked = (hour: number) => signingState(articles, [stay('g', 8)], new Set(), at(hour));
    expect(asked(7)).toEqual({ state: 'due', asked: 2, signed: 0, dueAt: at(8) });
    expect(asked(8)).toMatchObject({ state: 'overdue' });
  });

  it('concerns the posts an article touches, and nobody who has no duty', () => {
    expect(signingState(articles, [stay('p', 8)], new Set(), at(7))).toMatchObject({ asked: 1 });
    expect(
      signingState([{ articleId: 'gate', postIds: ['g'] }], [stay('p', 8)], new Set(), at(7)),
    ).toBeNull();
    expect(signingState(articles, [], new Set(), at(7))).toBeNull();
  });

  it('asks anew when he comes to a further post', () => {
    const signed = new Set(['all']);
    expect(signingState(articles, [stay('p', 8)], signed, at(9))).toMatchObject({
      state: 'signed',
      dueAt: null,
    });
    expect(signingState(articles, [stay('p', 8), stay('g', 16)], signed, at(9))).toEqual({
      state: 'due',
      asked: 2,
      signed: 1,
      dueAt: at(16),
    });
  });
});
