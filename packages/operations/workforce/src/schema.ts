import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export * from './file/schema.ts';
export * from './terms/schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 班组: a named crew with a leader. */
export const squad = tenantTable(
  'squad',
  {
    siteId: uuid('site_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    leaderGuardId: uuid('leader_guard_id'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('squad_code_key').on(t.tenantId, t.siteId, t.code),
  ],
);

/** 保安员, as everybody on his sites may know him. `id` is the person everywhere. */
export const guard = tenantTable(
  'guard',
  {
    siteIds: uuid('site_ids').array().notNull(),
    staffNo: text('staff_no').notNull(),
    name: text('name').notNull(),
    /** Latin letters for sorting and for two-letter search: "zhang wei". */
    pinyin: text('pinyin').notNull(),
    squadId: uuid('squad_id'),
    /** guard, squad_leader or captain. */
    rank: text('rank').notNull(),
    joinedOn: text('joined_on').notNull(),
    leftOn: text('left_on'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'sites' },
  (t) => [
    tenantForeignKey(t, t.squadId, () => squad),
    unique('guard_staff_no_key').on(t.tenantId, t.staffNo),
  ],
);

/** His file: for HR, his captain and himself. Identity number and phone are sealed (see `privacy`). */
export const guardFile = tenantTable(
  'guard_file',
  {
    guardId: uuid('guard_id').notNull(),
    siteIds: uuid('site_ids').array().notNull(),
    birthDate: text('birth_date'),
    education: text('education'),
    nationality: text('nationality'),
    sex: text('sex'),
    /** Of a woman: 50 or 55, the age her work had before 2025; null reads as 50, a worker's. */
    formerRetirementAge: integer('former_retirement_age'),
    idNumberSealed: text('id_number_sealed'),
    phoneSealed: text('phone_sealed'),
    contractType: text('contract_type'),
    contractStartsOn: text('contract_starts_on'),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    unique('guard_file_guard_key').on(t.tenantId, t.guardId),
  ],
);

/** 保安员证 (保安服务管理条例 第16条). The Regulation sets no expiry: `expiresOn` is null unless the region sets one. */
export const certificate = tenantTable(
  'certificate',
  {
    guardId: uuid('guard_id').notNull(),
    siteIds: uuid('site_ids').array().notNull(),
    kind: text('kind').notNull(),
    certificateNo: text('certificate_no').notNull(),
    issuer: text('issuer'),
    /** Skill level 五级 5 … 一级 1; null where the paper names none. */
    level: integer('level'),
    issuedOn: text('issued_on').notNull(),
    expiresOn: text('expires_on'),
    revokedOn: text('revoked_on'),
  },
  { scope: 'sites' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    unique('certificate_no_key').on(t.tenantId, t.kind, t.certificateNo),
  ],
);

export * from './assessment/schema.ts';
export * from './discipline/schema.ts';
export * from './exams/schema.ts';
export * from './training/schema.ts';
