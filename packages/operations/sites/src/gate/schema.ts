import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const registered = () => ({
  siteId: uuid('site_id').notNull(),
  /** Last added, changed or ended: phones fetch the registers anew when the latest of these moves. */
  changedAt: instant('changed_at').notNull(),
  /** Null: in force. What ended stays, so that old entries still say what they meant. */
  endedAt: instant('ended_at'),
});

/** 项目通讯录: who lives or works where. Phone and plates lie sealed. */
export const directoryLine = tenantTable(
  'directory_line',
  {
    ...registered(),
    building: text('building').notNull(),
    unit: text('unit').notNull(),
    /** Name of the occupier or firm; empty: the unit stands empty. */
    occupant: text('occupant').notNull(),
    occupantKind: text('occupant_kind').notNull(),
    /** First letters of its pinyin: "wjg". */
    initials: text('initials').notNull(),
    /** JSON {@link DirectoryContact}, sealed by `privacy`. */
    contactSealed: text('contact_sealed'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('directory_line_key').on(t.tenantId, t.siteId, t.building, t.unit, t.occupant),
  ],
);

/** 水、电、气阀门、开关、门锁、机房的位置 (S9A-3b). */
export const siteUtility = tenantTable(
  'site_utility',
  {
    ...registered(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    place: text('place').notNull(),
    note: text('note'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('site_utility_site').on(t.tenantId, t.siteId)],
);

/** 钥匙台账: one number, one key, or several copies of it. */
export const siteKey = tenantTable(
  'site_key',
  {
    ...registered(),
    keyNo: text('key_no').notNull(),
    opens: text('opens').notNull(),
    /** Keys of one ring are lent and counted together. */
    ring: text('ring'),
    place: text('place'),
    copies: integer('copies').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('site_key_no_key').on(t.tenantId, t.siteId, t.keyNo),
  ],
);

/** 施工安全协议、维修服务协议 (S6-3.4.1, S6-3.4.2). `id` is what an admission names. */
export const agreement = tenantTable(
  'agreement',
  {
    ...registered(),
    kind: text('kind').notNull(),
    agreementNo: text('agreement_no').notNull(),
    firm: text('firm').notNull(),
    area: text('area'),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    hotWorkPermitNo: text('hot_work_permit_no'),
    /** JSON {@link AgreementPeople}, sealed. */
    peopleSealed: text('people_sealed').notNull(),
    endReason: text('end_reason'),
    /** Who it was about was taken out when its period was over. */
    erasedAt: instant('erased_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('agreement_no_key').on(t.tenantId, t.siteId, t.agreementNo),
  ],
);

/** 禁入名单 (S6-4.2.3): never without reason, last day and somebody who decided. */
export const ban = tenantTable(
  'ban',
  {
    ...registered(),
    /** JSON {@link BannedPerson}, sealed. */
    personSealed: text('person_sealed').notNull(),
    /** Last day it holds. */
    untilDay: text('until_day').notNull(),
    /** Membership of whoever decided; null: the house's own story. */
    decidedBy: uuid('decided_by'),
    endReason: text('end_reason'),
    /** Who it was about was taken out when its period was over. */
    erasedAt: instant('erased_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('ban_site').on(t.tenantId, t.siteId, t.untilDay)],
);

/** 长期通行证, with validity and hours; the holder's file is an outsider's file (S6-3.5). */
export const longPass = tenantTable(
  'long_pass',
  {
    ...registered(),
    passNo: text('pass_no').notNull(),
    kind: text('kind').notNull(),
    firm: text('firm'),
    areas: text('areas'),
    validFrom: text('valid_from').notNull(),
    validUntil: text('valid_until').notNull(),
    /** "HH:MM" on the site's clock; both or none. Over midnight where the second is earlier. */
    hoursFrom: text('hours_from'),
    hoursUntil: text('hours_until'),
    /** JSON {@link PassHolder}, sealed. */
    holderSealed: text('holder_sealed').notNull(),
    /** When somebody last looked the file over (S6-3.5.2). */
    reviewedOn: text('reviewed_on').notNull(),
    endReason: text('end_reason'),
    /** Who it was about was taken out when its period was over. */
    erasedAt: instant('erased_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('long_pass_no_key').on(t.tenantId, t.siteId, t.passNo),
  ],
);
