import { expect, it } from 'vitest';
import { type BenchRun, withTable } from './keep-figures.ts';

const run: BenchRun = {
  date: '2026-11-22T06:00:00.000Z',
  node: 'v24.21.0',
  postgres: '18.4',
  highestLoadAverage: 1.5,
  rounds: 5,
  figures: [],
};
const readme = '# bench\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n';

it('puts the table between its marks and touches nothing else', () => {
  const written = withTable(readme, run);
  expect(written).toContain('2026-11-22, Node v24.21.0, PostgreSQL 18.4, 5 rounds, load average up to 1.5.');
  expect(written).not.toContain('old');
  expect(written.startsWith('# bench\n<!-- figures -->\n')).toBe(true);
  expect(written.endsWith('<!-- /figures -->\nafter\n')).toBe(true);
  expect(withTable(written, run)).toBe(written);
});

it('says when it does not know where', () => {
  expect(() => withTable('# bench\n', run)).toThrow('<!-- figures -->');
});
