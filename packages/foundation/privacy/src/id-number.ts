import { isDay } from '@zhiqin/kernel';

/** Weights and check signs of GB 11643-1999 (ISO 7064 MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = '10X98765432';
/** GB/T 2260: mainland provinces, Taiwan, Hong Kong, Macao, and 83 for residents from Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** As written on the card: no blanks, x as X, digits typed wide as digits. */
export function normalisedIdNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The birth date an identity number carries, `YYYY-MM-DD`. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** The sex an identity number carries: its seventeenth digit is odd for a man. */
export function sexOf(idNumber: string): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}

/** The check sign that belongs to the first 17 digits. */
export function checkSignOf(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkSigns[sum % 11] as string;
}

/** A resident identity number 公民身份号码 (GB 11643): region, a real birth date, and the check sign. */
export function isIdNumber(value: string): boolean {
  return idNumberFault(value) === null;
}

export type IdNumberFault = 'form' | 'region' | 'birth-date' | 'check-sign';

/**
 * What is wrong with a resident identity number as normalised; null: nothing that can be seen.
 * @param today day of whoever asks, where he was: nobody is born after it.
 */
export function idNumberFault(value: string, today?: string): IdNumberFault | null {
  if (!/^\d{17}[\dX]$/.test(value)) return 'form';
  if (!provinces.has(value.slice(0, 2))) return 'region';
  const bornOn = birthDateOf(value);
  // The oldest example of the standard itself is of 1880.
  if (!isDay(bornOn) || bornOn < '1880' || (today !== undefined && bornOn > today)) return 'birth-date';
  return checkSignOf(value) === value[17] ? null : 'check-sign';
}
