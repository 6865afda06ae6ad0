import type { UseContext } from '@zhiqin/access';
import { addDays, type Day, dayOf, monthWindow } from '@zhiqin/kernel';
import type { FactFamily, SiteProfile } from '@zhiqin/regulations';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { certificateWindows } from './facts/certificate.ts';
import { controlRoomWindows } from './facts/control-room.ts';
import { dutyLogWindows } from './facts/duty-log.ts';
import { facilityWindows } from './facts/facility.ts';
import { fireLaneWindows } from './facts/fire-lane.ts';
import { gateWindows } from './facts/gate.ts';
import { handoverWindows } from './facts/handover.ts';
import { labourContractWindows } from './facts/labour-contract.ts';
import { patrolWindows } from './facts/patrol.ts';
import { perimeterWindows } from './facts/perimeter.ts';
import { presenceWindows } from './facts/presence.ts';
import { reportWindows } from './facts/report.ts';
import { rosterWindows } from './facts/roster.ts';
import { rosterPublicationWindows } from './facts/roster-publication.ts';
import { scanIntegrityWindows } from './facts/scan-integrity.ts';
import { selfCheckWindows } from './facts/self-check.ts';
import { loadSilence, type Silence } from './facts/silence.ts';
import type { SiteDays } from './facts/site-days.ts';
import type { JudgedWindow } from './judged-window.ts';
import { timed } from './timed.ts';

/** What the loaders of a site's days share. */
export interface Loading {
  silence: Silence;
  profile: SiteProfile;
  /** Controls bound on any of the days: what only one of them needs is not loaded without it. */
  codes: ReadonlySet<string>;
  /** Presence, loaded once: other families look at it too. */
  presence(): Promise<JudgedWindow[]>;
}

type DaysLoader = (ctx: UseContext, days: SiteDays, loading: Loading) => Promise<JudgedWindow[]>;
type MonthLoader = (ctx: UseContext, days: SiteDays, month: string) => Promise<JudgedWindow[]>;

/** Families by the site's days. A new family is a file in `facts` and a line here or below. */
const byDays = {
  presence: (_ctx, _days, { presence }) => presence(),
  controlRoom: async (_ctx, days, { presence }) => controlRoomWindows(days, await presence()),
  handover: (ctx, days, { silence }) => handoverWindows(ctx, days, silence),
  selfCheck: (ctx, days, { silence }) => selfCheckWindows(ctx, days, silence),
  dutyLog: async (ctx, days, { presence }) => dutyLogWindows(ctx, days, await presence()),
  patrol: (ctx, days, { silence, codes }) =>
    patrolWindows(ctx, days, silence, codes.has('T05') || codes.has('T06')),
  scanIntegrity: (ctx, days, { silence }) => scanIntegrityWindows(ctx, days, silence),
  facility: (ctx, days, { silence }) => facilityWindows(ctx, days, silence),
  perimeter: (ctx, days, { silence }) => perimeterWindows(ctx, days, silence),
  gate: (ctx, days, { silence, profile }) => gateWindows(ctx, days, silence, profile),
  fireLane: (ctx, days, { silence }) => fireLaneWindows(ctx, days, silence),
} satisfies Partial<Record<FactFamily, DaysLoader>>;

/** Families by the month. */
const byMonth = {
  certificate: certificateWindows,
  report: reportWindows,
  labourContract: labourContractWindows,
  roster: rosterWindows,
  rosterPublication: rosterPublicationWindows,
} satisfies Partial<Record<FactFamily, MonthLoader>>;

/** Families a site's days can be loaded for. */
export const loadedFamilies: ReadonlySet<string> = new Set([...Object.keys(byDays), ...Object.keys(byMonth)]);

/** Facts of the families asked for, loaded one after another on the transaction's one connection. */
export async function loadWindows(
  ctx: UseContext,
  days: SiteDays,
  families: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): Promise<JudgedWindow[]> {
  const windows: JudgedWindow[] = [];
  const wanted = Object.entries<DaysLoader>(byDays).filter(([family]) => families.has(family));
  if (wanted.length > 0) {
    const { profile } = circumstancesOf(days, days.fromDay);
    const silence = await timed('silence', () => loadSilence(ctx, days));
    let stays: Promise<JudgedWindow[]> | undefined;
    const presence = () => {
      stays ??= presenceWindows(ctx, days, silence);
      return stays;
    };
    const loading = { silence, profile, codes, presence };
    for (const [family, load] of wanted)
      windows.push(...(await timed(family, () => load(ctx, days, loading))));
  }
  for (const [family, load] of Object.entries<MonthLoader>(byMonth)) {
    if (!families.has(family)) continue;
    for (const month of monthsOf(days, dayOf(ctx.now, days.zone))) {
      // A month is judged when it is over; only its report can be late before that.
      if (family !== 'report' && monthWindow(month, days.zone).endsAt > ctx.now) continue;
      windows.push(...(await timed(family, () => load(ctx, days, month))));
    }
  }
  return windows;
}

/** The months touched, none that has not begun. */
export function monthsOf(days: SiteDays, today: Day): string[] {
  const months = new Set<string>();
  for (let day = days.fromDay; day <= days.toDay && day <= today; day = addDays(day, 1))
    months.add(day.slice(0, 7));
  return [...months];
}
