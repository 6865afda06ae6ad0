import { query } from '@zhiqin/access';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { post } from '../schema.ts';
import { equipmentInput } from './input.ts';
import { gear } from './schema.ts';

export interface GearRow {
  id: string;
  kind: string;
  name: string | null;
  gearNo: string | null;
  count: number;
  postId: string | null;
  postName: string | null;
  postNameEn: string | null;
  state: string;
  retiredAt: Date | null;
}

/** 保安装备台账 of a site, by post, kind and number. Errors: `not-found`. */
export const listGear = query({
  action: 'equipment.read',
  input: equipmentInput,
  async run(ctx, { siteId, includesRetired = false }): Promise<GearRow[]> {
    await requireSite(ctx, siteId);
    return ctx.tx
      .select({
        id: gear.id,
        kind: gear.kind,
        name: gear.name,
        gearNo: gear.gearNo,
        count: gear.count,
        postId: gear.postId,
        postName: post.name,
        postNameEn: post.nameEn,
        state: gear.state,
        retiredAt: gear.retiredAt,
      })
      .from(gear)
      .leftJoin(post, and(eq(post.tenantId, gear.tenantId), eq(post.id, gear.postId)))
      .where(
        and(
          eq(gear.tenantId, ctx.tenantId),
          eq(gear.siteId, siteId),
          includesRetired ? undefined : isNull(gear.retiredAt),
        ),
      )
      .orderBy(asc(post.sortOrder), asc(post.code), asc(gear.kind), asc(gear.gearNo), asc(gear.id));
  },
});
