import { phrasePlaces } from '@zhiqin/duty/rules';
import { languages, loadWords } from '@zhiqin/i18n';
import { expect, it } from 'vitest';
import { entryKinds } from '../log/entry-kinds.ts';

type Tree = { [name: string]: Tree | string };

const shapeOf = (kind: string): object =>
  (entryKinds.get(kind)?.body as unknown as { shape?: object } | undefined)?.shape ?? {};

/** Every field below which phrases stand, as "kind/field". */
function placesIn(tree: Tree, path: string[] = []): string[] {
  const isLeaf = Object.values(tree).every((value) => typeof value === 'string');
  if (isLeaf) return [`${path.slice(0, -1).join('.')}/${path.at(-1)}`];
  return Object.entries(tree).flatMap(([name, below]) => placesIn(below as Tree, [...path, name]));
}

it('takes phrases only where an entry has the field, and takes it spoken as well', () => {
  for (const [kind, field] of phrasePlaces) {
    expect(Object.keys(shapeOf(kind)), kind).toContain(field);
    expect(Object.keys(shapeOf(kind)), kind).toContain('spoken');
  }
  expect(new Set(phrasePlaces.map((place) => place.join('/'))).size).toBe(phrasePlaces.length);
});

it.each(languages)(
  'offers in %s the house’s phrases at places a site may change, each short and once',
  async (language) => {
    const { guard } = (await loadWords(language, ['guard'])) as unknown as { guard: { phrases: Tree } };
    const places = placesIn(guard.phrases);
    expect(places.length).toBeGreaterThan(20);
    const changeable = new Set(phrasePlaces.map((place) => place.join('/')));
    expect(places.filter((place) => !changeable.has(place))).toEqual([]);
    const words = JSON.stringify(guard.phrases).match(/:"[^"]*"/g) ?? [];
    expect(words.filter((word) => word.length > 63)).toEqual([]);
  },
);
