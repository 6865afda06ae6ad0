import { query, type UseContext } from '@zhiqin/access';
import { and, asc, eq, gte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { ledgerSources } from './ledger-sources.ts';
import { leafBytes } from './rules.ts';
import { ledgerLeaf } from './schema.ts';
import { GrowingTree } from './tree/growing-tree.ts';
import { leafHash } from './tree/hashes.ts';

/** A root from outside: a report the client kept, or the public page copied. */
const keptRoot = z.object({
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day')),
  size: z.int('field.invalid').check(z.minimum(0, 'field.invalid')),
  root: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid')),
});

export interface LedgerVerification {
  /** All kept roots are roots of the ledger as it stands, and all it holds up to the last of them is as it was. */
  sound: boolean;
  entries: number;
  roots: number;
  /** The first day that does not fit, and what it is. */
  firstFault: { day: string; fault: 'root' | 'thing' | 'short'; kind?: string; subject?: string } | null;
}

const leavesAtOnce = 5000;

/**
 * Works the ledger out again from the things themselves, up to the newest of the roots somebody has kept outside the
 * database, and names the first day on which they differ: a row changed, taken out, put in or moved, by whomever.
 */
export const verifyLedger = query({
  action: 'ledger.read',
  scope: 'tenant',
  input: z.object({ roots: z.array(keptRoot).check(z.minLength(1, 'field.required')) }),
  async run(ctx, { roots }): Promise<LedgerVerification> {
    const kept = [...roots].sort((a, b) => a.size - b.size || a.day.localeCompare(b.day));
    const upTo = kept.at(-1)?.size ?? 0;
    const dayOf = (no: number) => (kept.find(({ size }) => size > no) ?? kept.at(-1))?.day as string;
    const tree = new GrowingTree();
    const answer = (firstFault: LedgerVerification['firstFault']): LedgerVerification => ({
      sound: firstFault === null,
      entries: tree.size,
      roots: kept.length,
      firstFault,
    });
    const differing = () => kept.find(({ size, root }) => size === tree.size && root !== tree.root());
    while (true) {
      const wrong = differing();
      if (wrong) return answer({ day: wrong.day, fault: 'root' });
      if (tree.size >= upTo) return answer(null);
      // To the next kept root at most, so that each is compared when the tree has its size.
      const next = kept.find(({ size }) => size > tree.size)?.size ?? upTo;
      const leaves = await leavesFrom(ctx, tree.size, Math.min(leavesAtOnce, next - tree.size));
      const changed = await firstChanged(ctx, leaves);
      for (const leaf of leaves) {
        if (leaf.no !== tree.size) break;
        if (leaf === changed) {
          const { kind, subject } = leaf;
          return answer({ day: dayOf(leaf.no), fault: 'thing', kind, subject });
        }
        tree.push(leafHash(leafBytes(leaf)));
      }
      if (leaves.at(-1)?.no !== tree.size - 1) return answer({ day: dayOf(tree.size), fault: 'short' });
    }
  },
});

type Leaf = Awaited<ReturnType<typeof leavesFrom>>[number];

function leavesFrom({ tx, tenantId }: UseContext, no: number, limit: number) {
  const l = ledgerLeaf;
  return tx
    .select({ no: l.no, kind: l.kind, subject: l.subjectId, commitment: l.commitment })
    .from(l)
    .where(and(eq(l.tenantId, tenantId), gte(l.no, no)))
    .orderBy(asc(l.no))
    .limit(limit);
}

/** The first leaf whose thing does not yield its commitment any more; kinds nobody can work out again are passed over. */
async function firstChanged(ctx: UseContext, leaves: readonly Leaf[]): Promise<Leaf | undefined> {
  const changed: Leaf[] = [];
  for (const { kind, recompute } of ledgerSources()) {
    const own = leaves.filter((leaf) => leaf.kind === kind);
    if (own.length === 0) continue;
    const found = await recompute(ctx, [...new Set(own.map(({ subject }) => subject))]);
    changed.push(...own.filter(({ subject, commitment }) => !found.get(subject)?.has(commitment)));
  }
  return changed.sort((a, b) => a.no - b.no)[0];
}
