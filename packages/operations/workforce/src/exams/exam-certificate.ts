import { query, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, type Language } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { guard } from '../schema.ts';
import { examCertificateInput } from './exam-input.ts';
import { requireOwnSitting, requireSitting, type SittingRow } from './require-sitting.ts';
import { percentOf } from './score-paper.ts';

/** 结业证明 of a passed exam as PDF, for the office and the captain. Errors: `not-found`, `exam.not-passed`. */
export const examCertificate = query({
  action: 'exam.read',
  input: examCertificateInput,
  async run(ctx, { sittingId, language }) {
    return certificateOf(ctx, await requireSitting(ctx, sittingId), language ?? ctx.language);
  },
});

/** The same for himself. Errors: `not-found`, `exam.not-passed`. */
export const myExamCertificate = query({
  action: 'exam.sit',
  input: examCertificateInput,
  scope: 'tenant',
  async run(ctx, { sittingId, language }) {
    return certificateOf(ctx, await requireOwnSitting(ctx, sittingId), language ?? ctx.language);
  },
});

async function certificateOf(ctx: UseContext, { sitting, exam }: SittingRow, language: Language) {
  const { tx, tenantId } = ctx;
  const { isPassed, closedAt, closedOn, percent, topicScores } = sitting;
  if (isPassed !== 1 || !closedAt) throw new DomainError('exam.not-passed');
  const [[holder], [company]] = await Promise.all([
    tx
      .select({ name: guard.name, staffNo: guard.staffNo })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, sitting.guardId))),
    tx.select({ name: tenant.name, nameEn: tenant.nameEn }).from(tenant).where(eq(tenant.id, tenantId)),
  ]);
  if (!holder) throw new DomainError('not-found');
  const i18n = await createI18n(language, ['training']);
  const t = i18n.getFixedT(null, 'training');
  const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
  const examName = (language === 'en' && exam.nameEn) || exam.name;
  const title = t('certificate.title');
  const document = createDocument({
    language,
    title: `${title} ${holder.name}`,
    author: organisation,
    createdAt: closedAt,
    paper: 'form',
    brand: { name: organisation, colour: '#000000' },
    footer: t('certificate.number', { number: sitting.id }),
  })
    .formHead({ title, organisation, facts: [t('certificate.number', { number: sitting.id })] })
    .paragraph(
      t('certificate.body', {
        name: holder.name,
        staffNo: holder.staffNo,
        exam: examName,
        day: closedOn ?? '',
        percent: percent ?? 0,
        passPercent: exam.passPercent,
      }),
    )
    .table({
      ruled: true,
      columns: [{ header: t('certificate.topic') }, { header: t('certificate.score'), align: 'end' }],
      rows: Object.entries(topicScores ?? {}).map(([topic, score]) => [
        t(`topics.${topic as 'fire'}`),
        `${percentOf(score)} %`,
      ]),
    })
    .signLine([t('certificate.issuer'), t('certificate.date')]);
  return {
    fileName: `${title} ${holder.name} ${closedOn}.pdf`,
    mediaType: 'application/pdf' as const,
    base64: (await document.render()).toString('base64'),
  };
}
