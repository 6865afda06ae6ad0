import type { UseContext } from '@zhiqin/access';
import { type GoodsLine, matchGoods } from '@zhiqin/duty/rules';
import { goodsMove, goodsSlip } from '@zhiqin/duty/schema';
import type { GoodsSlipFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { daysAt, gatesOf } from './gate-days.ts';
import { jsonRows, ms } from './json-rows.ts';
import { dayKey, type Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

interface Carrying {
  entryId: string;
  atMs: number;
  items: GoodsLine[];
  isCarrierSigned: boolean;
  slipNo: string | null;
  /** Null: no slip of that name has come. */
  slipItems: GoodsLine[] | null;
  isApproved: boolean;
  validUntilMs: number | null;
  /** What was carried on the same slip before, oldest first. */
  before: GoodsLine[][];
}

/** Goods carried out, each time against what its slip still allowed (V10). */
export async function goodsSlipWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const gates = gatesOf(days);
  if (gates.size === 0) return [];
  const rows = await carryingsOf(ctx, days);
  return daysAt(days, gates, rows).map(({ day, startsAt, endsAt, rows: own }) => {
    const facts: GoodsSlipFacts = {
      siteId: days.siteId,
      day,
      slips: own.map((row) => ({
        entryId: row.entryId,
        slipNo: row.slipNo ?? '',
        isApproved: row.isApproved && (row.validUntilMs === null || row.atMs <= row.validUntilMs),
        isMatching: isOnSlip(row),
        isCarrierSigned: row.isCarrierSigned,
      })),
      silence: silence.of(dayKey('gate', day)),
    };
    return { ...siteDay('goods', day, startsAt, endsAt), named: { family: 'goodsSlip', facts } };
  });
}

/** A slip may be carried in several goes: each agrees while nothing goes beyond it. */
function isOnSlip({ slipItems, before, items }: Carrying): boolean {
  const match = matchGoods(slipItems, [...before, items]);
  return match === 'equal' || match === 'part';
}

/** What the gate kept back did not leave, and is asked of nobody. */
function carryingsOf(ctx: UseContext, days: SiteDays): Promise<Carrying[]> {
  const [m, s] = [goodsMove, goodsSlip];
  const { startsAt, endsAt } = days.span;
  return jsonRows<Carrying>(
    ctx,
    sql`select ${m.id} as "entryId", ${ms(m.at, 'atMs')}, ${m.items} as "items",
               ${m.isCarrierSigned} as "isCarrierSigned", coalesce(slip.slip_no, ${m.slipNo}) as "slipNo",
               slip.items as "slipItems", coalesce(slip.has_approver, false) as "isApproved",
               (date_part('epoch', slip.valid_until) * 1000)::bigint as "validUntilMs",
               coalesce((select json_agg(earlier.items order by earlier.at, earlier.id) from goods_move earlier
                         where earlier.tenant_id = ${m.tenantId} and earlier.slip_id = slip.slip_id
                           and earlier.direction = 'out' and earlier.is_let_out
                           and (earlier.at, earlier.id) < (${m.at}, ${m.id})), '[]'::json) as "before"
        from ${m} left join lateral (
          select ${s.slipId}, ${s.slipNo}, ${s.items}, ${s.hasApprover}, ${s.validUntil} from ${s}
          where ${s.tenantId} = ${m.tenantId} and ${s.siteId} = ${m.siteId}
            and (${s.slipId} = ${m.slipId} or (${m.slipId} is null and ${s.slipNo} = ${m.slipNo}))
          order by ${s.at}, ${s.id} limit 1) slip on true
        where ${m.tenantId} = ${ctx.tenantId} and ${m.siteId} = ${days.siteId}
          and ${m.direction} = 'out' and ${m.isLetOut}
          and ${m.at} >= ${startsAt.toISOString()} and ${m.at} < ${endsAt.toISOString()}
        order by ${m.at}, ${m.id}`,
  );
}
