import { controlByCode } from '@zhiqin/regulations';
import type postgres from 'postgres';
import type { BenchDatabase } from '../bench-database.ts';
import { type Figure, figureOf } from '../figure.ts';
import { interleave, type Side } from '../interleave.ts';
import { monthFamilies, restsOn, rosterRows, rowsOfFamily, sharedRows, verdictRows } from './family-rows.ts';
import { judgeMonths, type Pass } from './judge-months.ts';
import type { SiteMonths } from './lay-site-months.ts';
import { scanRows } from './scan-rows.ts';

const families = Object.keys(rowsOfFamily);
const bar = { is: 'at most', value: 8 } as const;

/**
 * A month of many sites judged for the first time, and again with nothing changed, against reading the same rows in
 * sequence. A family's time is what it would cost alone: the roster, who could have spoken, its facts, its verdicts.
 * Storing is one statement for all families; a family's share goes by its number of verdicts.
 */
export async function evaluationFigures(
  { owner, db }: Pick<BenchDatabase, 'owner' | 'db'>,
  months: SiteMonths,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Figure[]> {
  const { tenantId, siteIds } = months;
  // Compilers settle on a few sites, where no whole round is spent on that.
  await judgeMonths(db, { ...months, siteIds: siteIds.slice(0, 6) }, families);
  const rowsRead = new Map<string, number>();
  const scan =
    (name: string): Side =>
    async () => {
      const { ms, read } = await scanRows(owner, months, scanned[name] ?? []);
      rowsRead.set(name, read);
      return ms;
    };
  const passes: Record<'first' | 'again', Pass[]> = { first: [], again: [] };
  const judge =
    (which: 'first' | 'again'): Side =>
    async (round) => {
      if (which === 'first') await owner`delete from control_result where tenant_id = ${tenantId}`;
      const pass = await judgeMonths(db, months, families);
      if (round >= warmUp) passes[which].push(pass);
      return pass.ms;
    };
  const values: Record<string, number[]> = await interleave<string>(
    {
      first: judge('first'),
      again: judge('again'),
      copy: () => copyVerdicts(owner, tenantId),
      ...Object.fromEntries(Object.keys(scanned).map((name) => [name, scan(name)])),
    },
    rounds,
    warmUp,
  );

  const verdicts = await verdictsByFamily(owner, tenantId);
  const all = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  const line = (
    name: string,
    [label, which, work]: [string, 'first' | 'again', (pass: Pass) => number],
    [over, side]: [string, string],
    isAimed = true,
  ) =>
    figureOf({
      name: `evaluation, ${name}`,
      ours: [label, passes[which].map(work)],
      against: [over, values[side] ?? []],
      unit: 'ms',
      ...(isAimed ? { bar } : {}),
    });

  const figures: Figure[] = families.flatMap((family) => {
    const count = verdicts.get(family);
    // The generator's sites do not do everything: what nobody did there has no figure.
    if (!count) return [];
    const shared = monthFamilies.has(family) ? ['site'] : ['site', 'silence'];
    const parts = [...shared, ...(restsOn[family] ?? []), family, `judge ${family}`];
    const judged = (pass: Pass) => pass.msOf(...parts);
    const stored = (pass: Pass) => judged(pass) + (pass.msOf('store') * count) / all;
    const size = `${rowsRead.get(family)} rows, ${count} verdicts`;
    return [
      line(`${family} (${size}): judging`, ['judged', 'first', judged], ['read', family]),
      line(`${family}: judging and storing`, ['stored', 'first', stored], ['read', family]),
      line(`${family}: again, nothing changed`, ['again', 'again', stored], ['read', family]),
    ];
  });
  const shared = (pass: Pass) => pass.msOf('site', 'silence');
  const store = (pass: Pass) => pass.msOf('store');
  const whole = (pass: Pass) => pass.ms;
  return [
    ...figures,
    line('what families share: roster, bindings, silence', ['shared', 'first', shared], ['read', 'shared']),
    line(`storing ${all} verdicts ÷ copying them`, ['stored', 'first', store], ['copied', 'copy'], false),
    line('finding them unchanged ÷ reading them', ['compared', 'again', store], ['read', 'verdicts'], false),
    line(
      `all of it, ${siteIds.length} site-months, ${rowsRead.get('all')} rows`,
      ['first', 'first', whole],
      ['read', 'all'],
    ),
    line('all of it, again, nothing changed', ['again', 'again', whole], ['read', 'all']),
  ];
}

/** What is read in sequence: of each family alone, of all at once, and what evaluation itself has stored. */
const scanned: Record<string, typeof sharedRows> = {
  ...Object.fromEntries(
    Object.entries(rowsOfFamily).map(([family, own]) => [
      family,
      [...own, ...(monthFamilies.has(family) ? rosterRows : sharedRows)],
    ]),
  ),
  shared: sharedRows,
  all: [...Object.values(rowsOfFamily).flat(), ...sharedRows],
  verdicts: [verdictRows],
};

/** The same verdicts into an empty table with the same columns, checks and indexes, inside the server. */
async function copyVerdicts(owner: postgres.Sql, tenantId: string): Promise<number> {
  await owner`create table copied_result (like control_result including all)`;
  const startedAt = performance.now();
  await owner`insert into copied_result select * from control_result where tenant_id = ${tenantId}`;
  const ms = performance.now() - startedAt;
  await owner`drop table copied_result`;
  return ms;
}

async function verdictsByFamily(owner: postgres.Sql, tenantId: string): Promise<Map<string, number>> {
  const rows = await owner<{ code: string; count: number }[]>`
    select control_code as code, count(*)::int from control_result where tenant_id = ${tenantId} group by 1`;
  const counts = new Map<string, number>();
  for (const { code, count } of rows) {
    const { family } = controlByCode(code);
    counts.set(family, (counts.get(family) ?? 0) + count);
  }
  return counts;
}
