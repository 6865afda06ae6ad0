import { readXml } from './read-xml.ts';

/** What a paragraph style says of numbers; null where it says nothing. */
export interface ParagraphStyle {
  basedOn: string | null;
  listId: string | null;
  level: number | null;
}

/** Paragraph styles by id. */
export function readStyles(xml: string | null): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle>();
  if (xml === null) return styles;
  let style: ParagraphStyle | null = null;
  readXml(xml, {
    open(name, attribute) {
      const value = attribute('val') ?? null;
      if (name === 'style') {
        style = { basedOn: null, listId: null, level: null };
        styles.set(attribute('styleId') ?? '', style);
      } else if (!style) return;
      else if (name === 'basedOn') style.basedOn = value;
      else if (name === 'numId') style.listId = value;
      else if (name === 'ilvl') style.level = Number(value);
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return styles;
}

/** Own values before those of the style it is based on. */
export function inheritedNumbering(
  styles: ReadonlyMap<string, ParagraphStyle>,
  id: string,
): { listId: string | null; level: number | null } {
  let listId: string | null = null;
  let level: number | null = null;
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    listId ??= styles.get(at)?.listId ?? null;
    level ??= styles.get(at)?.level ?? null;
  }
  return { listId, level };
}
