import { query, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray } from 'drizzle-orm';
import { entryInput } from '../duty-input.ts';
import type { EntryContent } from '../entry-format.ts';
import { proofOfEntry } from '../proof/proof-of-entry.ts';
import type { Proof } from '../proof/reasons.ts';
import { dutyEntry } from '../schema.ts';
import { type EntryLine, entryLines } from './entry-line.ts';

export interface EntryRecord extends EntryLine {
  /** What was signed, as it was signed. */
  content: EntryContent;
  hash: string;
  signature: string;
  /** Id → name, of the people and posts its body names. */
  names: Record<string, string>;
  /** How well it is supported, and why. */
  graded: Proof;
}

/**
 * One entry with its proof.
 * @throws DomainError `not-found`.
 */
export const getEntry = query({
  action: 'duty.read',
  input: entryInput,
  async run(ctx, { entryId }): Promise<EntryRecord> {
    const [line] = await entryLines(ctx, eq(dutyEntry.id, entryId), 1);
    const [proof] = await ctx.tx
      .select({ content: dutyEntry.content, hash: dutyEntry.hash, signature: dutyEntry.signature })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, ctx.tenantId), eq(dutyEntry.id, entryId)));
    if (!line || !proof) throw new DomainError('not-found');
    const graded = await proofOfEntry(ctx, line);
    return { ...line, ...proof, graded, names: await namesIn(ctx, line.body) };
  },
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function namesIn({ tx, tenantId }: UseContext, body: unknown): Promise<Record<string, string>> {
  const ids = [...idsIn(body)];
  if (ids.length === 0) return {};
  const [people, posts] = await Promise.all([
    tx
      .select({ id: guard.id, name: guard.name })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, ids))),
    tx
      .select({ id: post.id, name: post.name })
      .from(post)
      .where(and(eq(post.tenantId, tenantId), inArray(post.id, ids))),
  ]);
  return Object.fromEntries([...people, ...posts].map((row) => [row.id, row.name]));
}

function idsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set(uuid.test(value) ? [value] : []);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part) => [...idsIn(part)]));
}
