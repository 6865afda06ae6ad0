import type { UseContext } from '@zhiqin/access';
import type { SheetColumn, SheetValue } from '@zhiqin/documents';
import type { Language } from '@zhiqin/i18n';

/** Rows of one part, in the language asked for. */
export interface DisputeTable {
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
  /** Papers as scanned, put in beside the list. */
  scans?: readonly { title: string; ending: string; bytes: Uint8Array }[];
}

/** One part of a guard's dispute file, e.g. discipline with his replies. */
export interface DisputePart {
  /** Key of its words: i18n context `portalHours`, `dispute.parts.<key>` and `dispute.sources.<key>`. */
  key: string;
  /** What is on record of him since a day; sees all sites, as whoever exports does. */
  collect(ctx: UseContext, guardId: string, setting: DisputeSetting): Promise<DisputeTable>;
}

export interface DisputeSetting {
  language: Language;
  /** First day that is asked for. */
  since: string;
}

const parts = new Map<string, DisputePart>();

/** Contributed by packages below and above; assembled in `api`. Adding the same key again changes nothing. */
export function contributeDisputePart(part: DisputePart): void {
  parts.set(part.key, part);
}

export const contributedParts = (): DisputePart[] => [...parts.values()];
