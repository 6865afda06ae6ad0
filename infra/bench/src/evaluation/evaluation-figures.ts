import { channel } from 'node:diagnostics_channel';
import { execute, systemActor } from '@zhiqin/access';
import { type EvaluationPart, evaluateSiteDays } from '@zhiqin/compliance';
import { addDays, instantAt } from '@zhiqin/kernel';
import { controls } from '@zhiqin/regulations';
import type { BenchDatabase } from '../bench-database.ts';
import { type Figure, figureOf } from '../figure.ts';
import { interleave } from '../interleave.ts';
import { monthFamilies, type Rows, rosterRows, rowsOfFamily, sharedRows } from './family-rows.ts';
import type { SiteMonths } from './lay-site-months.ts';

const zone = 'Asia/Shanghai';
const afterwards = { now: () => new Date('2026-11-05T00:00:00Z') };

/**
 * A month of many sites, one fact family after another, as if its controls alone were bound: loading the roster, who
 * could have spoken and its facts, judging and storing; then again with nothing changed. Against PostgreSQL reading
 * the same rows in sequence (index scans off, each table once for all sites) and handing the columns asked for to the
 * same client. Sites are evaluated one by one, as the product does; the whole counts transactions and audit rows too.
 */
export async function evaluationFigures(
  { owner, db }: Pick<BenchDatabase, 'owner' | 'db'>,
  { tenantId, siteIds, fromDay, toDay }: SiteMonths,
  rounds: number,
): Promise<Figure[]> {
  const scan = async (rows: readonly Rows[]) => {
    const startedAt = performance.now();
    let read = 0;
    await owner.begin(async (tx) => {
      await tx`set local enable_indexscan = off`;
      await tx`set local enable_indexonlyscan = off`;
      await tx`set local enable_bitmapscan = off`;
      for (const one of rows) {
        const text = `select ${one.columns.join(', ')} from ${one.table} where ${conditionOf(one)}`;
        await tx.unsafe(text, boundsOf(one)).cursor(5000, (some) => {
          read += some.length;
        });
      }
    });
    return { ms: performance.now() - startedAt, read };
  };
  const boundsOf = ({ dated }: Rows) => {
    if (!dated) return [tenantId];
    return dated.by === 'day'
      ? [tenantId, fromDay, toDay]
      : [tenantId, instantAt(fromDay, '00:00', zone), instantAt(addDays(toDay, 1), '08:00', zone)];
  };
  const environment = {
    db,
    clock: afterwards,
    actor: systemActor(tenantId),
    language: 'zh-CN' as const,
    requestId: 'bench',
  };
  const judge = async (families: string[]) => {
    const parts = new Map<string, number>();
    const note = (message: unknown) => {
      const { part, milliseconds } = message as EvaluationPart;
      parts.set(part, (parts.get(part) ?? 0) + milliseconds);
    };
    evaluationParts.subscribe(note);
    let judged = 0;
    const startedAt = performance.now();
    for (const siteId of siteIds) {
      const input = { siteId, fromDay, toDay, families };
      judged += (await execute(evaluateSiteDays, environment, input)).judged;
    }
    const ms = performance.now() - startedAt;
    evaluationParts.unsubscribe(note);
    const sharedMs = (parts.get('site') ?? 0) + (parts.get('silence') ?? 0);
    const partsMs = [...parts.values()].reduce((sum, part) => sum + part, 0);
    return { ms, sharedMs, partsMs, judged };
  };
  const forget = (codes: string[]) =>
    owner`delete from control_result where tenant_id = ${tenantId} and control_code = any(${codes})`;

  const figures: Figure[] = [];
  for (const [family, own] of Object.entries(rowsOfFamily)) {
    const rows = eachTableOnce([...own, ...(monthFamilies.has(family) ? rosterRows : sharedRows)]);
    const codes = codesOf([family]);
    let [read, judged] = [0, 0];
    const values = await interleave(
      {
        scan: async () => {
          const done = await scan(rows);
          read = done.read;
          return done.ms;
        },
        fresh: async () => {
          await forget(codes);
          const done = await judge([family]);
          judged = done.judged;
          return done.partsMs;
        },
        again: async () => (await judge([family])).partsMs,
      },
      rounds,
    );
    if (judged === 0) throw new Error(`no control of the family ${family} is judged on these sites`);
    const of = `${family}: ${read} rows, ${judged} verdicts`;
    const against: [string, readonly number[]] = ['read', values.scan];
    const common = { against, unit: 'ms', bar };
    figures.push(
      figureOf({ name: `evaluation, ${of}`, ours: ['first', values.fresh], ...common }),
      figureOf({ name: `evaluation, ${family}, nothing changed`, ours: ['again', values.again], ...common }),
    );
  }
  const families = Object.keys(rowsOfFamily);
  let [read, judged] = [0, 0];
  const whole = await interleave(
    {
      shared: async () => (await judge(families)).sharedMs,
      scanShared: async () => (await scan(sharedRows)).ms,
      scan: async () => {
        const done = await scan(eachTableOnce([...Object.values(rowsOfFamily).flat(), ...sharedRows]));
        read = done.read;
        return done.ms;
      },
      fresh: async () => {
        await forget(codesOf(families));
        const done = await judge(families);
        judged = done.judged;
        return done.ms;
      },
      again: async () => (await judge(families)).ms,
    },
    rounds,
  );
  const against: [string, readonly number[]] = ['read', whole.scan];
  figures.push(
    figureOf({
      name: 'evaluation, what all families share: roster, bindings, silence',
      ours: ['shared', whole.shared],
      against: ['read', whole.scanShared],
      unit: 'ms',
      bar,
    }),
    figureOf({
      name: `evaluation, all of it, ${siteIds.length} site-months: ${read} rows, ${judged} verdicts`,
      ours: ['first', whole.fresh],
      against,
      unit: 'ms',
      bar,
    }),
    figureOf({
      name: 'evaluation, all of it, nothing changed',
      ours: ['again', whole.again],
      against,
      unit: 'ms',
      bar,
    }),
  );
  return figures;
}

const bar = { is: 'at most', value: 8 } as const;
const evaluationParts = channel('zhiqin.evaluation');

const codesOf = (families: readonly string[]) =>
  controls.filter((control) => families.includes(control.family)).map((control) => control.code);

/** Each table once, with every column asked of it; where one asks for all its rows, all of them. */
function eachTableOnce(wanted: readonly Rows[]): Rows[] {
  const byTable = Map.groupBy(wanted, (rows) => rows.table);
  return [...byTable].map(([table, rows]) => {
    const [{ dated, only }] = rows as [Rows, ...Rows[]];
    const columns = [...new Set(rows.flatMap((one) => one.columns))];
    const sameRows = rows.every((one) => one.only === only);
    return { table, columns, ...(dated ? { dated } : {}), ...(sameRows && only ? { only } : {}) };
  });
}

function conditionOf({ dated, only }: Rows): string {
  const parts = ['tenant_id = $1'];
  if (dated) parts.push(`${dated.column} >= $2`, `${dated.column} <= $3`);
  if (only) parts.push(only);
  return parts.join(' and ');
}
