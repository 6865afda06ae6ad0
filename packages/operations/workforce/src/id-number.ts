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

/** As written on the card: no blanks, x as X. */
export function normalisedIdNumber(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}

/** A resident identity number 公民身份号码 (GB 11643): region, a real birth date, and the check sign. */
export function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value) || !provinces.has(value.slice(0, 2)) || !isDay(birthDateOf(value)))
    return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return value[17] === checkSigns[sum % 11];
}

/** The birth date an identity number carries, `YYYY-MM-DD`. */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** 310***********1234: enough to tell two people apart, not to use it. */
export function maskedIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}${'*'.repeat(Math.max(0, idNumber.length - 7))}${idNumber.slice(-4)}`;
}
