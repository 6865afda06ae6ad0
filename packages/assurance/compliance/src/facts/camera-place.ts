import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, instantAt, type Month } from '@zhiqin/kernel';
import type { CameraPlaceFacts } from '@zhiqin/regulations';
import { camera } from '@zhiqin/sites/schema';
import { cameraLook } from '@zhiqin/upkeep/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

interface Row {
  name: string;
  isSigned: boolean | null;
  isForbiddenPlace: boolean | null;
}

/** Cameras in use at a quarter's end, with the quarter's last look at sign and place (M06). */
export async function cameraPlaceWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  if (Number(month.slice(5)) % 3 !== 0) return [];
  const [firstDay, firstAfter] = [`${addMonths(month, -2)}-01`, `${addMonths(month, 1)}-01`];
  const startsAt = instantAt(firstDay, '00:00', days.zone);
  const endsAt = instantAt(firstAfter, '00:00', days.zone);
  const [c, l] = [camera, cameraLook];
  const rows = await jsonRows<Row>(
    ctx,
    sql`select ${c.cameraNo} as "name", newest.has_sign as "isSigned",
               newest.is_forbidden_place as "isForbiddenPlace"
        from ${c} left join lateral (
          select ${l.hasSign}, ${l.isForbiddenPlace} from ${l}
          where ${l.tenantId} = ${c.tenantId} and ${l.cameraId} = ${c.id}
            and ${l.lookedOn} >= ${firstDay} and ${l.lookedOn} < ${firstAfter}
          order by ${l.lookedOn} desc, ${l.id} desc limit 1) newest on true
        where ${c.tenantId} = ${ctx.tenantId} and ${c.siteId} = ${days.siteId}
          and ${c.createdAt} < ${endsAt.toISOString()}
          and (${c.retiredAt} is null or ${c.retiredAt} >= ${endsAt.toISOString()})
        order by ${c.cameraNo}, ${c.id}`,
  );
  if (rows.length === 0) return [];
  const asOf = addDays(firstAfter, -1);
  const facts: CameraPlaceFacts = {
    siteId: days.siteId,
    asOf,
    cameras: rows.map((row) => ({ ...row, entryIds: [] })),
  };
  return [
    {
      ...{ subjectKey: `site-quarter:camera-place:${month}`, postId: null, shiftId: null, personId: null },
      ...{ day: asOf, startsAt, endsAt },
      named: { family: 'cameraPlace', facts },
    },
  ];
}
