const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 35 → 三十五, 107 → 一百零七, 112 → 一百一十二; for 1 to 199. */
export function chineseNumber(no: number): string {
  if (no >= 100) {
    const rest = no - 100;
    if (rest === 0) return '一百';
    return rest < 10 ? `一百零${digits[rest]}` : `一百${rest < 20 ? '一' : ''}${chineseNumber(rest)}`;
  }
  const tens = Math.floor(no / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[no % 10]}`;
}
