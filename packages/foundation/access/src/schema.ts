import { identityTable, tenantForeignKey, tenantRowTable, tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A contractor (or self-hiring unit): the tenant. 保安服务管理条例 第2、13条 for the operator kinds. */
export const tenant = tenantRowTable(
  'tenant',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    operatorKind: text('operator_kind').notNull(),
    licenceNo: text('licence_no'),
    licenceIssuer: text('licence_issuer'),
    licenceExpiresOn: text('licence_expires_on'),
    socialCreditCode: text('social_credit_code'),
    province: text('province'),
    zone: text('zone').notNull(),
    languages: text('languages').array().notNull(),
    settings: jsonb('settings').notNull().default({}),
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    unique('tenant_slug_key').on(t.slug),
    check('tenant_operator_kind_check', sql`operator_kind in ('contractor', 'self_hiring')`),
  ],
);

/** The bare site: what the walls need to know. Everything else about a site is in `sites`. */
export const site = tenantTable(
  'site',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    /** Profile of the regulation template: residential, office, industrial or another listed one. */
    siteType: text('site_type').notNull(),
    overlays: text('overlays').array().notNull().default([]),
    region: text('region'),
    zone: text('zone').notNull(),
    address: text('address'),
    clientId: uuid('client_id'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'self', client: { column: 'client_id' }, identity: true },
  (t) => [unique('site_code_key').on(t.tenantId, t.code)],
);

/** From when on a contractor's office only reads, because its subscription is unpaid. One row each; `id` is the tenant. */
export const tenantStanding = tenantTable(
  'tenant_standing',
  { readOnlyFrom: instant('read_only_from'), setAt: instant('set_at').notNull() },
  { scope: 'tenant', staffOnly: true, identity: true },
);

/** A person with a mobile number or an e-mail address; may belong to several tenants. */
export const account = identityTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    /** Normalised: +8613800000000 or lower-case e-mail. */
    login: text('login').notNull(),
    displayName: text('display_name').notNull(),
    passwordHash: text('password_hash'),
    language: text('language').notNull(),
    suspendedAt: instant('suspended_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [unique('account_login_key').on(t.login)],
);

/** What an account may be in one tenant. A guard without a phone of his own has no account, only a PIN. */
export const membership = tenantTable(
  'membership',
  {
    accountId: uuid('account_id'),
    role: text('role').notNull(),
    allSites: boolean('all_sites').notNull(),
    siteIds: uuid('site_ids').array().notNull(),
    clientIds: uuid('client_ids').array().notNull(),
    personId: uuid('person_id'),
    displayName: text('display_name').notNull(),
    /** The account's login, masked: accounts are out of a tenant's sight, and a list must tell two 王伟 apart. */
    loginHint: text('login_hint'),
    endedAt: instant('ended_at'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant', identity: true },
  (t) => [
    index('membership_account').on(t.accountId),
    unique('membership_person_key').on(t.tenantId, t.personId),
  ],
);

/** Lucia's published design: the cookie holds a random token, the row only its SHA-256 (hex). */
export const session = identityTable(
  'session',
  {
    id: text('id').primaryKey(),
    accountId: uuid('account_id'),
    tenantId: uuid('tenant_id'),
    membershipId: uuid('membership_id'),
    /** Set when the session was opened with a PIN on an enrolled device. */
    deviceId: uuid('device_id'),
    createdAt: instant('created_at').notNull(),
    /** Slides at half life; never past `endsAt`. */
    expiresAt: instant('expires_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    userAgent: text('user_agent'),
  },
  (t) => [index('session_account').on(t.accountId), index('session_membership').on(t.membershipId)],
);

/** Leaky buckets for sign-in, recovery codes, sign-up and public pages. Key: kind + SHA-256 of who. */
export const rateLimit = identityTable('rate_limit', {
  key: text('key').primaryKey(),
  level: integer('level').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** A code sent by SMS or mail; only its hash is kept, once, ten minutes. */
export const recoveryCode = identityTable(
  'recovery_code',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id').notNull(),
    codeHash: text('code_hash').notNull(),
    attempts: integer('attempts').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('recovery_code_account').on(t.accountId)],
);

/**
 * A phone. `site`: stays at the site (and perhaps at one post); `own`: a guard's own; `desk`: the site's desk,
 * whose key the server holds, for entries made in a portal.
 */
export const device = tenantTable(
  'device',
  {
    siteId: uuid('site_id').notNull(),
    /** The post it lies at, for a site device. */
    postId: uuid('post_id'),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    ownerPersonId: uuid('owner_person_id'),
    /** JWK of the P-256 public key. */
    publicKey: jsonb('public_key').notNull(),
    tokenHash: text('token_hash'),
    /** Desk device only: the private JWK, sealed by whoever registered it; this package cannot open it. */
    sealedKey: text('sealed_key'),
    /** Salt (base64url) of this device's PIN verifiers. */
    verifierSalt: text('verifier_salt').notNull(),
    enrolledBy: uuid('enrolled_by'),
    enrolledAt: instant('enrolled_at').notNull(),
  },
  { scope: 'site', identity: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('device_token').on(t.tokenHash),
    uniqueIndex('device_desk_key').on(t.tenantId, t.siteId).where(sql`kind = 'desk'`),
    check('device_kind_check', sql`kind in ('site', 'own', 'desk')`),
  ],
);

/** Lost, stolen or replaced: from here on the device is not answered. */
export const deviceRevocation = tenantTable(
  'device_revocation',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    reason: text('reason').notNull(),
    revokedBy: uuid('revoked_by'),
    revokedAt: instant('revoked_at').notNull(),
  },
  { scope: 'site', identity: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.deviceId, () => device),
    unique('device_revocation_device_key').on(t.tenantId, t.deviceId),
  ],
);

/** The captain takes a phone out of use for a while: it then says nothing about silence. */
export const deviceSetAside = tenantTable(
  'device_set_aside',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    reason: text('reason').notNull(),
    setAsideBy: uuid('set_aside_by'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
  },
  { scope: 'site' },
  (t) => [tenantForeignKey(t, t.deviceId, () => device)],
);

/** The QR a captain shows: a code good once, for ten minutes; only its SHA-256 is kept. */
export const deviceEnrolment = tenantTable(
  'device_enrolment',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id'),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    ownerPersonId: uuid('owner_person_id'),
    codeHash: text('code_hash').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  { scope: 'site', identity: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('device_enrolment_code').on(t.codeHash)],
);

/**
 * A guard's six-digit PIN, which counts only together with an enrolled device: argon2id for the server, and
 * V = PBKDF2-SHA-256(PIN, salt, 200,000) from which each device gets HMAC(device salt, V). `id` is the person.
 */
export const pinCredential = tenantTable(
  'pin_credential',
  {
    siteIds: uuid('site_ids').array().notNull(),
    argon2: text('argon2').notNull(),
    salt: text('salt').notNull(),
    verifier: text('verifier').notNull(),
    failures: integer('failures').notNull().default(0),
    lockedUntil: instant('locked_until'),
    setBy: uuid('set_by'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'sites', personal: 'id', identity: true },
);

/** Who did what, in the same transaction as the deed. No personal value is written here. */
export const auditEntry = tenantTable(
  'audit_entry',
  {
    siteId: uuid('site_id'),
    actorKind: text('actor_kind').notNull(),
    actorRole: text('actor_role').notNull(),
    accountId: uuid('account_id'),
    membershipId: uuid('membership_id'),
    deviceId: uuid('device_id'),
    action: text('action').notNull(),
    subjectId: uuid('subject_id'),
    detail: jsonb('detail').notNull(),
    requestId: text('request_id').notNull(),
    at: instant('at').notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendByAll: true, appendOnly: true, identity: true },
  (t) => [index('audit_entry_at').on(t.tenantId, t.at)],
);

/**
 * An address on a poster, a slip or in a message that opens one thing without an account (S1-3.3, S5-13). Only the
 * SHA-256 of its token is kept here; what it opens is `subject_id`, by `kind`.
 */
export const publicLink = tenantTable(
  'public_link',
  {
    siteId: uuid('site_id').notNull(),
    kind: text('kind').notNull(),
    tokenHash: text('token_hash').notNull(),
    subjectId: uuid('subject_id').notNull(),
    madeAt: instant('made_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site', staffOnly: true, identity: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('public_link_token').on(t.tokenHash),
    index('public_link_subject').on(t.tenantId, t.subjectId),
  ],
);

/** Anything that falls due: one sweep claims rows in order by the injected clock, so a restart loses none. */
export const deadline = tenantTable(
  'deadline',
  {
    task: text('task').notNull(),
    key: text('key').notNull(),
    payload: jsonb('payload').notNull(),
    dueAt: instant('due_at').notNull(),
    claimedAt: instant('claimed_at'),
  },
  { scope: 'tenant', staffOnly: true, appendByAll: true, sweep: true },
  (t) => [
    unique('deadline_key').on(t.tenantId, t.task, t.key),
    index('deadline_due').on(t.dueAt).where(sql`claimed_at is null`),
  ],
);
