/** "办公椅，黑色，4，把" a line: name, specification where there is one, quantity, and what it is counted in. */
export function readGoodsLines(text: string) {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/[,，、|\t]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .filter((parts) => parts.length > 0)
    .map(([item = '', ...rest]) => {
      const at = rest.findIndex((part) => /^\d+$/.test(part));
      return {
        item,
        spec: (at < 0 ? rest : rest.slice(0, at)).join(' ') || null,
        // Nothing said is one piece.
        quantity: at < 0 ? 1 : Number(rest[at]),
        measure: (at < 0 ? [] : rest.slice(at + 1)).join(' ') || null,
      };
    });
}
