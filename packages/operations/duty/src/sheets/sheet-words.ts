import { createI18n, dateTimeText, type Language, textFor } from '@zhiqin/i18n';
import { dayOf, timeOf } from '@zhiqin/kernel';
import type { Word } from './standing-lines.ts';

export type SheetValue = string | number | boolean | Date | null;

/** Codes whose words do not stand under `codes.<field>`. */
const lists: Readonly<Record<string, string>> = {
  visitorKind: 'visitorKinds',
  category: 'categories',
  level: 'hazardLevels',
  method: 'scanMethods',
  reason: 'signOffReasons',
};

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** How a sheet says things, in one language and on the site's clock. */
export interface SheetWords {
  language: Language;
  t(key: string, params?: Record<string, unknown>): string;
  head(sheet: string, column: string): string;
  kind(kind: string): string;
  flag(flag: string): string;
  /** A value of a column as text; numbers and times stay what they are for a spreadsheet. */
  value(column: string, value: unknown, names: ReadonlyMap<string, string>): SheetValue;
  /** The same on paper. */
  paper(value: SheetValue): string;
}

export async function sheetWords(language: Language, zone: string): Promise<SheetWords> {
  const i18n = await createI18n(language, ['tradeSheets', 'duty', 'sites', 'portalGate', 'portal']);
  const t = (key: string, params?: Record<string, unknown>) => textFor(i18n, 'tradeSheets', key, params);
  const duty = (key: string) => textFor(i18n, 'duty', key);
  const comma = t('comma');

  const codeOf = (column: string, value: string): string | null => {
    for (const key of [`codes.${column}.${value}`, `${lists[column] ?? '-'}.${value}`])
      if (i18n.exists(`duty:${key}`)) return duty(key);
    for (const key of [`codes.${column}.${value}`]) if (i18n.exists(`tradeSheets:${key}`)) return t(key);
    return null;
  };

  const said = (column: string, value: unknown, names: ReadonlyMap<string, string>): SheetValue => {
    if (value === null || value === undefined || value === '') return null;
    if (value instanceof Date || typeof value === 'number') return value;
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'string') {
      if (uuidForm.test(value)) return names.get(value) ?? null;
      if (instantForm.test(value)) return new Date(value);
      return codeOf(column, value) ?? value;
    }
    if (Array.isArray(value)) return listOf(column, value, names);
    if (isWord(value))
      return [textFor(i18n, ...value.word), value.more].filter((part) => part).join(t('colon'));
    return null;
  };

  const listOf = (column: string, list: readonly unknown[], names: ReadonlyMap<string, string>) => {
    if (list.length === 0) return null;
    const isChecked = list.every(isCheckedItem);
    if (isChecked) {
      const failed = list.filter((one) => !one.ok).map((one) => codeOf('key', one.key) ?? one.key);
      return failed.length === 0
        ? t('allSound', { count: list.length })
        : t('failing', { items: failed.join(comma) });
    }
    return list
      .map((one) => part(column, one, names))
      .filter((text) => text !== '')
      .join(comma);
  };

  const part = (column: string, one: unknown, names: ReadonlyMap<string, string>): string => {
    if (typeof one !== 'object' || one === null) return paper(said(column, one, names));
    const {
      item,
      count,
      expected,
      ok,
      spec,
      quantity,
      measure,
      person,
      absence,
      checkpoint,
      reason,
      at,
      about,
    } = one as Record<string, unknown>;
    if (expected !== undefined)
      return `${item} ${count}/${expected}${ok === false ? ` ${t('damaged')}` : ''}`;
    if (quantity !== undefined) return [item, spec, '×', quantity, measure].filter((x) => x).join(' ');
    if (person !== undefined)
      return `${names.get(String(person)) ?? t('unknownName')}（${codeOf('absence', String(absence))}）`;
    if (checkpoint !== undefined)
      return `${names.get(String(checkpoint)) ?? ''}（${duty(`missedReasons.${reason}`)}）`;
    if (about !== undefined) return `${paper(new Date(String(at)))} ${codeOf('about', String(about))}`;
    return '';
  };

  const paper = (value: SheetValue): string =>
    value instanceof Date
      ? language === 'en'
        ? dateTimeText(value, { zone, language })
        : `${dayOf(value, zone).slice(5)} ${timeOf(value, zone)}`
      : value === null
        ? ''
        : String(value).replace(/＊{4,}/g, '＊＊＊＊');

  return {
    language,
    t,
    value: said,
    paper,
    head(sheet, column) {
      for (const key of [`columnsOf.${sheet}.${column}`, `columns.${column}`])
        if (i18n.exists(`tradeSheets:${key}`)) return t(key);
      return duty(`fields.${column}`);
    },
    kind: (kind) => duty(`kinds.${kind}`),
    flag: (flag) => duty(`flags.${flag}`),
  };
}

const isWord = (value: unknown): value is Word =>
  typeof value === 'object' && value !== null && 'word' in value;

const isCheckedItem = (value: unknown): value is { key: string; ok: boolean } =>
  typeof value === 'object' && value !== null && 'key' in value && 'ok' in value;
