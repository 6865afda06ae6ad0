import { evaluateSiteDays } from '@zhiqin/compliance';
import type { BenchDatabase } from '../bench-database.ts';
import { type Company, laySite } from '../company.ts';
import { type Figure, figureOf } from '../figure.ts';
import { interleave } from '../interleave.ts';
import { fillSiteMonth } from './site-month.ts';

const factTables = ['shift', 'assignment', 'presence_span', 'patrol_round', 'visit', 'device_report'];
const firstDay = '2026-09-01';
const afterwards = { now: () => new Date('2026-10-20T00:00:00Z') };

/** A site's thirty days judged by every control in force, against reading the same rows once. */
export async function judgingFigures(
  database: BenchDatabase,
  company: Company,
  rounds: number,
): Promise<Figure[]> {
  const { owner, db } = database;
  const site = await laySite(company, db, 101);
  const { siteId, fromDay, toDay, rows } = await fillSiteMonth(company, db, site, firstDay);
  await owner`analyze`;
  let judged = 0;
  const judge = async () => {
    const startedAt = performance.now();
    const input = { siteId, fromDay, toDay };
    judged = (await company.run(evaluateSiteDays, input, afterwards)).judged;
    return performance.now() - startedAt;
  };
  const values = await interleave(
    {
      read: async () => {
        const startedAt = performance.now();
        for (const table of factTables) {
          await owner`select * from ${owner(table)} where tenant_id = ${company.tenantId} and site_id = ${siteId}`;
        }
        return performance.now() - startedAt;
      },
      fresh: async () => {
        await owner`delete from control_result where tenant_id = ${company.tenantId} and site_id = ${siteId}`;
        return judge();
      },
      again: judge,
    },
    rounds,
  );
  const of = `${rows} rows, ${judged} verdicts`;
  return [
    figureOf({
      name: `judging a site-month for the first time ÷ reading its rows (${of})`,
      ours: ['judged and stored', values.fresh],
      against: ['read', values.read],
      unit: 'ms',
    }),
    figureOf({
      name: 'judging it again with nothing changed ÷ reading its rows',
      ours: ['judged again', values.again],
      against: ['read', values.read],
      unit: 'ms',
      bar: { is: 'at most', value: 8 },
    }),
  ];
}
