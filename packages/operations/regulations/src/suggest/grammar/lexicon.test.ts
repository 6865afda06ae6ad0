import { describe, expect, it } from 'vitest';
import { controls } from '../../catalogue.ts';
import { suggestibleControls } from '../suggest-controls.ts';
import { findWords } from './find-words.ts';
import { buildLexicon } from './lexicon.ts';
import { compileWay } from './way.ts';
import { families, wholeLexicon } from './whole-lexicon.ts';

const found = (words: Parameters<typeof buildLexicon>[0][number], text: string) =>
  findWords(buildLexicon([words]), text, { start: 0, end: text.length }).map(({ concept, start, end }) => [
    concept,
    text.slice(start, end),
  ]);

describe('the lexicon', () => {
  it('finds Chinese words anywhere and English ones whole, stems with their endings', () => {
    expect(found({ patrol: { zh: '巡逻' } }, '夜间巡逻')).toEqual([['patrol', '巡逻']]);
    expect(found({ patrol: { en: 'patrol*|tour' } }, 'tours are patrolled on tour')).toEqual([
      ['patrol', 'patrolled'],
      ['patrol', 'tour'],
    ]);
  });

  it('bridges a gap inside a clause, not a long one', () => {
    expect(found({ log: { zh: '填写…登记表' } }, '填写来客登记表')).toEqual([['log', '填写来客登记表']]);
    expect(found({ log: { zh: '填写…登记表' } }, '填写各种各样的其他材料以及后来的登记表')).toEqual([]);
  });

  it('looks for nothing inside words that are read whole', () => {
    const words = { forbid: { zh: '不得' }, neutral: { zh: '不得少于', whole: true as const } };
    expect(found(words, '不得少于').map(([concept]) => concept)).toEqual(['neutral']);
  });

  it('refuses a concept written twice', () => {
    expect(() => buildLexicon([{ a: { zh: '甲' } }, { a: { zh: '乙' } }])).toThrow('concept a');
  });

  it('has every concept the grammar names', () => {
    const quantities = /^#(?:times|duration|every|hourly|persons|score|percent|money|age|number)$/;
    const { concepts } = wholeLexicon();
    const named = families
      .flatMap((family) => Object.values(family.controls))
      .flatMap(({ ways, number }) => [
        ...ways
          .map(compileWay)
          .flatMap((way) => [...way.slots.flatMap(({ names }) => names), ...way.unless, ...way.unlessSaid]),
        ...[number?.beside, number?.notBeside, number?.beyondOthers].flatMap(
          (text) => text?.split(' ') ?? [],
        ),
      ]);
    expect(named.filter((name) => !quantities.test(name) && !concepts.has(name))).toEqual([]);
  });

  it('knows words for every control of the catalogue and for no other', () => {
    expect([...suggestibleControls].sort()).toEqual(controls.map(({ code }) => code).sort());
  });

  it('reads numbers only into parameters the control has', () => {
    const byCode = new Map<string, string[]>(
      controls.map((control) => [control.code, control.parameters.map(({ name }) => name)]),
    );
    const read = families.flatMap((family) =>
      Object.entries(family.controls).flatMap(([code, { number }]) =>
        number ? [[code, number.parameter] as const] : [],
      ),
    );
    expect(read.filter(([code, name]) => !byCode.get(code)?.includes(name))).toEqual([]);
    expect(read.length).toBe(12);
  });
});
