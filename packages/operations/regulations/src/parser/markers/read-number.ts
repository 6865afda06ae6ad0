const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const enclosed = /^[①-⑳㉑-㉟㊱-㊿]$/;
const englishNumbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Characters a Chinese number is written with, for use inside a regular expression's brackets. */
/** 甲、乙、丙: the heavenly stems. */
export const stems = '甲乙丙丁戊己庚辛壬癸';
export const hanDigits = '〇零○一二三四五六七八九十百千万两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟';

/** 十二 → 12, 廿三 → 23, 一百零三 or 百零三 → 103, １２ → 12, ③ → 3, "Two" → 2; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (enclosed.test(text.trim())) return Number(plain);
  const english = englishNumbers.indexOf(plain.toLowerCase());
  return english >= 0 ? english + 1 : readChinese(plain);
}

/** iv → 4, XII → 12; null for what is no Roman number written as the Romans would. */
export function readRoman(text: string): number | null {
  const upper = text.normalize('NFKC').toUpperCase();
  if (!/^X{0,3}(IX|IV|V?I{0,3})$/.test(upper) || upper === '') return null;
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  const list = [...upper].map((char) => values[char] ?? 0);
  return list.reduce((sum, value, i) => sum + (value < (list[i + 1] ?? 0) ? -value : value), 0);
}

function readChinese(text: string): number | null {
  if (text === '') return null;
  // 二〇 and 一二三 are read digit by digit.
  if (text.length > 1 && [...text].every((char) => char in digits))
    return Number([...text].map((char) => digits[char]).join(''));
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  for (const char of text) {
    const digit = digits[char];
    const unit = units[char];
    const score = tens[char];
    const scale = large[char];
    if (digit !== undefined) pending = digit;
    else if (unit !== undefined) {
      section += (pending ?? 1) * unit;
      pending = null;
    } else if (score !== undefined) section += score;
    else if (scale !== undefined) {
      total += (section + (pending ?? 0) || 1) * scale;
      section = 0;
      pending = null;
    } else return null;
  }
  return total + section + (pending ?? 0);
}
