import { command, type UseContext } from '@zhiqin/access';
import { type Day, DomainError, ratioFen } from '@zhiqin/kernel';
import { contract, post } from '@zhiqin/sites/schema';
import { and, asc, eq, inArray, max } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { setRateCardInput } from './rate-input.ts';
import type { RateTerms } from './rate-terms.ts';
import { rateCard } from './schema.ts';

/**
 * What a contract's services cost from a day on; what is charged for days already agreed on changes by a new revision of their
 * statement alone. Errors: `not-found` (contract, post or site of another), `price.outside-contract`, `price.post-twice`,
 * `price.over-cap` ({post, percent}: raised beyond what the contract allows within twelve months), `price.bounds`.
 */
export const setRateCard = command({
  action: 'rate.set',
  input: setRateCardInput,
  async run(ctx, { contractId, fromDay, terms, note }): Promise<{ rateCardId: string; number: number }> {
    const { tx, tenantId } = ctx;
    const [row] = await tx
      .select()
      .from(contract)
      .where(and(eq(contract.tenantId, tenantId), eq(contract.id, contractId)))
      .for('update');
    if (!row) throw new DomainError('not-found');
    if (fromDay < row.startsOn || fromDay > (row.endedOn ?? row.endsOn))
      throw new DomainError('price.outside-contract', {}, { fromDay: 'price.outside-contract' });
    const names = await requirePosts(ctx, row.siteIds, terms);
    if (terms.minimumFen !== null && terms.maximumFen !== null && terms.minimumFen > terms.maximumFen)
      throw new DomainError('price.bounds', {}, { minimumFen: 'price.bounds' });
    await requireWithinCap(ctx, contractId, fromDay, terms, names);
    const [newest] = await tx
      .select({ number: max(rateCard.number) })
      .from(rateCard)
      .where(and(eq(rateCard.tenantId, tenantId), eq(rateCard.contractId, contractId)));
    const number = (newest?.number ?? 0) + 1;
    const by = signedBy(ctx);
    const rateCardId = ctx.newId();
    await tx.insert(rateCard).values({
      ...{ tenantId, id: rateCardId, contractId, clientId: row.clientId, number, fromDay, terms },
      ...{ note: note || null, setBy: by.id, setByName: by.name, setAt: ctx.now },
    });
    ctx.audit({ subjectId: rateCardId, contractId, number, fromDay });
    return { rateCardId, number };
  },
});

/** Each priced post once, of one of the contract's sites; their names by id. */
async function requirePosts(
  { tx, tenantId }: UseContext,
  siteIds: readonly string[],
  terms: RateTerms,
): Promise<Map<string, string>> {
  const ids = terms.posts.map((one) => one.postId);
  if (new Set(ids).size < ids.length)
    throw new DomainError('price.post-twice', {}, { posts: 'price.post-twice' });
  const wanted = [...new Set([...ids, ...terms.deductionRules.flatMap((rule) => rule.postId ?? [])])];
  const rows = await tx
    .select({ id: post.id, siteId: post.siteId, name: post.name })
    .from(post)
    .where(and(eq(post.tenantId, tenantId), inArray(post.id, wanted)));
  const siteOf = new Map(rows.map((row) => [row.id, row.siteId]));
  const isOurs = (siteId: string | undefined) => siteId !== undefined && siteIds.includes(siteId);
  const known =
    wanted.every((id) => isOurs(siteOf.get(id))) &&
    terms.posts.every((one) => siteOf.get(one.postId) === one.siteId) &&
    terms.items.every((item) => isOurs(item.siteId));
  if (!known) throw new DomainError('not-found');
  const keys = terms.deductionRules.map((rule) => rule.key);
  if (new Set(keys).size < keys.length)
    throw new DomainError('input.invalid', {}, { deductionRules: 'field.duplicate' });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** No price is raised above the cap over what it was twelve months before, or at first. The cap of the card before counts. */
async function requireWithinCap(
  { tx, tenantId }: UseContext,
  contractId: string,
  fromDay: Day,
  terms: RateTerms,
  names: Map<string, string>,
): Promise<void> {
  const cards = await tx
    .select()
    .from(rateCard)
    .where(and(eq(rateCard.tenantId, tenantId), eq(rateCard.contractId, contractId)))
    .orderBy(asc(rateCard.fromDay), asc(rateCard.number));
  const cap = cards.findLast((card) => card.fromDay <= fromDay)?.terms.increaseCapBasisPoints;
  if (cap === null || cap === undefined) return;
  // By the calendar: of a leap year too, whose twelve months are a day longer. 29 February finds 28 February by its order.
  const yearBefore = `${Number(fromDay.slice(0, 4)) - 1}${fromDay.slice(4)}`;
  const base = cards.findLast((card) => card.fromDay <= yearBefore) ?? cards[0];
  for (const { postId, basis, rateFen } of terms.posts) {
    const before = base?.terms.posts.find((one) => one.postId === postId && one.basis === basis);
    if (before && rateFen > ratioFen(before.rateFen, 10_000 + cap, 10_000))
      throw new DomainError(
        'price.over-cap',
        { post: names.get(postId) ?? '', percent: cap / 100 },
        { posts: 'price.over-cap' },
      );
  }
}
