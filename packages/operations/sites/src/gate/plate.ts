/** A plate as it is compared: no blanks, points and hyphens, capital letters. */
export function normalisedPlate(plate: string): string {
  return plate.replace(/[\s·.•-]/g, '').toUpperCase();
}
