import type { UseContext } from '@zhiqin/access';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { type LeafContent, leafBytes } from './rules.ts';
import { ledgerLeaf, ledgerNode } from './schema.ts';
import { type Hash, leafHash } from './tree/hashes.ts';
import { growTree, keyOf, type NodeAt, type Place, peaksOf, rangeRoot } from './tree/tree-shape.ts';

/** What the ledger is read and written with. */
export type LedgerContext = Pick<UseContext, 'tx' | 'tenantId' | 'now' | 'newId'>;

/** A statement takes some 65,000 parameters: six to a leaf, five to a node. */
const rowsAtOnce = 5000;

/**
 * Puts leaves behind the contractor's tree in the order given, in this transaction; one that stands there already is
 * passed over. Whoever appends waits for whoever appends before, so numbers have no gap.
 * @returns how many were put behind it, and the tree's size afterwards
 */
export async function appendLeaves(
  ctx: LedgerContext,
  contents: readonly LeafContent[],
): Promise<{ added: number; size: number }> {
  const { tx, tenantId } = ctx;
  await lockLedger(ctx);
  let size = await sizeOf(ctx);
  let added = 0;
  for (let from = 0; from < contents.length; from += rowsAtOnce) {
    const fresh = await notYetIn(ctx, contents.slice(from, from + rowsAtOnce));
    if (fresh.length === 0) continue;
    const at = await nodesAt(ctx, peaksOf(size));
    const { nodes } = growTree(
      size,
      peaksOf(size).map(at),
      fresh.map((one) => leafHash(leafBytes(one))),
    );
    await tx.insert(ledgerLeaf).values(
      fresh.map(({ kind, subject, commitment }, i) => ({
        tenantId,
        id: ctx.newId(),
        no: size + i,
        kind,
        subjectId: subject,
        commitment,
        recordedAt: ctx.now,
      })),
    );
    for (let start = 0; start < nodes.length; start += rowsAtOnce)
      await tx
        .insert(ledgerNode)
        .values(
          nodes.slice(start, start + rowsAtOnce).map((node) => ({ ...node, tenantId, id: ctx.newId() })),
        );
    size += fresh.length;
    added += fresh.length;
  }
  return { added, size };
}

/** One writer at a time to a contractor's ledger, until its transaction ends. Held already: nothing. */
export async function lockLedger({ tx, tenantId }: Pick<LedgerContext, 'tx' | 'tenantId'>): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ledger:${tenantId}`}, 0))`);
}

/** Leaves of the tree as they are seen in this transaction. */
export async function sizeOf({ tx, tenantId }: Pick<LedgerContext, 'tx' | 'tenantId'>): Promise<number> {
  const [row] = await tx
    .select({ size: sql<number>`coalesce(max(${ledgerLeaf.no}) + 1, 0)::float8` })
    .from(ledgerLeaf)
    .where(eq(ledgerLeaf.tenantId, tenantId));
  return row?.size ?? 0;
}

/** Root of the first `size` leaves. */
export async function rootAt(ctx: Pick<LedgerContext, 'tx' | 'tenantId'>, size: number): Promise<Hash> {
  return rangeRoot(0, size, await nodesAt(ctx, peaksOf(size)));
}

/** The hashes of subtrees, in one reading. @throws Error for one that is not complete yet */
export async function nodesAt(
  { tx, tenantId }: Pick<LedgerContext, 'tx' | 'tenantId'>,
  places: readonly Place[],
): Promise<NodeAt> {
  const byLevel = Map.groupBy(places, ({ level }) => level);
  const rows =
    places.length === 0
      ? []
      : await tx
          .select({ level: ledgerNode.level, position: ledgerNode.position, hash: ledgerNode.hash })
          .from(ledgerNode)
          .where(
            and(
              eq(ledgerNode.tenantId, tenantId),
              or(
                ...[...byLevel].map(([level, own]) =>
                  and(
                    eq(ledgerNode.level, level),
                    inArray(
                      ledgerNode.position,
                      own.map(({ position }) => position),
                    ),
                  ),
                ),
              ),
            ),
          );
  const known = new Map(rows.map((row) => [keyOf(row), row.hash]));
  return (place) => {
    const hash = known.get(keyOf(place));
    if (!hash) throw new Error(`the ledger has no subtree ${keyOf(place)}`);
    return hash;
  };
}

/** Those that are not in the tree, each once, in the order given. */
async function notYetIn(ctx: LedgerContext, contents: readonly LeafContent[]): Promise<LeafContent[]> {
  const { tx, tenantId } = ctx;
  const standing = await tx
    .select({ kind: ledgerLeaf.kind, subject: ledgerLeaf.subjectId, commitment: ledgerLeaf.commitment })
    .from(ledgerLeaf)
    .where(
      and(
        eq(ledgerLeaf.tenantId, tenantId),
        inArray(ledgerLeaf.kind, [...new Set(contents.map(({ kind }) => kind))]),
        inArray(ledgerLeaf.subjectId, [...new Set(contents.map(({ subject }) => subject))]),
      ),
    );
  const keyed = ({ kind, subject, commitment }: LeafContent) => `${kind} ${subject} ${commitment}`;
  const seen = new Set(standing.map(keyed));
  return contents.filter((one) => {
    const isFresh = !seen.has(keyed(one));
    seen.add(keyed(one));
    return isFresh;
  });
}
