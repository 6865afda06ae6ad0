import { site, tenant } from '@zhiqin/access/schema';
import { client, contract, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, asc, eq, gte, isNull, lte } from 'drizzle-orm';
import { type BinderPart, nameIn } from '../binder-part.ts';

/** 公司资质: the company and its licence (保安服务管理条例 第8–12条). */
export const licencePart: BinderPart = {
  key: 'licence',
  title: ['portalBinder', 'parts.licence'],
  scope: 'both',
  async read({ tx, tenantId }, { language, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const [own] = await tx.select().from(tenant).where(eq(tenant.id, tenantId));
    if (!own) return null;
    return {
      tables: [
        {
          columns: ['company', 'creditCode', 'licenceNo', 'licenceIssuer', 'licenceExpiresOn'].map((key) => ({
            header: t(key),
          })),
          rows: [
            [
              nameIn(language, own.name, own.nameEn),
              own.socialCreditCode ?? '–',
              own.licenceNo ?? '–',
              own.licenceIssuer ?? '–',
              own.licenceExpiresOn ?? '–',
            ],
          ],
        },
      ],
    };
  },
};

/** 项目清单: each site with its client and how many guards serve there. */
export const sitesPart: BinderPart = {
  key: 'sites',
  title: ['portalBinder', 'parts.sites'],
  scope: 'company',
  hasAnnex: true,
  async read({ tx, tenantId }, { language, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const [rows, guards] = await Promise.all([
      tx
        .select({ site, client: { name: client.name, nameEn: client.nameEn } })
        .from(site)
        .leftJoin(client, and(eq(client.tenantId, site.tenantId), eq(client.id, site.clientId)))
        .where(eq(site.tenantId, tenantId))
        .orderBy(asc(site.code)),
      tx
        .select({ siteIds: guard.siteIds })
        .from(guard)
        .where(and(eq(guard.tenantId, tenantId), isNull(guard.leftOn))),
    ]);
    return {
      tables: [
        {
          columns: ['code', 'site', 'client', 'address', 'guards'].map((key) => ({ header: t(key) })),
          rows: rows.map((row) => [
            row.site.code,
            nameIn(language, row.site.name, row.site.nameEn),
            row.client ? nameIn(language, row.client.name, row.client.nameEn) : '–',
            row.site.address ?? '–',
            String(guards.filter((one) => one.siteIds.includes(row.site.id)).length),
          ]),
        },
      ],
    };
  },
};

/** 保安服务合同: those that ran within the period (保安服务管理条例 第21条). */
export const contractPart: BinderPart = {
  key: 'contract',
  title: ['portalBinder', 'parts.contract'],
  scope: 'both',
  async read({ tx, tenantId }, { site: own, fromDay, untilDay, language, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const rows = await tx
      .select({ contract, client: { name: client.name, nameEn: client.nameEn } })
      .from(contract)
      .leftJoin(client, and(eq(client.tenantId, contract.tenantId), eq(client.id, contract.clientId)))
      .where(
        and(
          eq(contract.tenantId, tenantId),
          own ? arrayOverlaps(contract.siteIds, [own.id]) : undefined,
          lte(contract.startsOn, untilDay),
          gte(contract.endsOn, fromDay),
        ),
      )
      .orderBy(asc(contract.startsOn), asc(contract.contractNo));
    return {
      tables: [
        {
          columns: ['contractNo', 'contractTitle', 'client', 'startsOn', 'endsOn'].map((key) => ({
            header: t(key),
          })),
          rows: rows.map((row) => [
            row.contract.contractNo,
            row.contract.title,
            row.client ? nameIn(language, row.client.name, row.client.nameEn) : '–',
            row.contract.startsOn,
            row.contract.endsOn,
          ]),
        },
      ],
    };
  },
};

/** 岗位设置: each post with its shifts and heads. */
export const postsPart: BinderPart = {
  key: 'posts',
  title: ['portalBinder', 'parts.posts'],
  scope: 'site',
  async read({ tx, tenantId }, { site: own, language, say }) {
    if (!own) return null;
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const rows = await tx
      .select()
      .from(post)
      .where(and(eq(post.tenantId, tenantId), eq(post.siteId, own.id), isNull(post.retiredAt)))
      .orderBy(asc(post.sortOrder), asc(post.code));
    return {
      tables: [
        {
          columns: ['code', 'post', 'shifts', 'heads'].map((key) => ({ header: t(key) })),
          rows: rows.map((row) => [
            row.code,
            nameIn(language, row.name, row.nameEn),
            row.shiftPattern.map((shift) => `${shift.startTime}–${shift.endTime}`).join(' · ') || '–',
            String(row.heads),
          ]),
        },
      ],
    };
  },
};
