import type { UseContext } from '@zhiqin/access';
import { fireGearCheckRow } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Day, dayOf, type Month, monthWindow } from '@zhiqin/kernel';
import type { FireAssetFacts } from '@zhiqin/regulations';
import { fireAsset } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';
import { siteSilence } from './site-silence.ts';

type Kind = FireAssetFacts['assets'][number]['kind'];
/** Those with an age of their own (GB 50444); hydrants, masks and lights go by the dates on their card. */
const extinguishers: ReadonlySet<string> = new Set(['water', 'powder', 'clean-gas', 'co2']);

interface Asset {
  assetNo: string;
  kind: string;
  madeOn: Day | null;
  serviceDueOn: Day | null;
  scrapOn: Day | null;
  createdMs: number;
  inspectedMs: number | null;
  isTagUpdated: boolean | null;
  entryId: string | null;
}

/** The register of fire gear at a month's end, each piece with its last inspection (F01, F08). */
export async function fireAssetWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const rows = await assetsOf(ctx, days.siteId, window.endsAt);
  if (rows.length === 0) return [];
  const dayText = (atMs: number) => dayOf(new Date(atMs), days.zone);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const facts: FireAssetFacts = {
    siteId: days.siteId,
    asOf: last,
    assets: rows.map((row) => ({
      assetNo: row.assetNo,
      kind: (extinguishers.has(row.kind) ? row.kind : 'other') as Kind,
      madeOn: row.madeOn,
      // Whichever comes first: the next service, or the day its card says it is to go.
      serviceDueOn: [row.serviceDueOn, row.scrapOn].filter((day) => day !== null).sort()[0] ?? null,
      registeredOn: dayText(row.createdMs),
      inspectedOn: row.inspectedMs === null ? null : dayText(row.inspectedMs),
      isTagUpdated: row.isTagUpdated === true,
      entryIds: row.entryId ? [row.entryId] : [],
    })),
    silence: await siteSilence(ctx, days.siteId, window),
  };
  return [
    {
      subjectKey: `site-month:fire-gear:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      ...window,
      named: { family: 'fireAsset', facts },
    },
  ];
}

/** A piece without a register number on its entry is known by its own number. */
function assetsOf(ctx: UseContext, siteId: string, end: Date): Promise<Asset[]> {
  const [a, c] = [fireAsset, fireGearCheckRow];
  const endText = end.toISOString();
  return jsonRows<Asset>(
    ctx,
    sql`select ${a.assetNo} as "assetNo", ${a.kind} as "kind", ${a.madeOn} as "madeOn",
               ${a.serviceDueOn} as "serviceDueOn", ${a.scrapOn} as "scrapOn", ${ms(a.createdAt, 'createdMs')},
               (date_part('epoch', newest.at) * 1000)::bigint as "inspectedMs",
               newest.is_tag_updated as "isTagUpdated", newest.id as "entryId"
        from ${a} left join lateral (
          select ${c.id}, ${c.at}, ${c.isTagUpdated} from ${c}
          where ${c.tenantId} = ${a.tenantId} and ${c.siteId} = ${a.siteId} and ${c.at} < ${endText}
            and (${c.assetId} = ${a.id} or (${c.assetId} is null and ${c.assetNo} = ${a.assetNo}))
          order by ${c.isTagUpdated} desc, ${c.at} desc, ${c.id} limit 1) newest on true
        where ${a.tenantId} = ${ctx.tenantId} and ${a.siteId} = ${siteId} and ${a.createdAt} < ${endText}
          and (${a.retiredAt} is null or ${a.retiredAt} >= ${endText})
        order by ${a.assetNo}, ${a.id}`,
  );
}
