import type { UseContext } from '@zhiqin/access';
import type { SheetColumn, SheetValue } from '@zhiqin/documents';
import type { Context, Language } from '@zhiqin/i18n';
import type { Day, Window } from '@zhiqin/kernel';

/** What every part of a binder needs to know. */
export interface BinderScope {
  /** Null: the whole company. */
  site: { id: string; code: string; name: string; nameEn: string | null; clientId: string | null } | null;
  fromDay: Day;
  untilDay: Day;
  /** The same days by the clock of the site, or of the company. */
  window: Window;
  zone: string;
  language: Language;
  /** Words of a context of i18n in the binder's language. */
  say(context: Context, key: string, params?: Record<string, unknown>): string;
}

export interface BinderTable {
  title?: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
}

export interface BinderSection {
  /** Sentences above the tables. */
  paragraphs?: readonly string[];
  tables: readonly BinderTable[];
  /** Titles for places to sign beneath. */
  signatures?: readonly string[];
}

/** A part of the book: read from the records when a binder is made. */
export interface BinderPart {
  key: string;
  /** Its title: context and key of the words. */
  title: readonly [Context, string];
  scope: 'site' | 'company' | 'both';
  /** Comes as a workbook of its own as well. */
  hasAnnex?: boolean;
  /** Null: nothing of it is kept in the system. */
  read(ctx: UseContext, scope: BinderScope): Promise<BinderSection | null>;
}

const contributed: BinderPart[] = [];

/** Another package adds a part; which books it stands in, and where, `binder-regions.ts` says, else at the end. */
export function contributeBinderPart(part: BinderPart): void {
  if (!contributed.some((one) => one.key === part.key)) contributed.push(part);
}

export const contributedParts = (): readonly BinderPart[] => contributed;

/** The name in the binder's language; the Chinese where there is no other. */
export const nameIn = (language: Language, name: string, nameEn: string | null): string =>
  (language === 'en' && nameEn) || name;
