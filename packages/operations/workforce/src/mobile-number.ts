/** Eleven digits, without blanks or country code. */
export function normalisedMobile(typed: string): string {
  return typed.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '');
}

/** A mainland mobile number. */
export function isMobile(value: string): boolean {
  return /^1[3-9]\d{9}$/.test(value);
}

/** 138****0000 */
export function maskedMobile(mobile: string): string {
  return `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;
}
