/** 欧阳、司马 …: two-character family names that must not be cut in half. */
const doubleSurnames = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|长孙|宇文|轩辕)/;

/** The family name stays: `王*`, `欧阳**`; of a Latin name the first letter of each part: `J*** S****`. */
export function maskName(name: string): string {
  const text = name.trim();
  if (/^\p{Script=Han}/u.test(text)) {
    const signs = [...text];
    const shown = signs.length > 2 && doubleSurnames.test(text) ? 2 : 1;
    return signs.slice(0, shown).join('') + '*'.repeat(Math.max(1, signs.length - shown));
  }
  return text.replaceAll(/\S+/g, (part) => `${[...part][0]}***`);
}

/** `138****5678`; a short number keeps its last two digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/^\+86/, '').replaceAll(/[\s-]/g, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`;
}

/** Identity card: first three and last two (`110*************33`); anything shorter shows its last two alone. */
export function maskIdNumber(number: string): string {
  const text = number.trim();
  return text.length >= 15
    ? `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}`
    : `****${text.slice(-2)}`;
}
