const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 十二 → 12, 一百零三 → 103, １２ → 12, ③ → 3, 12 → 12; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const circledAt = circled.indexOf(text.trim());
  if (text.trim().length === 1 && circledAt >= 0) return circledAt + 1;
  return readChinese(plain);
}

function readChinese(text: string): number | null {
  if (text === '') return null;
  // 二〇 and 一二三 are read digit by digit.
  if (text.length > 1 && [...text].every((char) => char in digits))
    return Number([...text].map((char) => digits[char]).join(''));
  let total = 0;
  let pending: number | null = null;
  for (const char of text) {
    const digit = digits[char];
    const unit = units[char];
    if (digit !== undefined) pending = digit;
    else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else return null;
  }
  return total + (pending ?? 0);
}
