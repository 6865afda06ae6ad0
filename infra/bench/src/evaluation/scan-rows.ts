import { addDays, instantAt } from '@zhiqin/kernel';
import type postgres from 'postgres';
import type { Rows } from './family-rows.ts';
import type { SiteMonths } from './lay-site-months.ts';

const zone = 'Asia/Shanghai';

/** PostgreSQL reads rows in sequence, each table once for all sites, and hands the columns asked for to the client. */
export async function scanRows(
  owner: postgres.Sql,
  months: SiteMonths,
  wanted: readonly Rows[],
): Promise<{ ms: number; read: number }> {
  const startedAt = performance.now();
  let read = 0;
  await owner.begin(async (tx) => {
    await tx`set local enable_indexscan = off`;
    await tx`set local enable_indexonlyscan = off`;
    await tx`set local enable_bitmapscan = off`;
    for (const rows of eachTableOnce(wanted)) {
      const text = `select ${rows.columns.join(', ')} from ${rows.table} where ${conditionOf(rows)}`;
      await tx.unsafe(text, boundsOf(rows, months)).cursor(5000, (some) => {
        read += some.length;
      });
    }
  });
  return { ms: performance.now() - startedAt, read };
}

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

function boundsOf({ dated }: Rows, { tenantId, fromDay, toDay }: SiteMonths) {
  if (!dated) return [tenantId];
  return dated.by === 'day'
    ? [tenantId, fromDay, toDay]
    : [tenantId, instantAt(fromDay, '00:00', zone), instantAt(addDays(toDay, 1), '08:00', zone)];
}
