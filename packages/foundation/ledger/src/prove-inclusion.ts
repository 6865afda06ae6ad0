import { fromHex, toBase64Url } from '@zhiqin/kernel';
import { and, asc, desc, eq, gte, isNotNull, lte } from 'drizzle-orm';
import { type LedgerContext, nodesAt } from './append-leaves.ts';
import type { InclusionProof, LeafContent, SignedHead } from './rules.ts';
import { ledgerHead, ledgerKey, ledgerLeaf } from './schema.ts';
import { consistencyPath, inclusionPath, placesAskedBy } from './tree/tree-shape.ts';

type Reading = Pick<LedgerContext, 'tx' | 'tenantId'>;

/** Under which number a leaf stands; null: it is not in the tree. */
export async function leafNoOf(
  ctx: Reading,
  { kind, subject, commitment }: LeafContent,
): Promise<number | null> {
  const [leaf] = await ctx.tx
    .select({ no: ledgerLeaf.no })
    .from(ledgerLeaf)
    .where(
      and(
        eq(ledgerLeaf.tenantId, ctx.tenantId),
        eq(ledgerLeaf.kind, kind),
        eq(ledgerLeaf.subjectId, subject),
        eq(ledgerLeaf.commitment, commitment),
      ),
    );
  return leaf?.no ?? null;
}

/** The path that shows a leaf in the tree of `size` leaves; null where it is not in it. */
export async function proveInclusion(
  ctx: Reading,
  leaf: LeafContent,
  size: number,
): Promise<InclusionProof | null> {
  const no = await leafNoOf(ctx, leaf);
  if (no === null || no >= size) return null;
  const at = await nodesAt(
    ctx,
    placesAskedBy((place) => inclusionPath(no, size, place)),
  );
  return { index: no, size, path: inclusionPath(no, size, at).map(packed) };
}

const packed = (hash: string) => toBase64Url(fromHex(hash));

/** What shows that the tree of `size` leaves begins with that of its first `before`. */
export async function proveConsistency(ctx: Reading, before: number, size: number): Promise<string[]> {
  const at = await nodesAt(
    ctx,
    placesAskedBy((place) => consistencyPath(before, size, place)),
  );
  return consistencyPath(before, size, at);
}

export interface DayRoot extends SignedHead {
  day: string;
}

/** The roots of the contractor's days, oldest first. */
export async function dayRoots(
  { tx, tenantId }: Reading,
  { fromDay, toDay }: { fromDay: string; toDay: string },
): Promise<DayRoot[]> {
  const rows = await tx
    .select()
    .from(ledgerHead)
    .where(
      and(
        eq(ledgerHead.tenantId, tenantId),
        isNotNull(ledgerHead.day),
        gte(ledgerHead.day, fromDay),
        lte(ledgerHead.day, toDay),
      ),
    )
    .orderBy(asc(ledgerHead.day));
  return rows.map(({ day, size, root, at, signature }) => ({
    day: day as string,
    ledger: tenantId,
    size,
    root,
    at: at.toISOString(),
    signature,
  }));
}

/** The newest head that has been signed; null: none yet. */
export async function newestHead({ tx, tenantId }: Reading): Promise<SignedHead | null> {
  const [row] = await tx
    .select()
    .from(ledgerHead)
    .where(eq(ledgerHead.tenantId, tenantId))
    .orderBy(desc(ledgerHead.size), desc(ledgerHead.at))
    .limit(1);
  if (!row) return null;
  const { size, root, at, signature } = row;
  return { ledger: tenantId, size, root, at: at.toISOString(), signature };
}

/** The public halves of the keys the contractor's heads are signed with, oldest first. */
export async function publicKeys({ tx, tenantId }: Reading): Promise<JsonWebKey[]> {
  const rows = await tx
    .select({ publicKey: ledgerKey.publicKey })
    .from(ledgerKey)
    .where(eq(ledgerKey.tenantId, tenantId))
    .orderBy(asc(ledgerKey.madeAt));
  return rows.map(({ publicKey }) => publicKey);
}
