import { verifyConsistency } from '@zhiqin/ledger/rules';
import { type CheckOutcome, checkReportFile, type ReportVerification } from '@zhiqin/reports/rules';
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type FileOutcome = Omit<CheckOutcome, 'check'> & { check: CheckOutcome['check'] | 'published' };
export interface FileVerification extends Omit<ReportVerification, 'checks'> {
  checks: FileOutcome[];
  /** The public page could not be asked: nothing is held against the file for that. */
  isUnreachable: boolean;
}

/** Checks a file in this browser; then holds its root against what the contractor publishes, if that can be reached. */
export async function verifyFile(file: File): Promise<FileVerification> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = await checkReportFile(bytes, await attachmentsOf(bytes));
  if (!found.head || !found.publicKey) return { ...found, isUnreachable: false };
  const published = await isPublished(found).catch(() => null);
  if (published === null) return { ...found, isUnreachable: true };
  return {
    ...found,
    sound: found.sound && published,
    checks: [...found.checks, { check: 'published', outcome: published ? 'passed' : 'failed' }],
    isUnreachable: false,
  };
}

/** Whether key and root are the contractor's own, as its public page shows them today. */
async function isPublished({ head, publicKey }: ReportVerification): Promise<boolean> {
  if (!head || !publicKey) return false;
  const answer = await fetch(`/p/ledger/${head.ledger}/roots.json?since=${head.size}`);
  if (answer.status === 404) return false;
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { keys, head: newest, consistency } = await answer.json();
  const isKey = keys.some((key: JsonWebKey) => key.x === publicKey.x && key.y === publicKey.y);
  return isKey && newest !== null && (await verifyConsistency(head, newest, consistency ?? []));
}

async function attachmentsOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await loading.promise;
    const found = new Map<string, Uint8Array>();
    for (const [id, { filename }] of (await document.getAttachments()) ?? [])
      found.set(filename, (await document.getAttachmentContent(id)) as Uint8Array);
    return found;
  } catch {
    // Not a PDF that can be opened: what is checked then says so.
    return new Map();
  } finally {
    await loading.destroy();
  }
}
