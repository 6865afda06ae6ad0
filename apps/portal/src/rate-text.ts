import { DomainError } from '@zhiqin/kernel';

const fenOf = (text: string): number | null => {
  const written = text.replaceAll(/[,，\s]/g, '');
  const [whole = '', part = ''] = written.split('.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(written) ? Number(whole) * 100 + Number(part.padEnd(2, '0')) : null;
};

/** "0.5" percent → 50 basis points; null where it is none, or finer than a hundredth. */
export const basisPointsOf = (text: string): number | null => fenOf(text.replace('%', ''));

const partsOf = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(/[|｜]/).map((part) => part.trim()));

const refused = (line: number, field: string) =>
  new DomainError('input.invalid', { line }, { [field]: 'field.line-wrong' });

/**
 * Monthly items as they are written, one a line: `what | amount`, with several sites `site code | what | amount`.
 * @throws DomainError `input.invalid` naming the line that cannot be read.
 */
export function itemsOf(text: string, sites: readonly { id: string; code: string }[]) {
  return partsOf(text).map((parts, at) => {
    const [what, amount, code] =
      parts.length === 3 ? [parts[1], parts[2], parts[0]] : [parts[0], parts[1], null];
    const site =
      code === null ? (sites.length === 1 ? sites[0] : undefined) : sites.find((one) => one.code === code);
    const amountFen = fenOf(amount ?? '');
    if (!what || amountFen === null || !site) throw refused(at + 1, 'items');
    return { siteId: site.id, text: what, amountFen };
  });
}

/**
 * Deduction rules as they are written, one a line: `control | post or site | % each | % at most | clause`. A rule keeps its key
 * while its control and what it is of stay.
 * @throws DomainError `input.invalid` naming the line that cannot be read.
 */
export function rulesOf(text: string) {
  const seen = new Map<string, number>();
  return partsOf(text).map(([control = '', of = '', each = '', most = '', ...clause], at) => {
    const [basisPointsEach, capBasisPoints] = [basisPointsOf(each), basisPointsOf(most)];
    const words = clause.join(' | ');
    if ((of !== 'post' && of !== 'site') || basisPointsEach === null || capBasisPoints === null || !words)
      throw refused(at + 1, 'deductionRules');
    const base = `${control.toLowerCase()}-${of}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      ...{ key: count === 1 ? base : `${base}-${count}`, controlCode: control, postId: null },
      ...{ of: of as 'post' | 'site', basisPointsEach, capBasisPoints, clause: words },
    };
  });
}
