import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { contractState, keptUntil } from '@zhiqin/engagement/rules';
import { addDays, DomainError } from '@zhiqin/kernel';
import { client, contract, post } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import { companyToday, isClient } from '../signed-by.ts';
import { contractRatesInput } from './rate-input.ts';
import { cardsInForce, type RateTerms } from './rate-terms.ts';
import { rateCard } from './schema.ts';
import { taxRateOn } from './tax-rates.ts';

/** Contracts in reach with the card in force today, the one that ends first on top. Errors: none. */
export const listContractRates = query({
  action: 'rate.read',
  input: z.object({}),
  async run(ctx) {
    const { tx, tenantId } = ctx;
    const today = await companyToday(ctx);
    const rows = await tx
      .select({ contract, clientName: client.name, clientNameEn: client.nameEn })
      .from(contract)
      .innerJoin(client, and(eq(client.tenantId, contract.tenantId), eq(client.id, contract.clientId)))
      .where(eq(contract.tenantId, tenantId))
      .orderBy(asc(contract.endsOn), asc(contract.contractNo));
    const cards = await tx.select().from(rateCard).where(eq(rateCard.tenantId, tenantId));
    return rows.map(({ contract: row, ...names }) => {
      const own = cards.filter((card) => card.contractId === row.id);
      const [now] = cardsInForce([row], own, today, today, (day) => addDays(day, -1));
      const { id, contractNo, title, startsOn, endsOn, endedOn, siteIds, clientId } = row;
      return {
        ...{ id, contractNo, title, startsOn, endsOn, endedOn, siteIds, clientId, ...names },
        state: contractState(row, [], today),
        cards: own.length,
        inForce: now ? { number: now.number, fromDay: now.fromDay, posts: now.terms.posts.length } : null,
      };
    });
  },
});

/** A contract's cards, newest first, with the names of posts and sites they price, and its tax today. Errors: `not-found`. */
export const getContractRates = query({
  action: 'rate.read',
  input: contractRatesInput,
  async run(ctx, { contractId }) {
    const { tx, tenantId } = ctx;
    const [row] = await tx
      .select({ contract, clientName: client.name, clientNameEn: client.nameEn })
      .from(contract)
      .innerJoin(client, and(eq(client.tenantId, contract.tenantId), eq(client.id, contract.clientId)))
      .where(and(eq(contract.tenantId, tenantId), eq(contract.id, contractId)));
    if (!row) throw new DomainError('not-found');
    const today = await companyToday(ctx);
    const cards = await tx
      .select()
      .from(rateCard)
      .where(and(eq(rateCard.tenantId, tenantId), eq(rateCard.contractId, contractId)))
      .orderBy(desc(rateCard.fromDay), desc(rateCard.number));
    const [now] = cardsInForce([row.contract], cards, today, today, (day) => addDays(day, -1));
    const sites = await tx
      .select({ id: site.id, code: site.code, name: site.name, nameEn: site.nameEn })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), inArray(site.id, row.contract.siteIds)))
      .orderBy(asc(site.code));
    // A client is not shown posts as such: those it pays for are named by its statement.
    const posts = isClient(ctx)
      ? []
      : await tx
          .select()
          .from(post)
          .where(and(eq(post.tenantId, tenantId), inArray(post.siteId, row.contract.siteIds)))
          .orderBy(asc(post.siteId), asc(post.sortOrder), asc(post.code));
    const { id, contractNo, title, startsOn, endsOn, endedOn, siteIds, clientId } = row.contract;
    return {
      contract: {
        ...{ id, contractNo, title, startsOn, endsOn, endedOn, siteIds, clientId },
        ...{ clientName: row.clientName, clientNameEn: row.clientNameEn },
        state: contractState(row.contract, [], today),
        /** The law's two years after its last day (保安服务管理条例 第21条). */
        keptUntil: keptUntil(row.contract.endedOn ?? row.contract.endsOn, 2),
      },
      inForceId: now?.cardId ?? null,
      cards: cards.map(({ tenantId: _, setBy: __, setByName, ...card }) => ({
        ...card,
        setByName: isClient(ctx) ? null : setByName,
        tax: taxNow(card.terms, today),
      })),
      sites,
      posts: posts.map(({ id: postId, siteId, code, name, nameEn, heads, shiftPattern, retiredAt }) => ({
        ...{ id: postId, siteId, code, name, nameEn, heads, shiftPattern, isRetired: retiredAt !== null },
      })),
    };
  },
});

function taxNow(terms: RateTerms, today: string) {
  const { basisPoints, citation } = taxRateOn(terms.taxKey, today);
  return { basisPoints, citation };
}
