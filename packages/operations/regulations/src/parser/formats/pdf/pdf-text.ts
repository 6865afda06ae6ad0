import { Worker } from 'node:worker_threads';
import { DomainError } from '@zhiqin/kernel';
import type { PdfAnswer } from './pdf-worker.ts';

/** Longer than the largest honest file takes; a hostile one costs no more than this, in a thread of its own. */
const limitMs = 60_000;

/**
 * The text of a .pdf: paragraphs in reading order, a form feed between pages. Null where it is none.
 * @throws DomainError `document.scanned` where its pages are pictures; `document.locked` where a password is wanted
 */
export async function pdfText(bytes: Uint8Array): Promise<string | null> {
  const answer = await askWorker(bytes);
  if ('problem' in answer) {
    if (answer.problem === 'locked') throw new DomainError('document.locked');
    return null;
  }
  if (answer.text.trim() === '') throw new DomainError('document.scanned');
  return answer.text;
}

function askWorker(bytes: Uint8Array): Promise<PdfAnswer> {
  // Its own output, because pdf.js writes that it cannot draw, which nobody asks of it.
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: Uint8Array.from(bytes),
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  return new Promise<PdfAnswer>((resolve) => {
    const unreadable = () => resolve({ problem: 'unreadable' });
    const timer = setTimeout(unreadable, limitMs);
    worker.once('message', (answer: PdfAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.once('error', unreadable);
    worker.once('exit', () => {
      clearTimeout(timer);
      unreadable();
    });
  }).finally(() => worker.terminate());
}
