import type { UseContext } from '@zhiqin/access';
import { unseal } from '@zhiqin/privacy';
import { and, eq, inArray } from 'drizzle-orm';
import { entryValue } from './schema.ts';

/** Path → value, for the values of one entry that are still there. */
export type OpenedValues = Record<string, unknown>;

/**
 * The personal values of entries, by entry id. Erased ones are simply absent.
 * @param paths only these, where given.
 */
export async function openedValues(
  ctx: UseContext,
  entryIds: readonly string[],
  paths?: readonly string[],
): Promise<Map<string, OpenedValues>> {
  const values = new Map<string, OpenedValues>();
  if (entryIds.length === 0) return values;
  const rows = await ctx.tx
    .select({ entryId: entryValue.entryId, path: entryValue.path, sealed: entryValue.sealed })
    .from(entryValue)
    .where(
      and(
        eq(entryValue.tenantId, ctx.tenantId),
        inArray(entryValue.entryId, [...entryIds]),
        paths ? inArray(entryValue.path, [...paths]) : undefined,
      ),
    );
  for (const row of rows) {
    const own = values.get(row.entryId) ?? {};
    own[row.path] = JSON.parse(unseal(ctx.tenantId, row.sealed));
    values.set(row.entryId, own);
  }
  return values;
}

/**
 * What the entries of one line tell together: what came in at the gate and what went out again stand side by side where
 * both may be read, else the first entry says who it was.
 * @param entryIds the last first
 */
export function toldTogether(
  entryIds: readonly string[],
  values: ReadonlyMap<string, OpenedValues>,
): OpenedValues {
  const told: OpenedValues = {};
  for (const entryId of entryIds) {
    for (const [path, value] of Object.entries(values.get(entryId) ?? {})) {
      const later = told[path];
      const areBoth = readable.has(path) && typeof later === 'string' && typeof value === 'string';
      told[path] = areBoth && later !== value ? `${value} → ${later}` : (value ?? later);
    }
  }
  return told;
}

/** What lies open to whoever reads the log; who someone is, is shown by its ends alone. */
const readable: ReadonlySet<string> = new Set([
  'text',
  'note',
  'work',
  'suspicious',
  'disagreement',
  'reason',
  'purpose',
  'why',
  'focus',
  'fault',
  'action',
  'cause',
  'point',
  'place',
  'title',
  'texts',
  'load',
  'damage',
  'itemsCarried',
  // What must be acted on by whoever hears of an incident; who a witness is stays covered.
  'nature',
  'features',
  'losses',
  'firstAction',
]);

/** Whether a value of this path lies open to whoever reads the log. */
export const isReadable = (path: string): boolean => readable.has(path);

const hashForm = /^[0-9a-f]{64}$/;

/**
 * "张伟" → "张＊", "13812345678" → "138＊＊＊＊678": enough to recognise, too little to use; inside lists and records
 * too. The hash of a photo says nothing to a person and is left out: the file itself stands behind its own wall.
 */
export function masked(path: string, value: unknown): unknown {
  // Where somebody was is all or nothing.
  if (path === 'position') return '＊';
  if (readable.has(path)) return value;
  if (Array.isArray(value)) return value.map((one) => masked(path, one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(key, inner)]));
  if (typeof value !== 'string') return value;
  return hashForm.test(value) ? null : value.split(' ').map(maskedText).join(' ');
}

function maskedText(text: string): string {
  const signs = [...text];
  if (signs.length <= 1) return '＊';
  const head = signs.length >= 7 ? 3 : 1;
  const tail = signs.length >= 7 ? 3 : 0;
  return [
    ...signs.slice(0, head),
    '＊'.repeat(signs.length - head - tail),
    ...signs.slice(signs.length - tail),
  ].join('');
}
