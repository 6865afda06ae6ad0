/** A number as a telephone dials it: blanks, strokes and an extension left out. */
export const telOf = (phone: string): string =>
  `tel:${(phone.split(/转|#/)[0] ?? '').replaceAll(/[^\d+]/g, '')}`;
