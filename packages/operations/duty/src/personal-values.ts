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
]);

/** "张伟" → "张＊", "13812345678" → "138＊＊＊＊678": enough to recognise, too little to use. */
export function masked(path: string, value: unknown): unknown {
  if (typeof value !== 'string' || readable.has(path)) return value;
  const signs = [...value];
  if (signs.length <= 1) return '＊';
  const head = signs.length >= 7 ? 3 : 1;
  const tail = signs.length >= 7 ? 3 : 0;
  return [
    ...signs.slice(0, head),
    '＊'.repeat(signs.length - head - tail),
    ...signs.slice(signs.length - tail),
  ].join('');
}
