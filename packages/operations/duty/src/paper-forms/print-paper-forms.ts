import { query } from '@zhiqin/access';
import { createDocument, type Drawing } from '@zhiqin/documents';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, asc, between, eq } from 'drizzle-orm';
import { encode } from 'uqr';
import { paperForm } from '../schema.ts';
import { contractorName, type PrintedSheet, sheetColumns } from '../sheets/print-sheet.ts';
import { type SheetKey, specOf } from '../sheets/sheet-specs.ts';
import { sheetWords } from '../sheets/sheet-words.ts';
import { printPaperFormsInput } from './paper-form-input.ts';

/** Room for a line of handwriting, in points, and the lines that fill a page. */
const line = { height: 28, count: 10 } as const;

/** Blank sheets by their numbers, one a page, each with its number as text and as a code. Errors: `not-found`. */
export const printPaperForms = query({
  action: 'paper-form.issue',
  input: printPaperFormsInput,
  async run(ctx, { siteId, postId, first, last, language = ctx.language }): Promise<PrintedSheet> {
    const site = await requireSite(ctx, siteId);
    const forms = await ctx.tx
      .select({
        sheet: paperForm.sheet,
        sheetNo: paperForm.sheetNo,
        postName: post.name,
        postNameEn: post.nameEn,
      })
      .from(paperForm)
      .innerJoin(post, and(eq(post.tenantId, paperForm.tenantId), eq(post.id, paperForm.postId)))
      .where(
        and(
          eq(paperForm.tenantId, ctx.tenantId),
          eq(paperForm.siteId, siteId),
          eq(paperForm.postId, postId),
          between(paperForm.number, first, last),
        ),
      )
      .orderBy(asc(paperForm.number));
    const [one] = forms;
    if (!one) throw new DomainError('not-found');
    const words = await sheetWords(language, site.zone);
    const { t } = words;
    const english = language === 'en';
    const siteName = (english && site.nameEn) || site.name;
    const postName = (english && one.postNameEn) || one.postName;
    const organisation = await contractorName(ctx, language);
    const document = createDocument({
      language,
      title: `${one.sheetNo} – ${forms.at(-1)?.sheetNo}`,
      author: organisation,
      createdAt: ctx.now,
      paper: 'wide-form',
      brand: { name: `${organisation} · ${siteName} · ${postName}`, colour: '#000000' },
      footer: t('blank.footer'),
    });
    forms.forEach(({ sheet, sheetNo }, i) => {
      const key = sheet as SheetKey;
      const spec = specOf(key);
      if (i > 0) document.pageBreak();
      const columns = sheetColumns(words, key, spec.byHand ?? []);
      document
        .formHead({
          title: t('blank.title', { title: t(`names.${key}`) }),
          organisation: t('organisation', { name: organisation }),
          facts: [
            t('site', { name: siteName }),
            t('atPost', { name: postName }),
            t('blank.date'),
            t('blank.shift'),
          ],
          code: { drawing: qrDrawing(sheetNo), text: sheetNo },
        })
        .table({
          ruled: true,
          rowHeight: line.height,
          columns,
          rows: Array.from({ length: line.count }, () => columns.map(() => '')),
        })
        .signLine(spec.signs.map((sign) => t(`sign.${sign}`)));
    });
    return {
      fileName: `${one.sheetNo}–${forms.at(-1)?.sheetNo}.pdf`,
      mediaType: 'application/pdf',
      base64: (await document.render()).toString('base64'),
    };
  },
});

/** The number as a QR code, as squares on a quiet border. */
function qrDrawing(text: string): Drawing {
  const { data, size } = encode(text, { border: 2, ecc: 'M' });
  const marks = data.flatMap((row, y) =>
    row.flatMap((dark, x) =>
      dark ? [{ kind: 'rect' as const, x, y, width: 1, height: 1, fill: 'ink' as const }] : [],
    ),
  );
  return { width: size, height: size, marks, alt: text };
}
