/** Reads the values of a form in the shapes commands take. An empty field is null: the command says what it needs. */
export function valuesOf(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    text,
    /** Null where nothing was typed. */
    given: (name: string): string | null => text(name) || null,
    all: (name: string): string[] => form.getAll(name).map(String),
    flag: (name: string): boolean => form.get(name) === 'yes',
    /** NaN where it is no number, so that the command refuses it at its field. */
    number: (name: string): number => (text(name) === '' ? Number.NaN : Number(text(name))),
    lines: (name: string): string[] =>
      text(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    /** Yuan as people write them → fen; NaN where it cannot be meant. */
    fen(name: string): number | null {
      const written = text(name).replaceAll(/[,，\s]/g, '');
      if (written === '') return null;
      return /^\d{1,12}(\.\d{1,2})?$/.test(written) ? Math.round(Number(written) * 100) : Number.NaN;
    },
  };
}

/** A file chosen in a form, as commands take it; null: none was. */
export async function base64Of(form: FormData, name: string): Promise<string | null> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) return null;
  return Buffer.from(await file.arrayBuffer()).toString('base64');
}
