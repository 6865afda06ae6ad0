import type { UseContext } from '@zhiqin/access';
import type { SheetColumn, SheetValue } from '@zhiqin/documents';
import { readFile } from '@zhiqin/files';
import { createI18n, type Language } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { papersOf } from './papers-of.ts';

/** Health and offences stay sealed: the file names these papers and leaves the scan where it is. */
const sealedKinds = new Set(['vetting', 'medical']);

const columnKeys = [
  'kind',
  'title',
  'paperNo',
  'issuer',
  'startsOn',
  'endsOn',
  'recordedBy',
  'scan',
] as const;

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/**
 * The papers of a guard's file that stand, contract copy and undertaking among them, as `hours` puts them into his
 * dispute file: listed, and as scanned.
 */
export const papersPart = {
  key: 'papers',
  async collect(
    ctx: UseContext,
    guardId: string,
    { language }: { language: Language },
  ): Promise<{
    columns: SheetColumn[];
    rows: SheetValue[][];
    scans: { ending: string; title: string; bytes: Uint8Array }[];
  }> {
    const i18n = await createI18n(language, ['portalPeople']);
    const t = i18n.getFixedT(null, 'portalPeople');
    const scans: { ending: string; title: string; bytes: Uint8Array }[] = [];
    const rows: SheetValue[][] = [];
    for (const paper of (await papersOf(ctx, [guardId])).get(guardId) ?? []) {
      const kind = t(`kinds.${paper.kind as 'contract'}`);
      const scan =
        paper.fileId === null
          ? 'none'
          : sealedKinds.has(paper.kind)
            ? 'sealed'
            : await scanOf(ctx, paper.fileId);
      if (typeof scan === 'object') scans.push({ ...scan, title: `${kind} ${paper.startsOn}` });
      rows.push([
        ...[
          kind,
          paper.title,
          paper.paperNo,
          paper.issuer,
          paper.startsOn,
          paper.endsOn,
          paper.recordedByName,
        ],
        t(`dispute.scans.${typeof scan === 'object' ? 'enclosed' : scan}`),
      ]);
    }
    return {
      columns: columnKeys.map((key) => ({ header: t(`dispute.${key}`), type: 'text', width: 20 })),
      rows,
      scans,
    };
  },
};

/** A scan that was erased by its own date is no reason to keep the rest back. */
async function scanOf(ctx: UseContext, id: string) {
  try {
    const { bytes, mediaType } = await ctx.run(readFile, { id });
    return { bytes, ending: endings[mediaType] ?? 'bin' };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'file.erased') return 'erased' as const;
    throw error;
  }
}
