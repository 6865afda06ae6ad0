import { DomainError } from '@zhiqin/kernel';

interface PricedLine {
  day: string | null;
  text: string;
  basis: 'hours' | 'fixed';
  heads: number | null;
  minutes: number | null;
  rateFen: number | null;
  fixedFen: number | null;
}

/** "1234.5" yuan as fen; null for what is no amount. */
export const fenOf = (text: string): number | null =>
  /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null;

/**
 * Reads a price as it is written, one line a thing: `what | day | heads | hours | yuan` or `what | yuan`.
 * @throws DomainError `input.invalid` naming the line that cannot be read.
 */
export function priceLinesOf(text: string): PricedLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, i) => {
      const parts = line.split(/[|｜]/).map((part) => part.trim());
      const fen = fenOf((parts.at(-1) ?? '').replaceAll(/[,，]/g, ''));
      const refused = new DomainError('input.invalid', { line: i + 1 }, { lines: 'field.line-wrong' });
      if (fen === null || !parts[0]) throw refused;
      const [what, day = '', heads, hours] = parts;
      if (parts.length === 2)
        return {
          day: null,
          text: what,
          basis: 'fixed',
          heads: null,
          minutes: null,
          rateFen: null,
          fixedFen: fen,
        };
      if (parts.length !== 5 || !/^\d+$/.test(heads ?? '') || !/^\d+(\.\d{1,2})?$/.test(hours ?? ''))
        throw refused;
      return {
        ...{
          day: day || null,
          text: what,
          basis: 'hours',
          heads: Number(heads),
          rateFen: fen,
          fixedFen: null,
        },
        minutes: Math.round(Number(hours) * 60),
      };
    });
}
