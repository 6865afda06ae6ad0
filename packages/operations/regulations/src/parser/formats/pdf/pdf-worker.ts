import { parentPort, workerData } from 'node:worker_threads';
import { linesOfPage, type PageLine } from './lines-of-page.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** What became of a PDF; its text is empty where its pages are pictures. */
export type PdfAnswer = { readonly text: string } | { readonly problem: 'locked' | 'unreadable' };

const library = import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs');
const folder = (name: string) => new URL(`../../${name}/`, library).href;

async function read(data: Uint8Array): Promise<PdfAnswer> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: PageLine[][] = [];
    for (let no = 1; no <= document.numPages; no++) {
      const page = await document.getPage(no);
      pages.push(linesOfPage((await page.getTextContent()).items));
      page.cleanup();
    }
    return { text: unwrapLines(pages) };
  } catch (error) {
    return { problem: (error as Error).name === 'PasswordException' ? 'locked' : 'unreadable' };
  }
}

parentPort?.postMessage(await read(workerData as Uint8Array));
