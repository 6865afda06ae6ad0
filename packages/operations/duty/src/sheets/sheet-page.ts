import { query, type UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import type { Language } from '@zhiqin/i18n';
import { DomainError, isUuid } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { camera, checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import { guard, squad } from '@zhiqin/workforce/schema';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { masked, openedValues, toldTogether } from '../personal-values.ts';
import { dutyEntry } from '../schema.ts';
import { isFoundIn } from '../search-values.ts';
import { sheetInput } from './sheet-input.ts';
import { type SheetLine, sheetLines } from './sheet-lines.ts';
import { type SheetKey, type SheetSpec, specOf } from './sheet-specs.ts';
import { type SheetValue, type SheetWords, sheetWords } from './sheet-words.ts';

export interface SheetRow {
  id: string;
  /** The entry it begins with, to open it by; null: no entry begins it. */
  entryId: string | null;
  /** One a column, in the sheet's order, said in the reader's language; who somebody is, is masked. */
  cells: SheetValue[];
}

export interface SheetPage {
  title: string;
  columns: { key: string; head: string; type: 'text' | 'dateTime' | 'number' }[];
  rows: SheetRow[];
  /** Hand it in for what follows; null: that was all. */
  nextCursor: string | null;
}

/** Lines looked at for one page of a search: a rare word over a long time is found over several pages. */
const linesPerSearch = 4000;
const linesPerQuestion = 500;

/** The rows of a sheet over a time, oldest first as on paper, a page at a time. */
export async function readSheet(
  ctx: UseContext,
  words: SheetWords,
  asked: {
    siteId: string;
    sheet: SheetKey;
    from: Date;
    to: Date;
    search?: string | null;
    after?: { at: Date; id: string };
    limit: number;
  },
): Promise<{ rows: SheetRow[]; next: { at: Date; id: string } | null }> {
  const { siteId, sheet, from, to, search, limit } = asked;
  const spec = specOf(sheet);
  const rows: SheetRow[] = [];
  let after = asked.after;
  for (let seen = 0; seen < linesPerSearch; ) {
    const most = search ? linesPerQuestion : Math.min(linesPerQuestion, limit - rows.length);
    const window = { siteId, from, to, limit: most, oldestFirst: true, after };
    const lines = await sheetLines(ctx, spec, window);
    for (const { row, isFound, line } of await rowsOf(ctx, words, sheet, spec, lines, search ?? '')) {
      after = { at: line.at ?? from, id: line.id };
      if (!isFound) continue;
      rows.push(row);
      if (rows.length === limit) break;
    }
    seen += lines.length;
    if (rows.length === limit) return { rows, next: after ?? null };
    if (lines.length < most) return { rows, next: null };
  }
  return { rows, next: after ?? null };
}

/** A sheet of the trade's, page by page, for screen and spreadsheet. Errors: `not-found`, `access.forbidden`. */
export const sheetPage = query({
  action: 'duty.read',
  input: sheetInput,
  async run(ctx, { siteId, sheet, from, to, search, cursor, limit = 200 }): Promise<SheetPage> {
    const { zone } = await requireSite(ctx, siteId);
    const words = await sheetWords(ctx.language, zone);
    const asked = { siteId, sheet, from: new Date(from), to: new Date(to), search, limit };
    const { rows, next } = await readSheet(ctx, words, { ...asked, after: pointOf(cursor) });
    return {
      title: words.t(`names.${sheet}`),
      columns: specOf(sheet).columns.map(({ key, type }) => ({ key, head: words.head(sheet, key), type })),
      rows,
      nextCursor: next ? `${next.at.toISOString()}_${next.id}` : null,
    };
  },
});

function pointOf(cursor: string | null | undefined): { at: Date; id: string } | undefined {
  if (!cursor) return undefined;
  const [iso = '', id = ''] = cursor.split('_');
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || !isUuid(id))
    throw new DomainError('input.invalid', {}, { cursor: 'field.invalid' });
  return { at, id };
}

async function rowsOf(
  ctx: UseContext,
  words: SheetWords,
  sheet: SheetKey,
  { columns }: SheetSpec,
  lines: readonly SheetLine[],
  search: string,
) {
  const ids = [...new Set(lines.flatMap((line) => line.entryIds))];
  const [values, entries, corrections] = await Promise.all([
    openedValues(ctx, ids),
    entriesOf(ctx, ids),
    correctionsOf(ctx, ids),
  ]);
  const correctionTexts = await openedValues(
    ctx,
    corrections.map((one) => one.id),
    ['text'],
  );
  const names = await namesOf(ctx, words.language, lines, entries);
  return lines.map((line) => {
    const told: Record<string, unknown> = { ...line.told, ...toldTogether(line.entryIds, values) };
    const made = line.entryIds.map((id) => entries.get(id)).filter((one) => one !== undefined);
    // Entries stand with the last first; the one that began the line is the last of them.
    const first = made.at(-1);
    const ownCorrections = corrections.filter((one) => line.entryIds.includes(one.cites ?? ''));
    const remarks = [
      ...new Set(made.flatMap((one) => one.flags.map(words.flag))),
      ...ownCorrections.map((one) =>
        words.t('corrected', { text: String(correctionTexts.get(one.id)?.text ?? words.t('erased')) }),
      ),
    ].join(words.t('comma'));
    const virtual: Record<string, unknown> = {
      at: line.at,
      no: made
        .toReversed()
        .map((one) => `${one.label} ${one.seq}`)
        .join(' / '),
      person: first?.personId ?? null,
      remarks,
    };
    if (first) {
      virtual.post = first.postId;
      if (!('kind' in line.plain)) virtual.kind = words.kind(first.kind);
    }
    const cellOf = (key: string): SheetValue => {
      if (key in virtual && !(key in line.plain)) return words.value(key, virtual[key], names);
      if (key === 'content') return contentOf(words, sheet, line.plain, told, names);
      if (line.entryIds.length > 0 && key in told) return words.value(key, masked(key, told[key]), names);
      return words.value(key, line.plain[key], names);
    };
    const cells = columns.map(({ key }) => cellOf(key));
    const open = columns.flatMap(({ key }, i) => (key in told && line.entryIds.length > 0 ? [] : [cells[i]]));
    const isFound = search === '' || isFoundIn(search, open, told);
    return { line, isFound, row: { id: line.id, entryId: line.entryIds.at(-1) ?? null, cells } };
  });
}

const unsaid = new Set(['text', 'note', 'photo', 'voice', 'reportedTo', 'position']);

/** All an entry says, for the one wide column of the log: its own words first, then field by field. */
function contentOf(
  words: SheetWords,
  sheet: SheetKey,
  plain: Record<string, unknown>,
  told: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): string | null {
  const own = [told.text, told.note].filter((one) => typeof one === 'string');
  const fields = Object.entries({ ...plain, ...told })
    .filter(([key, value]) => !unsaid.has(key) && value !== null && value !== false)
    .map(([key, value]) => {
      const said = words.paper(words.value(key, key in told ? masked(key, told[key]) : value, names));
      return said === '' ? '' : `${words.head(sheet, key)}${words.t('colon')}${said}`;
    })
    .filter((one) => one !== '');
  return [...own, ...fields].join(words.t('semicolon')) || null;
}

async function entriesOf({ tx, tenantId }: UseContext, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tx
    .select({
      id: dutyEntry.id,
      kind: dutyEntry.kind,
      seq: dutyEntry.seq,
      label: device.label,
      postId: dutyEntry.postId,
      personId: dutyEntry.personId,
      flags: dutyEntry.flags,
    })
    .from(dutyEntry)
    .innerJoin(device, and(eq(device.tenantId, dutyEntry.tenantId), eq(device.id, dutyEntry.deviceId)))
    .where(and(eq(dutyEntry.tenantId, tenantId), inArray(dutyEntry.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function correctionsOf({ tx, tenantId }: UseContext, ids: string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: dutyEntry.id, cites: dutyEntry.citesEntryId })
    .from(dutyEntry)
    .where(
      and(
        eq(dutyEntry.tenantId, tenantId),
        inArray(dutyEntry.citesEntryId, ids),
        eq(dutyEntry.kind, 'correction'),
      ),
    )
    .orderBy(asc(dutyEntry.occurredAt), asc(dutyEntry.id));
}

/** Names of the people, posts, points, routes, cameras and squads that lines and entries name by id. */
async function namesOf(
  { tx, tenantId }: UseContext,
  language: Language,
  lines: readonly SheetLine[],
  entries: ReadonlyMap<string, { postId: string | null; personId: string | null }>,
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  const gather = (value: unknown) => {
    if (typeof value === 'string') {
      if (isUuid(value)) ids.add(value);
    } else if (typeof value === 'object' && value !== null && !(value instanceof Date))
      Object.values(value).forEach(gather);
  };
  for (const line of lines) gather(line.plain);
  for (const { postId, personId } of entries.values()) gather([postId, personId]);
  const wanted = [...ids];
  if (wanted.length === 0) return new Map();
  const english = language === 'en';
  const named = [post, checkpoint, patrolRoute, squad].map(async (table) => {
    const rows = await tx
      .select({ id: table.id, name: table.name, nameEn: table.nameEn })
      .from(table as typeof post)
      .where(and(eq(table.tenantId, tenantId), inArray(table.id, wanted)));
    return rows.map(({ id, name, nameEn }) => ({ id, name: (english && nameEn) || name }));
  });
  const people = tx
    .select({ id: guard.id, name: guard.name })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, wanted)));
  const cameras = tx
    .select({ id: camera.id, name: camera.cameraNo })
    .from(camera)
    .where(and(eq(camera.tenantId, tenantId), inArray(camera.id, wanted)));
  const found = (await Promise.all([...named, people, cameras])).flat();
  return new Map(found.map((row) => [row.id, row.name]));
}
