const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 35 → 三十五; for 1 to 99. */
export function chineseNumber(no: number): string {
  const tens = Math.floor(no / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[no % 10]}`;
}
