import { expect, it } from 'vitest';
import { englishLabel } from './english-label.ts';

it.each([
  ['第十二条 ', 'Article 12'],
  ['第 １ 章', 'Chapter 1'],
  ['第廿一条', 'Article 21'],
  ['第一百零三条', 'Article 103'],
  ['第六条之一', 'Article 6-1'],
  ['第三节、', 'Section 3'],
  ['Article 4', null],
  ['3.1', null],
  ['（一）', null],
  ['保安管理制度', null],
])('%s is cited in English as %s', (label, english) => {
  expect(englishLabel(label)).toBe(english);
});
