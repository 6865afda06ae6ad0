/** Money is whole fen (0.01 yuan) in safe integers; bigint columns. */
export function sumFen(amountsFen: readonly number[]): number {
  return amountsFen.reduce((total, fen) => total + wholeFen(fen), 0);
}

/** Amount × ratio, rounded half away from zero to whole fen. */
export function multiplyFen(amountFen: number, ratio: number): number {
  const exact = wholeFen(amountFen) * ratio;
  return Math.sign(exact) * Math.round(Math.abs(exact));
}

/** "1234567" fen → "¥12,345.67" (zh-CN) or "CN¥12,345.67" (en). */
export function formatFen(amountFen: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY' }).format(
    wholeFen(amountFen) / 100,
  );
}

function wholeFen(fen: number): number {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  return fen;
}
