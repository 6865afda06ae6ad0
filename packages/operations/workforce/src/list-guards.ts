import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { and, arrayOverlaps, count, eq, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import { certificatesOn } from './certificates-on.ts';
import { listGuardsInput } from './guard-input.ts';
import { guard, squad } from './schema.ts';
import { tenantToday } from './tenant-today.ts';

const guardsPerPage = 200;

/** Guards of the actor's sites in pinyin order, 200 a page, with squad and whether certified today. Serving ones unless asked. */
export const listGuards = query({
  action: 'guard.list',
  input: listGuardsInput,
  async run(ctx, { siteId, squadId, rank, search, includesLeft, page = 1 }) {
    const { tx, tenantId } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const wanted = and(
      eq(guard.tenantId, tenantId),
      siteId ? arrayOverlaps(guard.siteIds, [siteId]) : undefined,
      squadId ? eq(guard.squadId, squadId) : undefined,
      rank ? eq(guard.rank, rank) : undefined,
      includesLeft ? undefined : isNull(guard.leftOn),
      search ? searched(search) : undefined,
    );
    const [total] = await tx.select({ guards: count() }).from(guard).where(wanted);
    const rows = await tx
      .select({ guard, squadName: squad.name, squadNameEn: squad.nameEn })
      .from(guard)
      .leftJoin(squad, and(eq(squad.tenantId, guard.tenantId), eq(squad.id, guard.squadId)))
      .where(wanted)
      // Byte order: pinyin is Latin letters, and the database's own locale must not decide.
      .orderBy(sql`${guard.pinyin} collate "C"`, sql`${guard.staffNo} collate "C"`)
      .limit(guardsPerPage)
      .offset((page - 1) * guardsPerPage);
    const certified = await certificatesOn(
      ctx,
      rows.map((row) => row.guard.id),
      await tenantToday(ctx),
    );
    return {
      total: total?.guards ?? 0,
      page,
      pageSize: guardsPerPage,
      guards: rows.map(({ guard: { tenantId: _, createdAt: __, ...row }, ...names }) => ({
        ...row,
        ...names,
        isCertified: certified.get(row.id)?.isCertified ?? false,
      })),
    };
  },
});

/** 张 · zhang · zhangwei · zw · G0012 */
function searched(search: string): SQL | undefined {
  const plain = escaped(search.toLowerCase());
  const initials = [...search.toLowerCase()].map(escaped).join('% ');
  return or(
    like(guard.name, `%${escaped(search)}%`),
    like(guard.pinyin, `${plain}%`),
    like(sql`replace(${guard.pinyin}, ' ', '')`, `${plain.replaceAll(' ', '')}%`),
    /^[a-z]{2,4}$/i.test(search) ? like(guard.pinyin, `${initials}%`) : undefined,
    like(sql`lower(${guard.staffNo})`, `%${plain}%`),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
