import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { entryKinds } from '@zhiqin/duty/rules';
import { articlesOnClause, clausesByKind, controls } from '@zhiqin/regulations';
import { describe, expect, it } from 'vitest';
import { appRouter } from '../router.ts';
import { clauseHomes } from './clause-homes.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Narratives and mere knowledge ask nothing of software; every other letter does. */
const asks = (kind: string) => /[CWTPER]/.test(kind);

const clauses = Object.entries(clausesByKind).flatMap(([kind, ids]) => ids.map((id) => ({ id, kind })));
const homesOf = (id: string) => [
  ...controls.filter(({ sources }) => sources.includes(id)).map(({ code }) => `control:${code}`),
  ...(clauseHomes[id] ?? []),
];

/** Tests that say what they exercise: not those that drive everything there is. */
const tests = globSync(['{apps,packages,infra}/**/*.test.ts', 'apps/server/e2e/**/*.ts'], {
  cwd: root,
  exclude: (file) => /node_modules|\/build\/|\/sweep\/|\/requirements\/|source-rule-sets/.test(file),
})
  .sort()
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** Where a control is judged on what the product recorded, and where each is at, below and above its thresholds. */
const onFacts = /compliance\/src\/.*\.db\.test/;
const everyControl = 'packages/operations/regulations/src/controls/every-control.test.ts';

const quoted = (word: string) => new RegExp(`['"\`]${word}['"\`]`);

/** The test nearest to a home: in a browser for what people do, on a database for what is judged. */
function testOf(home: string): string | undefined {
  const [what, name = ''] = home.split(/:(.*)/s);
  const word = what === 'procedure' ? name.slice(name.indexOf('.') + 1) : name;
  const pattern = what === 'procedure' ? new RegExp(`\\b${word}\\b`) : quoted(word.replaceAll('.', '\\.'));
  const saying = tests.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  if (what === 'control') return saying.find((file) => onFacts.test(file)) ?? everyControl;
  const owner = name.split('.')[0] as string;
  return (
    saying.find((file) => file.includes(`/${owner}`)) ??
    saying.find((file) => /\.db\.test/.test(file)) ??
    saying[0]
  );
}

const isThere: Readonly<Record<string, (name: string) => boolean>> = {
  control: (name) => controls.some(({ code }) => code === name),
  entry: (name) => entryKinds.has(name),
  procedure: (name) => Object.hasOwn(appRouter._def.procedures, name),
};

describe('every clause of the rule sets', () => {
  it('has a home that exists', () => {
    const homeless = clauses.filter(({ id, kind }) => asks(kind) && homesOf(id).length === 0);
    expect(homeless).toEqual([]);
    const wrong = clauses.flatMap(({ id }) =>
      homesOf(id).filter((home) => {
        const [what = '', name = ''] = home.split(/:(.*)/s);
        return !isThere[what]?.(name);
      }),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(clauseHomes).filter((id) => !clauses.some((one) => one.id === id))).toEqual([]);
  });

  it('has a test that exercises each of its homes', () => {
    const untested = new Set(clauses.flatMap(({ id }) => homesOf(id).filter((home) => !testOf(home))));
    expect([...untested]).toEqual([]);
  });

  it('of conduct has an article that says it and a register its breach goes into', () => {
    const registers = /^(procedure|entry):/;
    const short = clauses.filter(
      ({ id, kind }) =>
        kind.split('/').includes('P') &&
        !(articlesOnClause(id).length > 0 && homesOf(id).some((home) => registers.test(home))),
    );
    expect(short).toEqual([]);
  });

  it('stands in infra/requirements.md', async () => {
    const lines = clauses
      .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
      .map(({ id, kind }) => {
        const homes = homesOf(id);
        const proven = [...new Set(homes.map(testOf).filter((file) => file !== undefined))];
        const article = articleNamed(id);
        return `| ${id} | ${kind} | ${article} | ${homes.map((home) => home.replace(':', ' ')).join(' · ') || '–'} | ${proven.map(short).join(' · ') || '–'} |`;
      });
    const text = [
      '# Every clause of the nine rule sets and its home',
      '',
      'Kinds: E entity or field, W workflow, C scheduled control, T document, P permission or conduct, R report item,',
      'K knowledge, N narrative. Written by `npx vitest run packages/api/src/requirements -u` from the catalogue’s sources',
      'and `packages/api/src/requirements/clause-homes.ts`; a clause without a home, or a home without a test, fails there.',
      '',
      '| clause | kind | chapter of the template | control, use case or entry | exercised by |',
      '| --- | --- | --- | --- | --- |',
      ...lines,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot(path.join(root, 'infra/requirements.md'));
  });
});

const short = (file: string) =>
  `\`${file.replace(/^packages\/(foundation|operations|assurance)\//, '').replace('/src/', '/')}\``;

/** Chapters of the template with the places of the articles in them that rest on a clause. */
function articleNamed(id: string): string {
  const chapters = Map.groupBy(articlesOnClause(id), ({ heading }) => heading.en);
  return (
    [...chapters]
      .map(([name, articles]) => `${name} ${articles.map(({ place }) => place).join(', ')}`)
      .join(' · ') || '–'
  );
}
