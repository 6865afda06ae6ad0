import type postgres from 'postgres';
import type { Table } from './database-shape.ts';

/** Table → hash of all that stands in it for a contractor, or for one of his sites. */
export async function contentHash(
  owner: postgres.Sql,
  tables: readonly Table[],
  tenantId: string,
  siteId?: string,
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { name, columns } of tables) {
    const has = (column: string) => columns.some((one) => one.name === column);
    const own = has('tenant_id') ? 'tenant_id = $1' : name === 'tenant' ? 'id = $1' : undefined;
    const ofSite = has('site_id') ? 'site_id = $2' : has('site_ids') ? '$2 = any(site_ids)' : undefined;
    const where = [own, siteId === undefined ? undefined : ofSite];
    if (!own || (siteId !== undefined && !ofSite)) continue;
    const [row] = await owner.unsafe(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'none') as hash from "${name}" t where ${where.filter(Boolean).join(' and ')}`,
      siteId === undefined ? [tenantId] : [tenantId, siteId],
    );
    hashes[name] = row?.hash as string;
  }
  return hashes;
}
