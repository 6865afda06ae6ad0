import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Name and bytes of each file a PDF carries; null where it cannot be opened. */
export type AttachmentsAnswer = [string, Uint8Array][] | null;

async function read(data: Uint8Array): Promise<AttachmentsAnswer> {
  const loading = getDocument({ data, verbosity: 0 });
  try {
    const document = await loading.promise;
    const found: [string, Uint8Array][] = [];
    for (const [id, { filename }] of (await document.getAttachments()) ?? [])
      found.push([filename, (await document.getAttachmentContent(id)) as Uint8Array]);
    return found;
  } catch {
    return null;
  }
}

parentPort?.postMessage(await read(workerData as Uint8Array));
