import { query } from '@zhiqin/access';
import { bindingsInForce } from '@zhiqin/adoption';
import { addDays, type Day, dayOf } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { camera, fireAsset } from '@zhiqin/sites/schema';
import { and, desc, eq, isNull } from 'drizzle-orm';
import {
  cameraLook,
  fireRecord,
  hazardFile,
  hotWorkPermit,
  installation,
  maintenancePlan,
  rectificationItem,
  rectificationNotice,
} from '../schema.ts';
import { type DueKind, dueKinds } from './due-kinds.ts';
import { dueInput } from './equipment-input.ts';
import { monthsOn } from './maintain.ts';
import { scrapDay } from './service-life.ts';

export interface DueLine {
  kind: DueKind;
  dueOn: Day;
  /** What people call it; empty where the kind says it all. */
  name: string;
  /** The hazard's or notice's. */
  id: string | null;
  isOverdue: boolean;
}

/**
 * 到期日历: everything of a site that is due within so many days, and what is overdue, by day. What was never held (an inspection,
 * a test) is due today. Errors: `not-found`.
 */
export const dueCalendar = query({
  action: 'upkeep.read',
  input: dueInput,
  async run(ctx, { siteId, days = 92 }): Promise<{ today: Day; lines: DueLine[] }> {
    const { tx, tenantId, now } = ctx;
    const site = await requireSite(ctx, siteId);
    const today = dayOf(now, site.zone);
    const bindings = await bindingsInForce(ctx, siteId, today);
    const parameter = (code: string, name: string): number => {
      const control = controlByCode(code);
      if (!control) throw new Error(`control ${code} is not in the catalogue`);
      const bound = bindings.find((one) => one.controlCode === code);
      return (
        resolveParameters(control, circumstancesOf(site, today), bound?.parameters ?? {}).values[name] ?? 0
      );
    };
    const lines: Omit<DueLine, 'isOverdue'>[] = [];
    const add = (kind: DueKind, dueOn: Day, name: string, id: string | null = null) =>
      lines.push({ kind, dueOn, name, id });
    type Sited = typeof camera | typeof fireAsset | typeof installation | typeof hazardFile;
    const at = (table: Sited | typeof fireRecord | typeof cameraLook | typeof hotWorkPermit) =>
      and(eq(table.tenantId, tenantId), eq(table.siteId, siteId));

    const hazards = await tx
      .select()
      .from(hazardFile)
      .where(and(at(hazardFile), isNull(hazardFile.verifiedAt), isNull(hazardFile.handedAt)));
    for (const one of hazards)
      add('hazard', dayOf(one.dueAt, site.zone), `${one.fileNo} ${one.place}`, one.id);

    const notices = await tx
      .select()
      .from(rectificationNotice)
      .where(
        and(
          eq(rectificationNotice.tenantId, tenantId),
          eq(rectificationNotice.siteId, siteId),
          isNull(rectificationNotice.closedAt),
        ),
      );
    for (const one of notices) add('notice', one.dueOn, one.noticeNo, one.id);
    const items = await tx
      .select()
      .from(rectificationItem)
      .where(
        and(
          eq(rectificationItem.tenantId, tenantId),
          eq(rectificationItem.siteId, siteId),
          isNull(rectificationItem.doneAt),
        ),
      );
    for (const one of items) add('notice-item', one.dueOn, one.text, one.noticeId);

    const records = await tx.select().from(fireRecord).where(at(fireRecord)).orderBy(desc(fireRecord.heldOn));
    const last = (kind: string) => records.find((one) => one.kind === kind)?.heldOn;
    const inspected = last('inspection');
    const tested = last('test');
    add('fire-inspection', inspected ? addDays(inspected, parameter('F03', 'inspectionDays')) : today, '');
    add('fire-test', tested ? monthsOn(tested, parameter('F04', 'testMonths')) : today, '');

    const assets = await tx
      .select()
      .from(fireAsset)
      .where(and(at(fireAsset), isNull(fireAsset.retiredAt)));
    const years = {
      water: parameter('F08', 'waterYears'),
      powder: parameter('F08', 'powderYears'),
      'clean-gas': parameter('F08', 'cleanGasYears'),
      co2: parameter('F08', 'co2Years'),
    };
    for (const one of assets) {
      const name = `${one.assetNo} ${one.place}`;
      if (one.serviceDueOn) add('fire-service', one.serviceDueOn, name);
      const scrapOn = scrapDay(one, years);
      if (scrapOn) add('fire-scrap', scrapOn, name);
    }

    const cameras = await tx
      .select()
      .from(camera)
      .where(and(at(camera), isNull(camera.retiredAt)));
    const looks = await tx.select().from(cameraLook).where(at(cameraLook)).orderBy(desc(cameraLook.lookedOn));
    const filingDays = parameter('M05', 'filingDays');
    for (const one of cameras) {
      const name = `${one.cameraNo} ${one.place}`;
      if (one.usedSince && !one.filedOn) add('camera-filing', addDays(one.usedSince, filingDays), name);
      const seen = looks.find((look) => look.cameraId === one.id)?.lookedOn;
      add('camera-look', seen ? monthsOn(seen, 3) : today, name);
    }

    const installations = await tx
      .select()
      .from(installation)
      .where(and(at(installation), isNull(installation.retiredAt)));
    for (const one of installations)
      if (one.scrapOn) add('installation-scrap', one.scrapOn, `${one.installationNo} ${one.place}`);

    const plans = await tx
      .select()
      .from(maintenancePlan)
      .where(
        and(
          eq(maintenancePlan.tenantId, tenantId),
          eq(maintenancePlan.siteId, siteId),
          isNull(maintenancePlan.endedAt),
        ),
      );
    for (const one of plans) add('maintenance', one.nextDueOn, `${one.what} · ${one.byWhom}`);

    const permits = await tx
      .select()
      .from(hotWorkPermit)
      .where(and(at(hotWorkPermit), isNull(hotWorkPermit.endedAt), isNull(hotWorkPermit.withdrawnAt)));
    for (const one of permits) add('hot-work', dayOf(one.untilAt, site.zone), `${one.permitNo} ${one.place}`);

    const until = addDays(today, days);
    return {
      today,
      lines: lines
        .filter((line) => line.dueOn <= until)
        .map((line) => ({ ...line, isOverdue: line.dueOn < today }))
        .sort((a, b) =>
          a.dueOn === b.dueOn
            ? dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1)
            : a.dueOn < b.dueOn
              ? -1
              : 1,
        ),
    };
  },
});
