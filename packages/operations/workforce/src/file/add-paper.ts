import { command } from '@zhiqin/access';
import { storeFile } from '@zhiqin/files';
import { seal } from '@zhiqin/privacy';
import { askToRejudge } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { recordedBy } from '../own-person.ts';
import { addPaperInput } from './file-input.ts';
import type { PaperKind } from './paper-kinds.ts';
import { requireGuard } from './require-guard.ts';
import { guardPaper } from './schema.ts';

/**
 * Files a dated paper of a guard. Which bars a vetting found and what a doctor wrote is sealed; its picture belongs to
 * no site, so that only those who see all sites can open it.
 * Errors: `not-found`, `file.kind`, `file.too-large`, `input.invalid`.
 */
export const addPaper = command({
  action: 'paper.keep',
  input: addPaperInput,
  async run(ctx, { guardId, kind, fileBase64, ...given }) {
    const { tenantId } = ctx;
    const holder = await requireGuard(ctx, guardId);
    const bars = kind === 'vetting' ? [...new Set(given.bars ?? [])] : [];
    const note = textOrNull(given.note);
    const file = fileBase64
      ? await ctx.run(storeFile, {
          bytes: Uint8Array.from(Buffer.from(fileBase64, 'base64')),
          purpose: 'guard-paper',
          personId: guardId,
          title: kind,
        })
      : null;
    const id = ctx.newId();
    await ctx.tx.insert(guardPaper).values({
      tenantId,
      id,
      guardId,
      siteIds: holder.siteIds,
      kind,
      title: textOrNull(given.title),
      paperNo: textOrNull(given.paperNo),
      issuer: textOrNull(given.issuer),
      startsOn: given.startsOn,
      endsOn: given.endsOn ?? null,
      outcome: outcomeOf(kind, bars, given.isPassed),
      detailSealed: bars.length > 0 || note ? seal(tenantId, JSON.stringify({ bars, note })) : null,
      fileId: file?.id ?? null,
      recordedAt: ctx.now,
      recordedByName: recordedBy(ctx).name,
    });
    await askToRejudge(ctx, { register: 'personFile', personId: guardId, fromDay: given.startsOn });
    ctx.audit({ siteId: holder.siteIds[0] ?? null, subjectId: guardId, paperId: id, kind });
    return { id };
  },
});

function outcomeOf(kind: PaperKind, bars: readonly string[], isPassed: boolean | undefined): string | null {
  if (kind === 'vetting') return bars.length > 0 ? 'barred' : 'clear';
  if (kind === 'medical') return isPassed === false ? 'failed' : 'passed';
  return null;
}
