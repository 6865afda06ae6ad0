import { describe, expect, it } from 'vitest';
import { type Context, contexts } from './contexts.ts';
import type { Resource } from './words.ts';

function flatten(resource: Resource, path = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(resource)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') out.set(here, value);
    else for (const [k, v] of flatten(value, here)) out.set(k, v);
  }
  return out;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((m) => m[1]).sort();
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');

describe.each(Object.keys(contexts) as Context[])('words of %s', (context) => {
  it('exist in both languages with the same keys and the same values to fill in', async () => {
    const zh = flatten((await contexts[context]['zh-CN']()).default as Resource);
    const en = flatten((await contexts[context].en()).default as Resource);
    expect(new Set([...en.keys()].map(withoutPlural))).toEqual(new Set([...zh.keys()].map(withoutPlural)));
    for (const [key, text] of zh) {
      expect(text.trim(), `${context}:${key} zh-CN`).not.toBe('');
      const other = en.get(key) ?? en.get(`${withoutPlural(key)}_other`) ?? en.get(withoutPlural(key));
      expect(placeholders(other ?? ''), `${context}:${key}`).toEqual(placeholders(text));
    }
  });

  it('are written in their language', async () => {
    const zh = flatten((await contexts[context]['zh-CN']()).default as Resource);
    const en = flatten((await contexts[context].en()).default as Resource);
    for (const [key, text] of en) expect(text, `${context}:${key}`).not.toMatch(/[，。；？！]/);
    for (const [key, text] of zh) expect(text, `${context}:${key}`).not.toMatch(/[\p{Script=Han}][,;?!]/u);
  });
});
