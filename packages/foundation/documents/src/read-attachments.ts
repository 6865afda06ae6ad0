import { Worker } from 'node:worker_threads';
import type { AttachmentsAnswer } from './attachments-worker.ts';

/**
 * The files a PDF carries, by name; none where the bytes are no PDF that can be opened. In a thread of its own: whose
 * file it is nobody knows, and the reader it needs talks to the console.
 */
export async function readAttachments(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const worker = new Worker(new URL('./attachments-worker.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    stdout: true,
    stderr: true,
  });
  const { promise, resolve } = Promise.withResolvers<AttachmentsAnswer>();
  worker.once('message', resolve);
  worker.once('error', () => resolve(null));
  worker.once('exit', () => resolve(null));
  const patience = setTimeout(() => resolve(null), longestMs);
  try {
    return new Map((await promise) ?? []);
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}

const longestMs = 20_000;
