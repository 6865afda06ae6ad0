import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesDiff, asksForSignature, type ComparedClause, touchedPosts } from './articles-diff.ts';
import { wordsDiff } from './words-diff.ts';

const clause = (id: string, text: string, more: Partial<ComparedClause> = {}): ComparedClause => ({
  id,
  originId: null,
  reference: null,
  label: id,
  heading: null,
  text,
  ...more,
});

const kinds = (before: ComparedClause[], after: ComparedClause[]) =>
  articlesDiff(before, after).map((one) => [one.change, one.before?.id ?? null, one.after?.id ?? null]);

describe('two versions, clause by clause', () => {
  const old = [clause('a', '每班巡逻四次。'), clause('b', '双方签字。'), clause('c', '登记来访人员。')];

  it('says what was added, removed, changed and moved', () => {
    const next = [
      clause('c2', '登记来访人员。'),
      clause('a2', '每班巡逻五次。', { originId: 'a' }),
      clause('d2', '夜间锁闭侧门。'),
    ];
    expect(kinds(old, next)).toEqual([
      ['moved', 'c', 'c2'],
      ['changed', 'a', 'a2'],
      ['added', null, 'd2'],
      ['removed', 'b', null],
    ]);
  });

  it('shows the words that changed and no others', () => {
    const [first] = articlesDiff(old, [clause('a2', '每班巡逻五次。', { originId: 'a' })]);
    expect(first?.words).toEqual([
      { kind: 'same', text: '每班巡逻' },
      { kind: 'removed', text: '四' },
      { kind: 'added', text: '五' },
      { kind: 'same', text: '次。' },
    ]);
  });

  it('knows an imported clause by its words, then by its number', () => {
    const before = [clause('a', '巡逻。', { reference: '1' }), clause('b', '签字。', { reference: '2' })];
    const after = [clause('x', '签字。', { reference: '1' }), clause('y', '巡逻两次。', { reference: '2' })];
    expect(kinds(before, after)).toEqual([
      ['unchanged', 'b', 'x'],
      ['added', null, 'y'],
      ['removed', 'a', null],
    ]);
  });

  it('asks for a signature for new words alone', () => {
    expect((['added', 'removed', 'changed', 'moved', 'unchanged'] as const).filter(asksForSignature)).toEqual(
      ['added', 'changed'],
    );
  });

  it('touches the posts its bindings name, all of them where one names none', () => {
    expect(touchedPosts([{ postIds: ['g', 'p'] }, { postIds: ['g'] }])).toEqual(['g', 'p']);
    expect(touchedPosts([{ postIds: ['g'] }, { postIds: null }])).toBeNull();
    expect(touchedPosts([])).toBeNull();
  });
});

describe('whatever the versions', () => {
  const texts = fc.array(fc.constantFrom('甲', '乙丙', 'two words', '3 次', ''), { maxLength: 12 });
  const versions = fc.tuple(texts, texts).map(([before, after]) => ({
    before: before.map((text, i) => clause(`o${i}`, text, { reference: String(i) })),
    after: after.map((text, i) =>
      clause(`n${i}`, text, { reference: String(i), originId: i % 3 === 0 ? `o${(i * 7) % 12}` : null }),
    ),
  }));

  it('every clause of both stands in the difference exactly once', () => {
    fc.assert(
      fc.property(versions, ({ before, after }) => {
        const found = articlesDiff(before, after);
        expect(found.flatMap((one) => one.after?.id ?? [])).toEqual(after.map((one) => one.id));
        expect(found.flatMap((one) => one.before?.id ?? []).sort()).toEqual(
          before.map((one) => one.id).sort(),
        );
      }),
    );
  });

  it('a version differs in nothing from itself', () => {
    fc.assert(
      fc.property(versions, ({ before }) => {
        const same = before.map((one) => ({ ...one, originId: one.id }));
        expect(articlesDiff(before, same).every((one) => one.change === 'unchanged')).toBe(true);
      }),
    );
  });

  it('the words that stayed and went are the old text, those that stayed and came the new', () => {
    const text = fc.string({ unit: fc.constantFrom('巡', '逻', '每', ' ', 'a', 'bc', '4', '\n', '🚒') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordsDiff(before, after);
        const without = (kind: string) =>
          pieces
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});
