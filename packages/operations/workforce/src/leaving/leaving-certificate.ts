import { query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n } from '@zhiqin/i18n';
import { addDays, dayOf } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { requireGuard } from '../file/require-guard.ts';
import { termsOn } from '../terms/employment-terms.ts';
import { employmentTermsOf } from '../terms/employment-terms-of.ts';
import { leavingCertificateInput } from './leaving-input.ts';
import { requireLeaving } from './leaving-of.ts';

/**
 * 解除或者终止劳动合同证明 as PDF: term of the contract, day it ended, work done, years of service (劳动合同法 第50条;
 * 实施条例 第24条), and nothing that could hinder him elsewhere. Of a service relation the paper says so.
 * Errors: `not-found`.
 */
export const leavingCertificate = query({
  action: 'leaving.read',
  input: leavingCertificateInput,
  async run(ctx, { leavingId, language = ctx.language }) {
    const { tx, tenantId } = ctx;
    const row = await requireLeaving(ctx, leavingId);
    const person = await requireGuard(ctx, row.guardId);
    const [company] = await tx
      .select({ name: tenant.name, nameEn: tenant.nameEn, zone: tenant.zone })
      .from(tenant)
      .where(eq(tenant.id, tenantId));
    const terms = (await employmentTermsOf(ctx, [row.guardId])).get(row.guardId) ?? [];
    const last = termsOn(terms, row.lastDay) ?? terms.at(-1);
    const isService = last?.contractType === 'service';
    const i18n = await createI18n(language, ['portalPeople', 'workforce']);
    const t = i18n.getFixedT(null, 'portalPeople');
    const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
    const title = t(isService ? 'paper.serviceTitle' : 'paper.title');
    const { years, months } = serviceTime(person.joinedOn, row.lastDay);
    const contract = last?.contractEndsOn
      ? t('paper.fixedTerm', { from: terms[0]?.startsOn ?? person.joinedOn, until: last.contractEndsOn })
      : t('paper.openTerm', { from: terms[0]?.startsOn ?? person.joinedOn });
    const rank = i18n.getFixedT(null, 'workforce')(`ranks.${person.rank as 'guard'}`);
    const document = createDocument({
      language,
      title: `${title} ${person.name}`,
      author: organisation,
      createdAt: ctx.now,
      paper: 'form',
      brand: { name: organisation, colour: '#000000' },
      footer: t('paper.number', { number: row.id }),
    })
      .formHead({ title, organisation, facts: [t('paper.number', { number: row.id })] })
      .paragraph(t('paper.body', { name: person.name, organisation, day: row.lastDay }))
      .table({
        ruled: true,
        columns: [{ header: t('paper.item') }, { header: t('paper.content') }],
        rows: [
          [t('paper.holder'), `${person.name} (${person.staffNo})`],
          [t('paper.contract'), contract],
          [t('paper.endedOn'), row.lastDay],
          [t('paper.ground'), t(`ground.${row.reason as 'resigned'}`)],
          [t('paper.work'), rank],
          [t('paper.service'), t('paper.serviceTime', { from: person.joinedOn, years, months })],
        ],
      })
      .paragraph(t('paper.transfer', { day: addDays(row.lastDay, 15) }))
      .signLine([t('paper.issuer'), t('paper.receivedBy')]);
    return {
      fileName: `${title} ${person.name} ${dayOf(ctx.now, company?.zone ?? 'Asia/Shanghai')}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});

/** Whole years and months from the first day to the last, both worked. */
export function serviceTime(joinedOn: string, lastDay: string): { years: number; months: number } {
  const end = addDays(lastDay, 1);
  const monthNo = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthNo(end) - monthNo(joinedOn) - (end.slice(8) < joinedOn.slice(8) ? 1 : 0);
  return { years: Math.floor(Math.max(0, months) / 12), months: Math.max(0, months) % 12 };
}
