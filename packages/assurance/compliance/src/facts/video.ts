import type { UseContext } from '@zhiqin/access';
import { cctvFindingRow } from '@zhiqin/duty/schema';
import { type Day, daysBetween } from '@zhiqin/kernel';
import type { VideoFacts } from '@zhiqin/regulations';
import { camera } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';
import { siteWeek, type Week } from './week.ts';

interface Look {
  id: string;
  oldestOn: Day;
  lookedOn: Day;
}

/** How far back each camera in use played when somebody looked in a week (M02). */
export async function videoWindows(ctx: UseContext, days: SiteDays, week: Week): Promise<JudgedWindow[]> {
  const cameras = await camerasOf(ctx, days, week);
  if (cameras.length === 0) return [];
  const facts: VideoFacts = {
    siteId: days.siteId,
    asOf: week.sunday,
    cameras: cameras.map(({ name, usedSince, looks }) => {
      const worst = leastFarBack(looks);
      return {
        name,
        oldestOn: worst?.oldestOn ?? null,
        lookedOn: worst?.lookedOn ?? null,
        usedSince,
        entryIds: looks.map((look) => look.id),
      };
    }),
  };
  return [{ ...siteWeek(week), named: { family: 'video', facts } }];
}

function leastFarBack(looks: readonly Look[]): Look | null {
  const reach = (look: Look) => daysBetween(look.oldestOn, look.lookedOn);
  return looks.reduce<Look | null>(
    (least, look) => (least && reach(least) <= reach(look) ? least : look),
    null,
  );
}

function camerasOf(ctx: UseContext, { siteId, zone }: SiteDays, { startsAt, endsAt }: Week) {
  const [c, f] = [camera, cctvFindingRow];
  const end = endsAt.toISOString();
  return jsonRows<{ name: string; usedSince: Day | null; looks: Look[] }>(
    ctx,
    sql`select ${c.cameraNo} as "name", ${c.usedSince} as "usedSince",
               coalesce((select json_agg(json_build_object('id', ${f.id}, 'oldestOn', ${f.oldestOn},
                                  'lookedOn', to_char(${f.at} at time zone ${zone}, 'YYYY-MM-DD'))
                                order by ${f.at}, ${f.id}) from ${f}
                         where ${f.tenantId} = ${c.tenantId} and ${f.siteId} = ${c.siteId}
                           and ${f.oldestOn} is not null
                           and (${f.cameraId} = ${c.id} or (${f.cameraId} is null and ${f.cameraNo} = ${c.cameraNo}))
                           and ${f.at} >= ${startsAt.toISOString()} and ${f.at} < ${end}), '[]'::json) as "looks"
        from ${c} where ${c.tenantId} = ${ctx.tenantId} and ${c.siteId} = ${siteId} and ${c.createdAt} < ${end}
          and (${c.retiredAt} is null or ${c.retiredAt} >= ${end})
        order by ${c.cameraNo}, ${c.id}`,
  );
}
