import { candidate, letterCandidate } from './candidate.ts';
import type { Candidate, StyleName } from './marker-styles.ts';
import { hanDigits, readNumber, readRoman } from './read-number.ts';

const arabic = '0-9０-９';
const englishWord =
  /^(Part|Chapter|Section|Article|Clause|Rule|Schedule|Appendix|Annex|PART|CHAPTER|SECTION|ARTICLE|CLAUSE|RULE|SCHEDULE|APPENDIX|ANNEX)[ \t\u00a0]{1,3}(?:No\.? ?)?(\d{1,3}(?!\.?\d)|[IVX]{1,6}\b|[A-Z]\b|[A-Z][A-Za-z]{2,8}\b)(?:[.:)]|[ \t]{0,2}[–—-](?=[ \t])|(?=[\s—–-]|$))/;
const englishStyle: Readonly<Record<string, StyleName>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'en-section',
  article: 'en-article',
  clause: 'en-clause',
  rule: 'en-clause',
  schedule: 'appendix',
  appendix: 'appendix',
  annex: 'appendix',
};
const appendix = new RegExp(
  `^(?:附件|附录|附表)[ \\u3000]?([${hanDigits}]{1,3}|[${arabic}]{1,2}|[A-Z])?(?=[：: \\u3000]|$)[：:]?`,
);
const arabicClose = new RegExp(`^([${arabic}]{1,3})[)）]`);
const hanClose = new RegExp(`^([${hanDigits}]{1,3})[)）]`);
const hanDot = new RegExp(`^([${hanDigits}]{1,4})[.,，](?![${arabic}])`);
/** 3-1 under 3. */
const hyphened = new RegExp(
  `^([${arabic}]{1,2}(?:[-－—–][${arabic}]{1,2}){1,2})(?=[ \\t\\u3000、.．]{1,3}[^${arabic}\\s]|\\p{Script=Han})[、.．]?`,
  'u',
);
const bare = new RegExp(`^([${arabic}]{1,2})(?=[ \\t\\u3000\\u00a0]{1,8}[\\p{L}《“"（(])`, 'u');
const comma = new RegExp(`^([${arabic}]{1,2})[,，](?![${arabic}])`);
const section = /^§{1,2} ?(\d{1,3})\b[.:]?/;
const romanSign = /^([Ⅰ-Ⅻⅰ-ⅻ])[.、．)）]?/;
const letter = /^([A-Za-zＡ-Ｚａ-ｚ]|[ivxIVX]{2,5})([.．、)）])(?![A-Za-z0-9.])/;
const bullet = /^(?:[•●◆■▪‣◦□◇➢➤►※✓√]|(?:[*·–-]|——?)(?=[ \t\u3000]*\S))[ \t\u3000]*/;
const bulletNeedsSpace = /^[*·–-](?![ \t\u3000])/;

/** Most lines begin with none of these. */
const mayStart = new RegExp(`^(?:[^\\u3400-\\u9fff（《“"「【]|附[件录表]|[${hanDigits}]{1,4}[.,，)）])`);

/** What counts as a number only at the start of a line: Article 5, 附件一, 1 目的, 1), a), IV., •. */
export function lineStartMarker(line: string, offset: number): Candidate | null {
  if (!mayStart.test(line)) return null;
  const at = { at: 0, offset };
  const english = englishWord.exec(line);
  if (english?.[1] && english[2]) {
    const style = englishStyle[english[1].toLowerCase()] as StyleName;
    return candidate(style, englishNumber(english[2]), { ...at, label: english[0] });
  }
  const inAppendix = appendix.exec(line);
  if (inAppendix) {
    const no = inAppendix[1] === undefined ? 1 : (readNumber(inAppendix[1]) ?? letterNumber(inAppendix[1]));
    return candidate('appendix', no, { ...at, label: inAppendix[0] });
  }
  for (const [pattern, style] of [
    [arabicClose, 'arabic-close'],
    [hanClose, 'han-close'],
    [hanDot, 'han'],
    [section, 'en-section'],
  ] as const) {
    const found = pattern.exec(line);
    if (found?.[1]) return candidate(style, readNumber(found[1]), { ...at, label: found[0] });
  }
  const under = hyphened.exec(line);
  if (under?.[1]) {
    const parts = under[1].split(/[-－—–]/).map((part) => readNumber(part) ?? 0);
    return candidate('dotted', parts.at(-1) ?? 0, { ...at, label: under[0], parts, keySuffix: '-' });
  }
  const alone = bare.exec(line) ?? comma.exec(line);
  if (alone?.[1]) return candidate('arabic', readNumber(alone[1]), { ...at, label: alone[0], isBare: true });
  const sign = romanSign.exec(line);
  if (sign?.[1]) return candidate('roman-upper', readRoman(sign[1]), { ...at, label: sign[0] });
  const lettered = letter.exec(line);
  if (lettered?.[1] && lettered[2]) {
    const closing = /[)）]/.test(lettered[2]) ? 'close' : 'dot';
    return letterCandidate(lettered[1], closing, { ...at, label: lettered[0] });
  }
  const point = bullet.exec(line);
  if (!point || point[0].length === line.length || bulletNeedsSpace.test(line)) return null;
  return candidate('bullet', 0, { ...at, label: point[0].trimEnd(), keySuffix: `-${point[0].trim()}` });
}

function englishNumber(text: string): number | null {
  return readNumber(text) ?? readRoman(text) ?? (/^[A-Z]$/.test(text) ? letterNumber(text) : null);
}

function letterNumber(letter: string): number {
  return letter.normalize('NFKC').toUpperCase().charCodeAt(0) - 64;
}
