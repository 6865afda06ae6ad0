import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Day, dayOf, monthWindow } from '@zhiqin/kernel';
import type { FactFamily, SiteProfile } from '@zhiqin/regulations';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { acknowledgementWindows } from './facts/acknowledgement.ts';
import { agreementWindows } from './facts/agreement.ts';
import { assessmentWindows } from './facts/assessment.ts';
import { banWindows } from './facts/ban.ts';
import { cameraFilingWindows } from './facts/camera-filing.ts';
import { cameraPlaceWindows } from './facts/camera-place.ts';
import { certificateWindows } from './facts/certificate.ts';
import { checkCallWindows } from './facts/check-call.ts';
import { complaintWindows } from './facts/complaint.ts';
import { contactWindows } from './facts/contact.ts';
import { controlRoomWindows } from './facts/control-room.ts';
import { deviceWindows } from './facts/device.ts';
import { withDisputes } from './facts/disputes.ts';
import { dutyLogWindows } from './facts/duty-log.ts';
import {
  contractWindows,
  dutyPlanWindows,
  filingWindows,
  licenceWindows,
  systemsWindows,
} from './facts/engagement.ts';
import { faceGateWindows } from './facts/face-gate.ts';
import { facilityWindows } from './facts/facility.ts';
import { fireAssetWindows } from './facts/fire-asset.ts';
import { fireFileWindows } from './facts/fire-file.ts';
import { fireLaneWindows } from './facts/fire-lane.ts';
import { firePatrolWindows } from './facts/fire-patrol.ts';
import { gateWindows } from './facts/gate.ts';
import { goodsSlipWindows } from './facts/goods-slip.ts';
import { insuranceWindows, overAgeWindows, vettingWindows } from './facts/guard-files.ts';
import { handoverWindows } from './facts/handover.ts';
import { hiringWindows } from './facts/hiring.ts';
import { holidayPayWindows } from './facts/holiday-pay.ts';
import { hotWorkWindows } from './facts/hot-work.ts';
import { incidentFileWindows, incidentWindows } from './facts/incident.ts';
import { inductionWindows } from './facts/induction.ts';
import { labourContractWindows } from './facts/labour-contract.ts';
import { noticeWindows } from './facts/notice.ts';
import { operatorLicenceWindows } from './facts/operator-licence.ts';
import { outsiderFileWindows } from './facts/outsider-file.ts';
import { withPanelAlarms } from './facts/panel-alarms.ts';
import { panelLogWindows } from './facts/panel-log.ts';
import { patrolWindows } from './facts/patrol.ts';
import { perimeterWindows } from './facts/perimeter.ts';
import { planWindows } from './facts/plan.ts';
import { presenceWindows } from './facts/presence.ts';
import { protectionWindows } from './facts/protection.ts';
import { publicityWindows } from './facts/publicity.ts';
import { type PublishedDuty, publishedDuties } from './facts/published-duties.ts';
import { purgeWindows } from './facts/purge.ts';
import { reportWindows } from './facts/report.ts';
import { restWeekWindows } from './facts/rest-week.ts';
import { rosterWindows } from './facts/roster.ts';
import { rosterPublicationWindows } from './facts/roster-publication.ts';
import { scanIntegrityWindows } from './facts/scan-integrity.ts';
import { scanTimingWindows } from './facts/scan-timing.ts';
import { selfCheckWindows } from './facts/self-check.ts';
import { loadSilence, type Silence } from './facts/silence.ts';
import type { SiteDays } from './facts/site-days.ts';
import { supervisionWindows } from './facts/supervision.ts';
import { surveyWindows } from './facts/survey.ts';
import { ticketWindows } from './facts/ticket.ts';
import { trainingWindows } from './facts/training.ts';
import { unlawfulRequestWindows } from './facts/unlawful-request.ts';
import { vehicleWindows } from './facts/vehicle.ts';
import { videoWindows } from './facts/video.ts';
import { videoAccessWindows } from './facts/video-access.ts';
import { type Week, weeksOf } from './facts/week.ts';
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
/** Everybody's published duties over all weeks and months that are judged, loaded once. */
type Duties = readonly PublishedDuty[];
type WeekLoader = (
  ctx: UseContext,
  days: SiteDays,
  weeks: readonly Week[],
  duties: Duties,
) => Promise<JudgedWindow[]>;
type MonthLoader = (
  ctx: UseContext,
  days: SiteDays,
  month: string,
  duties: Duties,
) => Promise<JudgedWindow[]>;

/** Families by the site's days. A new family is a file in `facts` and a line here or below. */
const byDays = {
  presence: (_ctx, _days, { presence }) => presence(),
  controlRoom: async (ctx, days, { presence }) =>
    withPanelAlarms(ctx, days, controlRoomWindows(days, await presence())),
  operatorLicence: async (ctx, days, { presence }) => operatorLicenceWindows(ctx, days, await presence()),
  handover: async (ctx, days, { silence }) =>
    withDisputes(ctx, days, await handoverWindows(ctx, days, silence)),
  selfCheck: (ctx, days, { silence }) => selfCheckWindows(ctx, days, silence),
  dutyLog: async (ctx, days, { presence }) => dutyLogWindows(ctx, days, await presence()),
  patrol: (ctx, days, { silence, codes }) =>
    patrolWindows(ctx, days, silence, codes.has('T05') || codes.has('T06')),
  scanIntegrity: (ctx, days, { silence }) => scanIntegrityWindows(ctx, days, silence),
  scanTiming: (ctx, days, { silence }) => scanTimingWindows(ctx, days, silence),
  facility: (ctx, days, { silence }) => facilityWindows(ctx, days, silence),
  perimeter: (ctx, days, { silence }) => perimeterWindows(ctx, days, silence),
  gate: (ctx, days, { silence, profile }) => gateWindows(ctx, days, silence, profile),
  fireLane: (ctx, days, { silence }) => fireLaneWindows(ctx, days, silence),
  firePatrol: (ctx, days, { silence }) => firePatrolWindows(ctx, days, silence),
  panelLog: (ctx, days, { silence }) => panelLogWindows(ctx, days, silence),
  checkCall: (ctx, days, { silence }) => checkCallWindows(ctx, days, silence),
  agreement: (ctx, days, { silence }) => agreementWindows(ctx, days, silence),
  ban: (ctx, days) => banWindows(ctx, days),
  purge: (ctx, days) => purgeWindows(ctx, days),
  goodsSlip: (ctx, days, { silence }) => goodsSlipWindows(ctx, days, silence),
  vehicle: (ctx, days, { silence }) => vehicleWindows(ctx, days, silence),
  videoAccess: (ctx, days, { silence }) => videoAccessWindows(ctx, days, silence),
  device: (ctx, days, { silence }) => deviceWindows(ctx, days, silence),
  incident: (ctx, days) => incidentWindows(ctx, days),
  incidentFile: (ctx, days) => incidentFileWindows(ctx, days),
  ticket: (ctx, days) => ticketWindows(ctx, days),
  notice: (ctx, days) => noticeWindows(ctx, days),
  hotWork: (ctx, days) => hotWorkWindows(ctx, days),
  complaint: (ctx, days) => complaintWindows(ctx, days),
  unlawfulRequest: (ctx, days) => unlawfulRequestWindows(ctx, days),
} satisfies Partial<Record<FactFamily, DaysLoader>>;

/** Families by the week, Monday to Sunday of the site's calendar. */
const byWeek = {
  restWeek: async (_ctx, days, weeks, duties) => restWeekWindows(days, weeks, duties),
  supervision: eachWeek(supervisionWindows),
  video: eachWeek(videoWindows),
} satisfies Partial<Record<FactFamily, WeekLoader>>;

/** One week after another, of facts that are few. */
function eachWeek(
  load: (ctx: UseContext, days: SiteDays, week: Week) => Promise<JudgedWindow[]>,
): WeekLoader {
  return async (ctx, days, weeks) => {
    const windows: JudgedWindow[] = [];
    for (const week of weeks) windows.push(...(await load(ctx, days, week)));
    return windows;
  };
}

/** Families by the month. */
const byMonth = {
  certificate: certificateWindows,
  report: reportWindows,
  hiring: hiringWindows,
  labourContract: labourContractWindows,
  holidayPay: holidayPayWindows,
  roster: rosterWindows,
  rosterPublication: rosterPublicationWindows,
  fireAsset: fireAssetWindows,
  cameraFiling: cameraFilingWindows,
  cameraPlace: cameraPlaceWindows,
  faceGate: faceGateWindows,
  outsiderFile: outsiderFileWindows,
  acknowledgement: acknowledgementWindows,
  vetting: vettingWindows,
  insurance: insuranceWindows,
  overAge: overAgeWindows,
  training: trainingWindows,
  protection: protectionWindows,
  induction: inductionWindows,
  assessment: assessmentWindows,
  fireFile: fireFileWindows,
  plan: planWindows,
  contact: contactWindows,
  publicity: publicityWindows,
  contract: contractWindows,
  filing: filingWindows,
  licence: licenceWindows,
  systems: systemsWindows,
  dutyPlan: dutyPlanWindows,
  survey: surveyWindows,
} satisfies Partial<Record<FactFamily, MonthLoader>>;

/** Families a site's days can be loaded for. */
export const loadedFamilies: ReadonlySet<string> = new Set(
  [byDays, byWeek, byMonth].flatMap((families) => Object.keys(families)),
);

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
  const weeks = weeksOf(days).filter((week) => week.endsAt <= ctx.now);
  const months = monthsOf(days, dayOf(ctx.now, days.zone));
  // A month is judged when it is over; only its report can be late before that.
  const over = months.filter((month) => monthWindow(month, days.zone).endsAt <= ctx.now);
  const span = spanOf(families.has('restWeek') ? weeks : [], families.has('roster') ? over : []);
  const duties = span ? await timed('duties', () => publishedDuties(ctx, days, span)) : [];
  for (const [family, load] of Object.entries<WeekLoader>(byWeek)) {
    if (!families.has(family)) continue;
    windows.push(...(await timed(family, () => load(ctx, days, weeks, duties))));
  }
  for (const [family, load] of Object.entries<MonthLoader>(byMonth)) {
    if (!families.has(family)) continue;
    for (const month of family === 'report' ? months : over)
      windows.push(...(await timed(family, () => load(ctx, days, month, duties))));
  }
  return windows;
}

/** The days that weeks and months cover between them. */
function spanOf(
  weeks: readonly Week[],
  months: readonly string[],
): { firstDay: Day; lastDay: Day } | undefined {
  const ends = [
    ...weeks.flatMap(({ monday, sunday }) => [monday, sunday]),
    ...months.flatMap((month) => [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)]),
  ].sort();
  const [firstDay, lastDay] = [ends[0], ends.at(-1)];
  return firstDay && lastDay ? { firstDay, lastDay } : undefined;
}

/** The months touched, none that has not begun. */
export function monthsOf(days: SiteDays, today: Day): string[] {
  const months = new Set<string>();
  for (let day = days.fromDay; day <= days.toDay && day <= today; day = addDays(day, 1))
    months.add(day.slice(0, 7));
  return [...months];
}
