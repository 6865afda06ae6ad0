import { certificate, guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { BinderPart } from '../binder-part.ts';

/** 保安员名册: who served within the period, each with the certificates in his file (保安服务管理条例 第16、18条). */
export const peoplePart: BinderPart = {
  key: 'people',
  title: ['portalBinder', 'parts.people'],
  scope: 'both',
  hasAnnex: true,
  async read({ tx, tenantId }, { site, fromDay, untilDay, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const rows = await tx
      .select({ guard, certificate })
      .from(guard)
      .leftJoin(
        certificate,
        and(
          eq(certificate.tenantId, guard.tenantId),
          eq(certificate.guardId, guard.id),
          isNull(certificate.revokedOn),
        ),
      )
      .where(
        and(
          eq(guard.tenantId, tenantId),
          site ? arrayOverlaps(guard.siteIds, [site.id]) : undefined,
          lte(guard.joinedOn, untilDay),
          or(isNull(guard.leftOn), gte(guard.leftOn, fromDay)),
        ),
      )
      .orderBy(asc(guard.staffNo), asc(certificate.issuedOn));
    return {
      tables: [
        {
          columns: [
            { header: t('staffNo'), width: 10 },
            { header: t('name'), width: 12 },
            { header: t('rank'), width: 10 },
            { header: t('joinedOn'), width: 12 },
            { header: t('certificate'), width: 14 },
            { header: t('certificateNo'), width: 22 },
            { header: t('issuer'), width: 22 },
            { header: t('expiresOn'), width: 12 },
          ],
          rows: rows.map(({ guard: one, certificate: paper }) => [
            one.staffNo,
            one.name,
            say('workforce', `ranks.${one.rank}`),
            one.joinedOn,
            paper ? say('workforce', `certificateKinds.${paper.kind}`) : '–',
            paper?.certificateNo ?? '–',
            paper?.issuer ?? '–',
            paper?.expiresOn ?? '–',
          ]),
        },
      ],
    };
  },
};
