export interface BoundRow {
  parameter: string;
  value: number;
  direction: 'min' | 'max';
  citation: string;
}

/** The legal bounds a result was judged under, as rows; stored as parameter → bounds or as a plain list. */
export function boundRows(bounds: unknown): BoundRow[] {
  if (typeof bounds !== 'object' || bounds === null) return [];
  return Object.entries(bounds).flatMap(([parameter, found]) =>
    (Array.isArray(found) ? found : [found]).flatMap((bound: Partial<BoundRow> | null) =>
      bound && typeof bound.value === 'number' && bound.citation && bound.direction
        ? [{ parameter, value: bound.value, direction: bound.direction, citation: bound.citation }]
        : [],
    ),
  );
}
