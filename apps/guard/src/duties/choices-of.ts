import { entryKinds } from '../log/entry-kinds.ts';

/** The answers a field of a kind allows, in the order the kind names them: form and receipt cannot differ. */
export function choicesOf(kind: string, field: string): string[] {
  const schema = entryKinds.get(kind)?.body as { shape?: Record<string, { def?: unknown }> } | undefined;
  const def = schema?.shape?.[field]?.def as {
    entries?: Record<string, string>;
    innerType?: { def?: unknown };
  };
  const entries = def?.entries ?? (def?.innerType?.def as typeof def)?.entries ?? {};
  return Object.values(entries);
}
