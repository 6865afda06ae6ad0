import { reportFigure } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from './database-shape.ts';
import { idAt, ownPlace } from './places.ts';
import { type Mutant, policyMutants } from './policy-mutants.ts';
import { openProbe, type Probe } from './probe.ts';
import { type Eyes, mayWrite, readVisibility, sees } from './row-visibility.ts';
import { makeWorld, type Row, type World } from './world.ts';

const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const rules = readVisibility();

let world: World;
let probe: Probe;
let rowsOf: Map<string, Row[]>;

beforeAll(async () => {
  world = await makeWorld();
  probe = await openProbe(world.database);
  const { owner } = world.database;
  rowsOf = new Map();
  for (const { name } of world.tables) {
    const rows = await owner<{ row: Row }[]>`select to_jsonb(t) as row from ${owner(name)} t`;
    rowsOf.set(
      name,
      rows.map(({ row }) => row),
    );
  }
});
afterAll(async () => {
  await probe.close();
  await world.database.drop();
});

/** Every mixture of what a transaction can say about itself, sensible or not. */
const allEyes: Eyes[] = [null, idAt('tenant', ownPlace)].flatMap((tenantId) =>
  ['staff', 'person', 'client', 'public', 'identity', 'sweep'].flatMap((audience) =>
    ([[], [idAt('site', ownPlace)], [idAt('site', { ...ownPlace, site: 2 })], 'all'] as const).flatMap(
      (sites) =>
        [[], [idAt('client', ownPlace)]].flatMap((clientIds) =>
          [null, idAt('guard', ownPlace)].map((personId) => ({
            tenantId,
            audience,
            sites,
            clientIds,
            personId,
          })),
        ),
    ),
  ),
);

const keysOf = (table: Table, pick: (row: Row) => boolean) =>
  (rowsOf.get(table.name) ?? [])
    .filter(pick)
    .map((row) => String(row[table.key]))
    .sort();

function ruleOf(table: Table) {
  const rule = rules.get(table.name);
  if (!rule) throw new Error(`row-visibility.md says nothing of ${table.name}`);
  return rule;
}

/** The first of the eyes that sees or may write something else than the page says. */
async function difference(
  table: Table,
  part: 'using' | 'check',
  asked: readonly Eyes[] = allEyes,
): Promise<string | undefined> {
  const rule = ruleOf(table);
  const found =
    part === 'using'
      ? await probe.look(table, asked)
      : await probe.write(table, asked, rowsOf.get(table.name) ?? []);
  const index = asked.findIndex((eyes, at) => {
    const allowed = keysOf(table, (row) =>
      part === 'using' ? sees(rule, row, eyes) : mayWrite(rule, row, eyes),
    );
    return JSON.stringify([...(found[at] ?? [])].sort()) !== JSON.stringify(allowed);
  });
  return index < 0
    ? undefined
    : `${table.name} (${part}): ${JSON.stringify(asked[index])} → ${found[index]?.length}`;
}

/** Asks a few at a time: most mutants are seen by the first of them. */
async function notices({ table: name, part }: Mutant): Promise<boolean> {
  const table = world.tables.find((one) => one.name === name);
  if (!table) return false;
  for (let turn = 0; turn < turns; turn += 1) {
    if (
      await difference(
        table,
        part,
        allEyes.filter((_, index) => index % turns === turn),
      )
    )
      return true;
  }
  return false;
}
const turns = 13;

describe('who sees which rows', () => {
  it('is said of every table, and of no other', () => {
    expect([...rules.keys()].sort()).toEqual(world.tables.map((table) => table.name).sort());
  });

  it('has rows of both contractors and both sites to look at', () => {
    for (const table of world.tables)
      expect([table.name, (rowsOf.get(table.name)?.length ?? 0) >= 2]).toEqual([table.name, true]);
  });

  it('is what the database lets through, for reading and writing', async () => {
    const differences: string[] = [];
    for (const table of world.tables) {
      for (const part of ['using', 'check'] as const) {
        // Reduced: writing is asked of a few; the mutants ask more where a policy could differ.
        const asked = full || part === 'using' ? allEyes : allEyes.filter((_, index) => index % turns === 0);
        const found = await difference(table, part, asked);
        if (found) differences.push(found);
      }
    }
    expect(differences).toEqual([]);
  }, 120_000);

  it('notices when any condition of any policy is taken away', async () => {
    const { owner } = world.database;
    const mutants = sampleOf(await policyMutants(owner));
    const survivors: string[] = [];
    for (const mutant of mutants) {
      await owner.unsafe(mutant.apply);
      try {
        if (!(await notices(mutant)))
          survivors.push(`${mutant.table} ${mutant.part} without ${mutant.without}`);
      } finally {
        await owner.unsafe(mutant.undo);
      }
    }
    reportFigure('policy mutants killed', `${mutants.length - survivors.length} of ${mutants.length}`);
    expect(survivors).toEqual([]);
  }, 600_000);
});

/** Reduced: of every table its whole policy, and each seventh of the single conditions. */
function sampleOf(mutants: readonly Mutant[]): readonly Mutant[] {
  return full
    ? mutants
    : mutants.filter(
        (mutant, index) => (mutant.without === 'all of it' && mutant.part === 'using') || index % 7 === 0,
      );
}
