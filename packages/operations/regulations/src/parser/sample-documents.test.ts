import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleDocument } from './formats/read-rule-document.ts';
import { outlineRuleDocuments, type RuleOutline } from './outline-rule-documents.ts';
import { expectLossless } from './test-lossless.ts';

/**
 * Documents as contractors bring them, in our own words: headings run into the text, page furniture, sites' notices,
 * mixed numbering, encodings, Word's automatic numbers, wrapped PDF lines. Beside each stands what it says, as read
 * by a person: `=` title, `>` preamble, `#` heading, path | provision, `-` its items, `~` noise.
 */
const folder = new URL('samples/', import.meta.url);
const samples = readdirSync(folder).filter((name) => !name.endsWith('.outline'));

function written({ title, preamble, headings, provisions, noise }: RuleOutline): string[] {
  const line = (text: string) => text.replaceAll('\n', ' / ');
  return [
    `= ${title}`,
    ...(preamble ? [`> ${line(preamble)}`] : []),
    ...headings.map(({ path, text }) => `# ${path.join(' ')} | ${line(text)}`),
    ...provisions.flatMap(({ path, text, items }) => [
      `${path.join(' ')} | ${line(text)}`.trimEnd(),
      ...items.map((item) => `- ${item.label} | ${line(item.text)}`),
    ]),
    ...noise.map((text) => `~ ${text}`),
  ];
}

describe('sample documents of the trade', () => {
  it('are at least eight, with what they say beside them', () => {
    expect(samples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(samples)(
    '%s is read as a person reads it, and nothing of it is lost',
    async (name) => {
      const text = await readRuleDocument(readFileSync(new URL(name, folder)));
      const expected = readFileSync(new URL(`${name}.outline`, folder), 'utf8')
        .trimEnd()
        .split('\n');
      expect(outlineRuleDocuments(text).flatMap(written)).toEqual(expected);
      expectLossless(text);
      // A PDF is read in a thread of its own, which a busy machine starts slowly.
    },
    60_000,
  );
});
