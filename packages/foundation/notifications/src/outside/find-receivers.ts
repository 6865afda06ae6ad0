import { query } from '@zhiqin/access';
import { account, membership, site, tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { defaultTimes, type NoticeChoices } from '../own/notice-choices.ts';
import { noticeSetting, pushSubscription } from '../schema.ts';
import { phonesOf } from './contacts.ts';

export interface Receiver {
  membershipId: string;
  language: 'zh-CN' | 'en';
  phone: string | null;
  mail: string | null;
  /** Of his first site; the company's where he has none. */
  zone: string;
  quietFrom: string | null;
  quietUntil: string | null;
  digestAt: string;
  choices: NoticeChoices;
  subscriptionIds: string[];
}

/** What accounts say of members: numbers and addresses lie outside the tenant's walls. */
export async function accountsOf(db: Database, tenantId: string, membershipIds: readonly string[]) {
  if (membershipIds.length === 0) return new Map<string, { login: string; language: string }>();
  const rows = await db.identity((tx) =>
    tx
      .select({ membershipId: membership.id, login: account.login, language: account.language })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(
        and(
          eq(membership.tenantId, tenantId),
          inArray(membership.id, [...membershipIds]),
          isNull(membership.endedAt),
          isNull(account.suspendedAt),
        ),
      ),
  );
  return new Map(rows.map(({ membershipId, ...row }) => [membershipId, row]));
}

const findInput = z.object({
  membershipIds: z.array(z.uuid()),
  accounts: z.custom<Map<string, { login: string; language: string }>>((value) => value instanceof Map),
});

/** Members with how they want to be told and where they can be reached. Those who have left are not there. */
export const findReceivers = query({
  action: 'message.deliver',
  input: findInput,
  async run({ tx, tenantId }, { membershipIds, accounts }): Promise<Receiver[]> {
    const members = await tx
      .select()
      .from(membership)
      .where(
        and(
          eq(membership.tenantId, tenantId),
          inArray(membership.id, membershipIds),
          isNull(membership.endedAt),
        ),
      );
    const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
    const siteIds = members.flatMap((member) => member.siteIds[0] ?? []);
    const zones = new Map(
      siteIds.length === 0
        ? []
        : (
            await tx
              .select({ id: site.id, zone: site.zone })
              .from(site)
              .where(and(eq(site.tenantId, tenantId), inArray(site.id, siteIds)))
          ).map((row) => [row.id, row.zone]),
    );
    const settings = new Map(
      (
        await tx
          .select()
          .from(noticeSetting)
          .where(and(eq(noticeSetting.tenantId, tenantId), inArray(noticeSetting.id, membershipIds)))
      ).map((row) => [row.id, row]),
    );
    const subscriptions = await tx
      .select({ id: pushSubscription.id, membershipId: pushSubscription.membershipId })
      .from(pushSubscription)
      .where(
        and(eq(pushSubscription.tenantId, tenantId), inArray(pushSubscription.membershipId, membershipIds)),
      );
    const withoutPhone = members.filter((one) => accounts.get(one.id)?.login.startsWith('+') !== true);
    const phones = await phonesOf(
      { tx, tenantId },
      withoutPhone.flatMap((member) => member.personId ?? []),
    );
    return members.map((member) => {
      const known = accounts.get(member.id);
      const setting = settings.get(member.id) ?? { ...defaultTimes, choices: {} };
      return {
        membershipId: member.id,
        language: known?.language === 'en' ? 'en' : 'zh-CN',
        phone: known?.login.startsWith('+') ? known.login : (phones.get(member.personId ?? '') ?? null),
        mail: known?.login.includes('@') ? known.login : null,
        zone: zones.get(member.siteIds[0] ?? '') ?? own?.zone ?? 'Asia/Shanghai',
        quietFrom: setting.quietFrom,
        quietUntil: setting.quietUntil,
        digestAt: setting.digestAt,
        choices: setting.choices,
        subscriptionIds: subscriptions.filter((one) => one.membershipId === member.id).map((one) => one.id),
      };
    });
  },
});
