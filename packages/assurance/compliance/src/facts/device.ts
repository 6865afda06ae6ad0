import type { UseContext } from '@zhiqin/access';
import { cctvFindingRow } from '@zhiqin/duty/schema';
import { addDays } from '@zhiqin/kernel';
import type { DeviceFacts } from '@zhiqin/regulations';
import { camera } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { jsonRows, within } from './json-rows.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, isManned, monitorsOf, type SiteDays } from './site-days.ts';

const hourMs = 3_600_000;
/** The longest a site may leave a fault, and a day: whatever is still broken after that was found out before. */
const lookBackMs = 8 * 24 * hourMs;
/** With these a camera shows nothing, or keeps nothing. */
const darkFindings: ReadonlySet<string> = new Set(['offline', 'no-recording']);
/** These say that something is to be mended; 'suspicious' speaks of people. */
const faultFindings: ReadonlySet<string> = new Set([
  ...darkFindings,
  'blurred',
  'blocked',
  'shifted',
  'time-wrong',
]);

interface Finding {
  id: string;
  atMs: number;
  finding: string;
}
interface Camera {
  name: string;
  findings: Finding[];
}
interface Fault {
  fromMs: number;
  /** Infinity: not mended yet. */
  toMs: number;
  entryIds: string[];
}

/**
 * Cameras as the people at the monitors found them (M04): a fault lasts from its finding to the next 'normal'. How long
 * they were on line is known only where every camera was looked at that day.
 */
export async function deviceWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const cameras = await camerasOf(ctx, days);
  if (cameras.length === 0) return [];
  const monitors = monitorsOf(days);
  const seen = cameras.map((camera) => ({
    ...camera,
    faults: stretches(camera.findings, faultFindings),
    dark: stretches(camera.findings, darkFindings),
  }));
  const windows: JudgedWindow[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const { startsAt, endsAt } = dayWindow(days, day, monitors);
    const [startMs, endMs] = [startsAt.getTime(), endsAt.getTime()];
    if (!isManned(days, day, monitors)) continue;
    const wasLookedAt = ({ findings }: Camera) => within(findings, startMs, endMs).length > 0;
    const darkMs = seen
      .flatMap(({ dark }) => dark)
      .reduce((sum, one) => sum + Math.max(0, Math.min(one.toMs, endMs) - Math.max(one.fromMs, startMs)), 0);
    const facts: DeviceFacts = {
      siteId: days.siteId,
      day,
      uptimePercent: seen.every(wasLookedAt)
        ? Math.floor(100 - (100 * darkMs) / (seen.length * (endMs - startMs)))
        : null,
      faults: seen.flatMap(({ name, faults }) =>
        faults
          .filter(({ fromMs, toMs }) => fromMs < endMs && fromMs >= startMs - lookBackMs && toMs > startMs)
          .map(({ fromMs, toMs, entryIds }) => ({
            name,
            openHours: Math.ceil((Math.min(toMs, endMs) - fromMs) / hourMs),
            entryIds,
          })),
      ),
      silence: silence.of(dayKey('monitor', day)),
    };
    windows.push({ ...siteDay('device', day, startsAt, endsAt), named: { family: 'device', facts } });
  }
  return windows;
}

/** From the first finding of a kind to the next 'normal'. */
function stretches(findings: readonly Finding[], kinds: ReadonlySet<string>): Fault[] {
  const found: Fault[] = [];
  let open: Fault | null = null;
  for (const { id, atMs, finding } of findings) {
    if (open && finding === 'normal') {
      open.toMs = atMs;
      open.entryIds.push(id);
      open = null;
    } else if (!open && kinds.has(finding)) {
      open = { fromMs: atMs, toMs: Number.POSITIVE_INFINITY, entryIds: [id] };
      found.push(open);
    }
  }
  return found;
}

function camerasOf(ctx: UseContext, days: SiteDays): Promise<Camera[]> {
  const [c, f] = [camera, cctvFindingRow];
  const since = new Date(days.span.startsAt.getTime() - lookBackMs).toISOString();
  const end = days.span.endsAt.toISOString();
  return jsonRows<Camera>(
    ctx,
    sql`select ${c.cameraNo} as "name",
               coalesce((select json_agg(json_build_object('id', ${f.id}, 'finding', ${f.finding},
                                  'atMs', (date_part('epoch', ${f.at}) * 1000)::bigint) order by ${f.at}, ${f.id})
                         from ${f} where ${f.tenantId} = ${c.tenantId} and ${f.siteId} = ${c.siteId}
                           and (${f.cameraId} = ${c.id} or (${f.cameraId} is null and ${f.cameraNo} = ${c.cameraNo}))
                           and ${f.at} >= ${since} and ${f.at} < ${end}), '[]'::json) as "findings"
        from ${c} where ${c.tenantId} = ${ctx.tenantId} and ${c.siteId} = ${days.siteId} and ${c.createdAt} < ${end}
          and ${c.retiredAt} is null
        order by ${c.cameraNo}, ${c.id}`,
  );
}
