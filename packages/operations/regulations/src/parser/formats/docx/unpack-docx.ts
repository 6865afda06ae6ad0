import { unzipSync } from 'fflate';

/** The parts of a .docx that its text is made of. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
}

const names = { document: 'word/document.xml', numbering: 'word/numbering.xml', styles: 'word/styles.xml' };
/** What a part may unpack to: fifty times the largest file. Zips of zeros claim more. */
const partLimitBytes = 64 * 1024 * 1024;

/** Null where it is no readable .docx. Nothing else of the archive is unpacked. */
export function unpackDocx(bytes: Uint8Array): DocxParts | null {
  try {
    const wanted = Object.values(names);
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.includes(name) && originalSize <= partLimitBytes,
    });
    const text = (name: string) => (files[name] ? new TextDecoder().decode(files[name]) : null);
    const document = text(names.document);
    return document === null
      ? null
      : { document, numbering: text(names.numbering), styles: text(names.styles) };
  } catch {
    return null;
  }
}
