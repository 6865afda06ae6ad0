import { expect, it } from 'vitest';
import { figureOf } from './figure.ts';
import { pageOf } from './keep-figures.ts';

const run = (name: string) => ({
  date: '2026-11-22T06:00:00.000Z',
  node: 'v24.21.0',
  postgres: '18.4',
  highestLoadAverage: 1.5,
  rounds: 5,
  figures: [figureOf({ name, ours: ['a', [4]], against: ['b', [2]], unit: 'ms' })],
});

it('says when, on what and how busy, then every figure', () => {
  const page = pageOf(run('a ÷ b'));
  expect(page).toContain('2026-11-22, Node v24.21.0, PostgreSQL 18.4, 5 rounds, load average up to 1.5.');
  expect(page).toMatch(/\| a ÷ b +\| \*\*2\*\*/);
});

it('shows a part that was run alone beside the full run, with a date of its own', () => {
  const page = pageOf({
    ...run('a ÷ b'),
    alone: { evaluation: { ...run('c ÷ d'), date: '2026-11-23T06:00:00.000Z', rounds: 1 } },
  });
  expect(page).toMatch(
    /\| a ÷ b [^#]*## evaluation, run alone\n\n2026-11-23, [^#]*, 1 round, [^#]*\| c ÷ d /,
  );
});
