import { command, type UseContext } from '@zhiqin/access';
import { createDocument, type DocumentBuilder } from '@zhiqin/documents';
import { DomainError, dayOf, timeOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { id } from '../kinds/kind.ts';
import { openedValues } from '../personal-values.ts';
import { goodsSlip } from '../schema.ts';
import { contractorName, type PrintedSheet } from '../sheets/print-sheet.ts';
import { type SheetWords, sheetWords } from '../sheets/sheet-words.ts';

/** 三联: what the office keeps, what the gate keeps once it has checked, what travels with the goods. */
const copies = ['office', 'gate', 'bearer'] as const;
const signatures = ['keeper', 'approverSeal', 'carrier', 'gateChecked', 'time'] as const;
/** Points that a copy takes without its items, and that an item takes: three of few items share a page. */
const room = { copy: 206, item: 18, furtherLine: 11 } as const;
/** Signs of Chinese that a cell holds on a line, about. */
const signsPerLine = 8;

const printGoodsSlipInput = z.object({
  /** Entry that issued it. */
  entryId: id,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});

/**
 * 放行条 on paper in three marked copies with one number. Names and plate stand in full, because the gate compares them
 * with whoever stands there: printing one is on the record, and only for those who may issue one.
 * Errors: `not-found`.
 */
export const printGoodsSlip = command({
  action: 'goods-slip.issue',
  input: printGoodsSlipInput,
  async run(ctx, { entryId, language = ctx.language }): Promise<PrintedSheet> {
    const slip = await slipOf(ctx, entryId);
    const site = await requireSite(ctx, slip.siteId);
    const words = await sheetWords(language, site.zone);
    const { t } = words;
    const english = language === 'en';
    const siteName = (english && site.nameEn) || site.name;
    const gateName = (english && slip.gateEn) || slip.gate;
    const organisation = await contractorName(ctx, language);
    const clock = (at: Date) => `${dayOf(at, site.zone)} ${timeOf(at, site.zone)}`;
    const values = (await openedValues(ctx, [entryId])).get(entryId) ?? {};
    const said = (path: string) => (typeof values[path] === 'string' ? (values[path] as string) : '');
    const document = createDocument({
      language,
      title: `${t('slip.title')} ${slip.slipNo}`,
      author: organisation,
      createdAt: ctx.now,
      paper: 'form',
      brand: { name: `${organisation} · ${siteName}`, colour: '#000000' },
      footer: t('slip.footer'),
    });
    const cells = [
      ['applicant', said('applicant')],
      ['consent', t(slip.hasOwnerConsent ? 'yes' : 'no')],
      ['approver', said('approver')],
      ['carrier', said('carrier')],
      ['plate', said('plate')],
      ['reason', said('reason')],
      ['validUntil', slip.validUntil ? clock(slip.validUntil) : ''],
      ['dueBackAt', slip.isReturnable && slip.dueBackAt ? clock(slip.dueBackAt) : t('slip.notReturnable')],
    ] as const;
    const furtherLines = Math.max(...cells.map(([, text]) => Math.floor(text.length / signsPerLine)));
    for (const [i, copy] of copies.entries()) {
      if (i > 0) {
        document.keepWithNext(room.copy + slip.items.length * room.item + furtherLines * room.furtherLine);
        document.paragraph(t('slip.cut'));
      }
      document.formHead({
        title: `${t('slip.title')}　${t(`slip.copies.${copy}`)}`,
        organisation: t('organisation', { name: organisation }),
        facts: [
          t('slip.no', { no: slip.slipNo }),
          t('site', { name: siteName }),
          t('slip.gate', { name: gateName }),
          t('slip.issued', { at: clock(slip.at) }),
        ],
      });
      writeCopy(document, words, cells);
      document
        .table({
          ruled: true,
          columns: [
            { header: t('slip.line'), flex: 0.4 },
            { header: t('slip.item'), flex: 2.4 },
            { header: t('slip.spec'), flex: 1.8 },
            { header: t('slip.quantity'), flex: 0.8, align: 'end' },
            { header: t('slip.measure'), flex: 0.8 },
            { header: t('slip.checked'), flex: 1 },
          ],
          rows: slip.items.map(({ item, spec, quantity, measure }, line) => [
            String(line + 1),
            item,
            spec ?? '',
            String(quantity),
            measure ?? '',
            '',
          ]),
        })
        .signLine(signatures.map((sign) => t(`slip.sign.${sign}`)));
    }
    ctx.audit({ siteId: slip.siteId, subjectId: entryId, printed: slip.slipNo });
    return {
      fileName: `${siteName} ${t('slip.title')} ${slip.slipNo}.pdf`,
      mediaType: 'application/pdf',
      base64: (await document.render()).toString('base64'),
    };
  },
});

/** One row of cells, as the paper has them. */
function writeCopy(
  document: DocumentBuilder,
  { t, head }: SheetWords,
  cells: readonly (readonly [column: string, text: string])[],
): void {
  document.table({
    ruled: true,
    columns: cells.map(([column]) => ({
      header: column === 'consent' ? t('slip.consent') : head('goods', column),
      flex: column === 'reason' ? 1.5 : 1,
    })),
    rows: [cells.map(([, text]) => text)],
  });
}

async function slipOf({ tx, tenantId }: UseContext, entryId: string) {
  const [found] = await tx
    .select({
      siteId: goodsSlip.siteId,
      at: goodsSlip.at,
      slipNo: goodsSlip.slipNo,
      items: goodsSlip.items,
      hasOwnerConsent: goodsSlip.hasOwnerConsent,
      isReturnable: goodsSlip.isReturnable,
      dueBackAt: goodsSlip.dueBackAt,
      validUntil: goodsSlip.validUntil,
      gate: post.name,
      gateEn: post.nameEn,
    })
    .from(goodsSlip)
    .innerJoin(post, and(eq(post.tenantId, goodsSlip.tenantId), eq(post.id, goodsSlip.postId)))
    .where(and(eq(goodsSlip.tenantId, tenantId), eq(goodsSlip.id, entryId)));
  if (!found) throw new DomainError('not-found');
  return found;
}
