/** No line may begin with these (GB/T 15834 and the Chinese layout requirements: 避头). */
export const neverFirst = new Set('，。；：！？、）」』》】〉〕〗…—～·％‰℃”’,.;:!?)]}%°々ー／/');
/** No line may end with these (避尾). */
export const neverLast = new Set('（「『《【〈〔〖“‘([{￥¥$€£#');

const han =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]/u;
const latin = /[\p{Script=Latin}\p{Nd}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const fullWidthSign = /[\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026]/;
const wordJoiner = '\u2060';
/** Variation selector 1 after a quotation mark asks for its narrow, Latin form (Unicode, StandardizedVariants). */
export const narrow = '\ufe00';

/** Space between Chinese and Latin, in em: seen as a breath, too small to be copied or searched as a space. */
export const mixedGap = 0.09;

const HAN = 1;
const LATIN = 2;
const DIGIT = 3;
const SPACE = 4;
const SIGN = 5;
const JOIN = 6;
const OTHER = 7;

const kinds = new Map<string, number>();

function kindOf(character: string): number {
  let kind = kinds.get(character);
  if (kind !== undefined) return kind;
  if (character.endsWith(narrow) && character.length > 1) kind = OTHER;
  else if (character === ' ' || character === '\t') kind = SPACE;
  else if (character === wordJoiner || character === '\u00a0') kind = JOIN;
  else if (/\d/.test(character)) kind = DIGIT;
  else if (han.test(character)) kind = HAN;
  else if (latin.test(character)) kind = LATIN;
  else if (fullWidthSign.test(character)) kind = SIGN;
  else kind = OTHER;
  kinds.set(character, kind);
  return kind;
}

/** Characters of a text; ‘ ’ “ ” take their narrow form where no Chinese stands in it, ’ also inside a Latin word. */
export function charactersOf(text: string): string[] {
  const characters = Array.from(text);
  if (!/[\u2018\u2019\u201c\u201d]/.test(text)) return characters;
  const chinese = characters.some((character) => kindOf(character) === HAN);
  const isLatin = (character = '') => kindOf(character) === LATIN;
  return characters.map((character, i) => {
    if (!/[\u2018\u2019\u201c\u201d]/.test(character)) return character;
    const inWord = character === '’' && isLatin(characters[i - 1]) && isLatin(characters[i + 1]);
    return inWord || !chinese ? character + narrow : character;
  });
}

/** Marks a text (a person's name, a plate) that must stay on one line. */
export function unbroken(text: string): string {
  return Array.from(text).join(wordJoiner);
}

/** The breath between `before` and `after` in em: `mixedGap` where Chinese meets Latin or a number, else 0. */
export function gapBetween(before: string, after: string): number {
  const a = kindOf(before);
  const b = kindOf(after);
  const mixed =
    a === HAN ? b === LATIN || b === DIGIT : b === HAN && (a === LATIN || a === DIGIT || before === '%');
  return mixed ? mixedGap : 0;
}

/** May a line end between characters i−1 and i? */
function mayBreak(text: readonly string[], i: number): boolean {
  const before = text[i - 1] as string;
  const after = text[i] as string;
  const a = kindOf(before);
  const b = kindOf(after);
  if (b === SPACE || a === JOIN || b === JOIN) return false;
  if (neverFirst.has(after) || neverLast.has(before)) return false;
  if (a === SPACE) return true;
  // 2026年11月22日, 14时05分, 第25条, 12次: a number keeps its unit, and a date stays in one piece.
  if (a === DIGIT && b === HAN) return false;
  if (b === DIGIT && a === HAN) {
    const unit = before === '年' || before === '月' || before === '日' || before === '时' || before === '分';
    if (before === '第' || (unit && i > 1 && kindOf(text[i - 2] as string) === DIGIT)) return false;
    return true;
  }
  if (a === HAN || b === HAN || a === SIGN || b === SIGN) return true;
  return before === '-' && a === OTHER && b === LATIN;
}

/** A line as the half-open range [start, end) of characters, without its trailing spaces. */
export interface Line {
  start: number;
  end: number;
}

/**
 * Breaks one paragraph into lines of at most `width`. `advances[i]` is the width of character i in the same unit,
 * the gap after it included. A piece that may not be broken is broken only when it is longer than a whole line.
 */
export function breakLines(text: readonly string[], advances: readonly number[], width: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    let used = 0;
    let end = start;
    let safe = -1;
    // Spaces at the end of a line hang out of it, so they never force a break.
    while (end < text.length) {
      if (end > start && mayBreak(text, end)) safe = end;
      const advance = advances[end] as number;
      if (used + advance > width + 0.01 && kindOf(text[end] as string) !== SPACE && end > start) break;
      used += advance;
      end++;
    }
    let next = text.length;
    if (end < text.length) next = safe > start ? safe : forced(text, start, end);
    lines.push({ start, end: trimmed(text, start, next) });
    start = next;
    while (start < text.length && kindOf(text[start] as string) === SPACE) start++;
  }
  return lines.length ? lines : [{ start: 0, end: 0 }];
}

/** Where a piece longer than the line is cut: as late as fits, a little earlier when that spares a forbidden start. */
function forced(text: readonly string[], start: number, end: number): number {
  for (let i = end; i > start + 1 && i > end - 4; i--) {
    if (!neverFirst.has(text[i] as string) && !neverLast.has(text[i - 1] as string)) return i;
  }
  return end;
}

function trimmed(text: readonly string[], start: number, end: number): number {
  let last = end;
  while (last > start && kindOf(text[last - 1] as string) === SPACE) last--;
  return last;
}
