import type { UseContext } from '@zhiqin/access';
import { releaseFile, storeFile } from '@zhiqin/files';
import { appendLeaves, signDigest } from '@zhiqin/ledger';
import { showBrand } from './brand/report-brand.ts';
import type { PrintLanguage } from './monthly-report.ts';
import { issuedFiles } from './sealed/issued-files.ts';
import { sealFile } from './sealed/seal-file.ts';

/** Seals finished prints and keeps them. @param isSigned false: a draft, which is nobody's word yet */
export async function keepPrints(
  ctx: UseContext,
  {
    siteId,
    prints,
    isSigned,
  }: {
    /** Undefined: of a client over all its sites. */
    siteId: string | undefined;
    prints: readonly { language: PrintLanguage; bytes: Uint8Array; title: string }[];
    isSigned: boolean;
  },
): Promise<Partial<Record<PrintLanguage, string>>> {
  const files: Partial<Record<PrintLanguage, string>> = {};
  for (const { language, bytes, title } of prints) {
    const sealed = await sealFile(bytes, isSigned ? (sha256) => signDigest(ctx, sha256) : null);
    files[language] = (await ctx.run(storeFile, { bytes: sealed, purpose: 'report', siteId, title })).id;
  }
  return files;
}

/** An issued report's files become the client's to open, and their digests the ledger's. */
export async function handOver(ctx: UseContext, fileIds: readonly string[], clientId: string): Promise<void> {
  for (const id of fileIds) await ctx.run(releaseFile, { id, clientId });
  await showBrand(ctx, clientId);
  // Last of all, the finished files: a file cannot carry its own digest.
  const finished = await issuedFiles(ctx, fileIds);
  await appendLeaves(
    ctx,
    finished.map((file) => ({ kind: 'report-file', subject: file.id, commitment: file.sha256 })),
  );
}
