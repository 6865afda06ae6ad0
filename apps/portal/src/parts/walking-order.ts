/** Ids of the points numbered in a form (fields `order.<id>`), in the order of their numbers; unnumbered ones stay out. */
export function walkingOrder(form: FormData): string[] {
  const numbered = [...form]
    .filter(([name, value]) => name.startsWith('order.') && String(value).trim() !== '')
    .map(([name, value]) => ({ id: name.slice('order.'.length), turn: Number(value) }));
  return numbered.sort((a, b) => a.turn - b.turn).map((point) => point.id);
}
