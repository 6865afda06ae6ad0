import { hanDigits, readNumber } from './markers/read-number.ts';

const units: Readonly<Record<string, string>> = {
  编: 'Part',
  章: 'Chapter',
  节: 'Section',
  条: 'Article',
};
const numbered = new RegExp(`^第([${hanDigits}\\d]+)([编章节条])(?:之([${hanDigits}\\d]+))?$`);

/** How an English reader cites a Chinese label: 第十二条 → Article 12, 第六条之一 → Article 6-1; null for any other. */
export function englishLabel(label: string): string | null {
  const [, number = '', unit = '', inserted] =
    label
      .normalize('NFKC')
      .replace(/[\s、.:]/g, '')
      .match(numbered) ?? [];
  const no = readNumber(number);
  if (no === null || !units[unit]) return null;
  const sub = inserted === undefined ? null : readNumber(inserted);
  return `${units[unit]} ${no}${sub === null ? '' : `-${sub}`}`;
}
