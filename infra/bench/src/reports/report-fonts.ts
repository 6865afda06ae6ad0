import path from 'node:path';
import { fileURLToPath } from 'node:url';

const file = (weight: string) =>
  fileURLToPath(new URL(`../dist/NotoSansSC-${weight}.ttf`, import.meta.resolve('@zhiqin/documents')));

/** What every side sets its text in. */
export const fontFiles = {
  regular: file('regular'),
  bold: file('bold'),
  folder: path.dirname(file('regular')),
};
