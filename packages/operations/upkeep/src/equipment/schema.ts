import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { camera } from '@zhiqin/sites/schema';
import { boolean, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 门禁、道闸、报警设施台账 (S4-4.3, S7-3.2.1): what stands at a site beside cameras and fire gear. */
export const installation = tenantTable(
  'installation',
  {
    siteId: uuid('site_id').notNull(),
    installationNo: text('installation_no').notNull(),
    kind: text('kind').notNull(),
    place: text('place').notNull(),
    maker: text('maker'),
    madeOn: text('made_on'),
    scrapOn: text('scrap_on'),
    /** Printed on its label as ZQ1:<labelCode>. */
    labelCode: text('label_code').notNull(),
    /** Of a gate: whether it knows faces, and which other ways it opens; null: nobody has said. */
    knowsFaces: boolean('knows_faces').notNull(),
    otherWays: text('other_ways').array(),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('installation_no_key').on(t.tenantId, t.siteId, t.installationNo),
    unique('installation_label_key').on(t.tenantId, t.labelCode),
  ],
);

/** The quarter's look at a camera's sign and place (公共安全视频图像信息系统管理条例 第8条、第13条). */
export const cameraLook = tenantTable(
  'camera_look',
  {
    siteId: uuid('site_id').notNull(),
    cameraId: uuid('camera_id').notNull(),
    lookedOn: text('looked_on').notNull(),
    hasSign: boolean('has_sign').notNull(),
    isForbiddenPlace: boolean('is_forbidden_place').notNull(),
    note: text('note'),
    fileId: uuid('file_id'),
    byName: text('by_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.cameraId, () => camera),
    index('camera_look_on').on(t.tenantId, t.siteId, t.lookedOn),
  ],
);

/** 维保计划: what is serviced every so many months, by whom and under which contract. */
export const maintenancePlan = tenantTable(
  'maintenance_plan',
  {
    siteId: uuid('site_id').notNull(),
    /** Camera, fire asset or installation it is about; null: a whole kind, or a system. */
    deviceId: uuid('device_id'),
    what: text('what').notNull(),
    everyMonths: integer('every_months').notNull(),
    byWhom: text('by_whom').notNull(),
    contractNo: text('contract_no'),
    nextDueOn: text('next_due_on').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('maintenance_plan_due').on(t.tenantId, t.siteId, t.nextDueOn),
  ],
);

/** A service that was held. */
export const maintenanceDone = tenantTable(
  'maintenance_done',
  {
    siteId: uuid('site_id').notNull(),
    planId: uuid('plan_id').notNull(),
    doneOn: text('done_on').notNull(),
    note: text('note').notNull(),
    fileId: uuid('file_id'),
    byName: text('by_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.planId, () => maintenancePlan),
    index('maintenance_done_of').on(t.tenantId, t.planId),
  ],
);

/** 故障停用: from when to when a device did not work, as the office knows it. */
export const deviceOutage = tenantTable(
  'device_outage',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at'),
    cause: text('cause').notNull(),
    remedy: text('remedy'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('device_outage_of').on(t.tenantId, t.siteId, t.deviceId, t.fromAt),
  ],
);
