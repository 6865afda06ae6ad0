import { command, type UseContext } from '@zhiqin/access';
import { createDocument, writeWorkbook } from '@zhiqin/documents';
import { addMonths, DomainError, dayOf, sha256, timeOf, toHex } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { idInput } from '@zhiqin/sites/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq } from 'drizzle-orm';
import { zipSync } from 'fflate';
import * as z from 'zod/mini';
import { nameOf } from '../month/find-month.ts';
import { type HoursWords, hoursWords } from '../pay/hours-words.ts';
import { contractorName, statementPdf } from '../pay/print-statement.ts';
import { contributedParts } from './dispute-parts.ts';
import { ownParts, settledStatements } from './own-parts.ts';

/** Wage records are kept two years (工资支付暂行规定 第6条); so far the file reaches back. */
const monthsBack = 24;
const exportDisputeInput = z.object({ guardId: idInput, language: z.enum(['zh-CN', 'en'], 'field.invalid') });

interface Part {
  name: string;
  title: string;
  source: string;
  rows: number;
  bytes: Uint8Array;
}

/**
 * A guard's dispute file: a ZIP with an index (PDF) that names each part's source and SHA-256, a spreadsheet per part,
 * scanned papers and the settled statements. Who took it is on record. Errors: `not-found`.
 */
export const exportDisputeFile = command({
  action: 'dispute-file.export',
  input: exportDisputeInput,
  async run(ctx, { guardId, language }) {
    const [person] = await ctx.tx
      .select({ name: guard.name, staffNo: guard.staffNo, siteIds: guard.siteIds })
      .from(guard)
      .where(and(eq(guard.tenantId, ctx.tenantId), eq(guard.id, guardId)));
    if (!person) throw new DomainError('not-found');
    const words = await hoursWords(language);
    const zone = 'Asia/Shanghai';
    const since = `${addMonths(dayOf(ctx.now, zone).slice(0, 7), -monthsBack)}-01`;
    const parts: Part[] = [];
    for (const part of [...ownParts, ...contributedParts()]) {
      const { columns, rows, scans = [] } = await part.collect(ctx, guardId, { language, since });
      const [title, source] = [words.t(`dispute.parts.${part.key}`), words.t(`dispute.sources.${part.key}`)];
      const bytes = await writeWorkbook({ sheets: [{ name: title, columns, rows }] });
      parts.push({ name: `${numberOf(parts)}-${part.key}.xlsx`, title, source, rows: rows.length, bytes });
      for (const scan of scans)
        parts.push({
          name: `${numberOf(parts)}-scan.${scan.ending}`,
          title: scan.title,
          source,
          rows: 1,
          bytes: scan.bytes,
        });
    }
    parts.push(
      ...(await statementParts(ctx, guardId, {
        words,
        since,
        siteId: person.siteIds[0] ?? null,
        from: parts.length,
      })),
    );
    const index = await indexPdf(ctx, person, parts, words, zone);
    const files = Object.fromEntries(parts.map((part) => [part.name, part.bytes]));
    const archive = zipSync({ '00-index.pdf': index, ...files }, { mtime: ctx.now, level: 6 });
    ctx.audit({ siteId: person.siteIds[0] ?? null, subjectId: guardId, parts: parts.length });
    return {
      fileName: `${words.t('dispute.title')} ${person.name} ${dayOf(ctx.now, zone)}.zip`,
      mediaType: 'application/zip' as const,
      base64: Buffer.from(archive).toString('base64'),
    };
  },
});

const numberOf = (parts: readonly unknown[]) => String(parts.length + 1).padStart(2, '0');

async function statementParts(
  ctx: UseContext,
  guardId: string,
  { words, since, siteId, from }: { words: HoursWords; since: string; siteId: string | null; from: number },
): Promise<Part[]> {
  const rows = await settledStatements(ctx, guardId, since);
  if (rows.length === 0 || !siteId) return [];
  const { name: siteName, zone } = await requireSite(ctx, siteId);
  const organisation = await contractorName(ctx, words.language);
  const parts: Part[] = [];
  for (const [i, row] of rows.entries()) {
    // As it was settled: the same bytes whenever it is printed.
    const setting = { organisation, siteName, zone, createdAt: row.madeAt ?? ctx.now };
    const bytes = await statementPdf(row, words, setting);
    parts.push({
      name: `${String(from + i + 1).padStart(2, '0')}-statement-${row.statement.month}.pdf`,
      title: `${words.t('pay.title')} ${row.statement.month}`,
      source: words.t('dispute.sources.statements'),
      rows: row.statement.lines.length,
      bytes,
    });
  }
  return parts;
}

async function indexPdf(
  ctx: UseContext,
  person: { name: string; staffNo: string },
  parts: readonly Part[],
  { t, language }: HoursWords,
  zone: string,
): Promise<Uint8Array> {
  const organisation = await contractorName(ctx, language);
  const at = `${dayOf(ctx.now, zone)} ${timeOf(ctx.now, zone)}`;
  const rows: string[][] = [];
  for (const part of parts)
    rows.push([
      part.name,
      part.title,
      part.source,
      part.rows === 0 ? t('dispute.missing') : String(part.rows),
      toHex(await sha256(new Uint8Array(part.bytes))),
    ]);
  return createDocument({
    language,
    title: t('dispute.title'),
    author: organisation,
    createdAt: ctx.now,
    paper: 'wide-form',
    brand: { name: organisation, colour: '#000000' },
    footer: person.staffNo,
  })
    .formHead({
      title: t('dispute.title'),
      organisation,
      facts: [t('dispute.about', { ...person, at, by: nameOf(ctx) ?? '–' })],
    })
    .paragraph(t('dispute.lead'))
    .table({
      ruled: true,
      columns: [
        { header: t('dispute.file'), flex: 1.8 },
        { header: t('dispute.content'), flex: 2 },
        { header: t('dispute.source'), flex: 1.8 },
        { header: t('dispute.rows'), flex: 0.6, align: 'end' },
        { header: t('dispute.hash'), flex: 4 },
      ],
      rows,
    })
    .render();
}
