import { numberText } from '@zhiqin/i18n';

/** Points with their sign, to one digit: +2.1, −4.0, ±0. */
export function signedPoints(points: number, language: string): string {
  const shown = numberText(Math.abs(points), language, 1);
  if (Number(shown) === 0) return '±0';
  return points > 0 ? `+${shown}` : `−${shown}`;
}
