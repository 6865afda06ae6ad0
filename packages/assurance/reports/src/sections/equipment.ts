import type { UseContext } from '@zhiqin/access';
import { fireGearCheckRow, panelAlarm } from '@zhiqin/duty/schema';
import { minutesBetween } from '@zhiqin/kernel';
import { camera, fireAsset } from '@zhiqin/sites/schema';
import {
  deviceOutage,
  hotWorkPermit,
  installation,
  maintenanceDone,
  maintenancePlan,
} from '@zhiqin/upkeep/schema';
import { and, asc, eq, gte, isNull, lt, lte, or } from 'drizzle-orm';
import type { EquipmentReport } from '../month-parts.ts';
import type { ReportScope } from './report-scope.ts';

/** Fire gear by kind, what failed, what was out, what maintenance fell due. */
export async function equipmentSection(ctx: UseContext, scope: ReportScope): Promise<EquipmentReport> {
  const { tx, tenantId } = ctx;
  const { siteId, window } = scope;
  const registered = (table: typeof fireAsset | typeof camera | typeof installation) =>
    and(
      eq(table.tenantId, tenantId),
      eq(table.siteId, siteId),
      lt(table.createdAt, window.endsAt),
      or(isNull(table.retiredAt), gte(table.retiredAt, window.endsAt)),
    );
  const [assets, checks, cameras, installations, outages, alarms, permits, maintenance] = await Promise.all([
    tx.select().from(fireAsset).where(registered(fireAsset)).orderBy(asc(fireAsset.assetNo)),
    tx
      .select({
        assetId: fireGearCheckRow.assetId,
        at: fireGearCheckRow.at,
        failed: fireGearCheckRow.failedItems,
      })
      .from(fireGearCheckRow)
      .where(
        and(
          eq(fireGearCheckRow.tenantId, tenantId),
          eq(fireGearCheckRow.siteId, siteId),
          gte(fireGearCheckRow.at, window.startsAt),
          lt(fireGearCheckRow.at, window.endsAt),
        ),
      )
      .orderBy(asc(fireGearCheckRow.at), asc(fireGearCheckRow.id)),
    tx.select().from(camera).where(registered(camera)),
    tx.select().from(installation).where(registered(installation)),
    tx
      .select()
      .from(deviceOutage)
      .where(
        and(
          eq(deviceOutage.tenantId, tenantId),
          eq(deviceOutage.siteId, siteId),
          lt(deviceOutage.fromAt, window.endsAt),
          or(isNull(deviceOutage.toAt), gte(deviceOutage.toAt, window.startsAt)),
        ),
      )
      .orderBy(asc(deviceOutage.fromAt), asc(deviceOutage.id)),
    tx.$count(
      panelAlarm,
      and(
        eq(panelAlarm.tenantId, tenantId),
        eq(panelAlarm.siteId, siteId),
        gte(panelAlarm.raisedAt, window.startsAt),
        lt(panelAlarm.raisedAt, window.endsAt),
      ),
    ),
    tx.$count(
      hotWorkPermit,
      and(
        eq(hotWorkPermit.tenantId, tenantId),
        eq(hotWorkPermit.siteId, siteId),
        isNull(hotWorkPermit.withdrawnAt),
        gte(hotWorkPermit.fromAt, window.startsAt),
        lt(hotWorkPermit.fromAt, window.endsAt),
      ),
    ),
    maintenanceOfMonth(ctx, scope),
  ]);
  const looks = Map.groupBy(checks, (check) => check.assetId);
  const stands = assets.map((asset) => {
    const own = looks.get(asset.id) ?? [];
    const last = own.at(-1);
    const isFailing = (last?.failed.length ?? 0) > 0;
    return {
      asset,
      isChecked: own.length > 0,
      hasFailed: own.some((check) => check.failed.length > 0),
      isFailing,
      last,
    };
  });
  const placeOf = new Map(
    [
      ...cameras.map((one) => ({ id: one.id, what: 'camera' as const, no: one.cameraNo, place: one.place })),
      ...installations.map((one) => ({
        id: one.id,
        what: 'installation' as const,
        no: one.installationNo,
        place: one.place,
      })),
    ].map(({ id, ...rest }) => [id, rest]),
  );
  return {
    fire: [...Map.groupBy(stands, ({ asset }) => asset.kind)].map(([kind, of]) => ({
      kind,
      due: of.length,
      checked: of.filter((one) => one.isChecked).length,
      failed: of.filter((one) => one.hasFailed).length,
      fixed: of.filter((one) => one.hasFailed && !one.isFailing).length,
      overdue: of.filter((one) => !one.isChecked).length,
    })),
    failing: stands.flatMap(({ asset, isFailing, last }) =>
      isFailing && last
        ? [{ assetNo: asset.assetNo, kind: asset.kind, place: asset.place, at: last.at.toISOString() }]
        : [],
    ),
    outages: outages.flatMap((row) => {
      const device = placeOf.get(row.deviceId);
      if (!device) return [];
      const end = row.toAt && row.toAt < window.endsAt ? row.toAt : null;
      const from = laterOf(row.fromAt, window.startsAt);
      const until = end ?? earlierOf(ctx.now, window.endsAt);
      return [
        {
          ...device,
          from: row.fromAt.toISOString(),
          to: end?.toISOString() ?? null,
          minutes: Math.max(0, Math.round(minutesBetween(from, until))),
        },
      ];
    }),
    cameras: cameras.length,
    installations: installations.length,
    maintenance,
    panelAlarms: alarms,
    hotWorkPermits: permits,
  };
}

const earlierOf = (a: Date, b: Date) => new Date(Math.min(a.getTime(), b.getTime()));
const laterOf = (a: Date, b: Date) => new Date(Math.max(a.getTime(), b.getTime()));

/** Plans that were done in the month, or fell due by its end and were not. */
async function maintenanceOfMonth(
  ctx: UseContext,
  scope: ReportScope,
): Promise<EquipmentReport['maintenance']> {
  const { tx, tenantId } = ctx;
  const [done, due] = await Promise.all([
    tx
      .select({ what: maintenancePlan.what, doneOn: maintenanceDone.doneOn })
      .from(maintenanceDone)
      .innerJoin(
        maintenancePlan,
        and(
          eq(maintenancePlan.tenantId, maintenanceDone.tenantId),
          eq(maintenancePlan.id, maintenanceDone.planId),
        ),
      )
      .where(
        and(
          eq(maintenanceDone.tenantId, tenantId),
          eq(maintenanceDone.siteId, scope.siteId),
          gte(maintenanceDone.doneOn, scope.fromDay),
          lte(maintenanceDone.doneOn, scope.toDay),
        ),
      )
      .orderBy(asc(maintenanceDone.doneOn), asc(maintenanceDone.id)),
    tx
      .select({ what: maintenancePlan.what, dueOn: maintenancePlan.nextDueOn })
      .from(maintenancePlan)
      .where(
        and(
          eq(maintenancePlan.tenantId, tenantId),
          eq(maintenancePlan.siteId, scope.siteId),
          isNull(maintenancePlan.endedAt),
          lt(maintenancePlan.addedAt, scope.window.endsAt),
          lte(maintenancePlan.nextDueOn, scope.toDay),
        ),
      )
      .orderBy(asc(maintenancePlan.nextDueOn), asc(maintenancePlan.id)),
  ]);
  return [
    ...done.map(({ what, doneOn }) => ({ what, dueOn: doneOn, doneOn, isOverdue: false })),
    ...due.map(({ what, dueOn }) => ({ what, dueOn, doneOn: null, isOverdue: true })),
  ];
}
