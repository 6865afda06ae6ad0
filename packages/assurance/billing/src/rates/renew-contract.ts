import { command } from '@zhiqin/access';
import { DomainError, ratioFen } from '@zhiqin/kernel';
import { createContract } from '@zhiqin/sites';
import { serviceKinds } from '@zhiqin/sites/rules';
import { contract } from '@zhiqin/sites/schema';
import { and, desc, eq } from 'drizzle-orm';
import { renewContractInput } from './rate-input.ts';
import { rateCard } from './schema.ts';
import { setRateCard } from './set-rate-card.ts';

/**
 * 续签: the next contract as a draft, for the same sites, with the last card's terms and every price changed by the same share,
 * rounded to whole units; it still has to be checked and activated. Errors: `not-found`, `price.no-card`, `price.overlap` (begins
 * before the old one ends), `contract.no-taken`, those of `setRateCard`.
 */
export const renewContract = command({
  action: 'rate.renew',
  input: renewContractInput,
  async run(ctx, input): Promise<{ contractId: string }> {
    const { tx, tenantId } = ctx;
    const [old] = await tx
      .select()
      .from(contract)
      .where(and(eq(contract.tenantId, tenantId), eq(contract.id, input.contractId)));
    if (!old) throw new DomainError('not-found');
    if (input.startsOn <= (old.endedOn ?? old.endsOn) || input.endsOn < input.startsOn)
      throw new DomainError('price.overlap', {}, { startsOn: 'price.overlap' });
    const [card] = await tx
      .select()
      .from(rateCard)
      .where(and(eq(rateCard.tenantId, tenantId), eq(rateCard.contractId, old.id)))
      .orderBy(desc(rateCard.fromDay), desc(rateCard.number))
      .limit(1);
    if (!card) throw new DomainError('price.no-card');
    const times = 10_000 + input.changeBasisPoints;
    const changed = (fen: number) => ratioFen(fen, times, 10_000);
    const { id: contractId } = await ctx.run(createContract, {
      ...{ clientId: old.clientId, contractNo: input.contractNo, title: old.title, siteIds: old.siteIds },
      ...{ startsOn: input.startsOn, endsOn: input.endsOn, services: old.services.filter(isServiceKind) },
      monthlyFeeFen: old.monthlyFeeFen === null ? null : changed(old.monthlyFeeFen),
    });
    const { terms } = card;
    await ctx.run(setRateCard, {
      ...{ contractId, fromDay: input.startsOn, note: `${old.contractNo} → ${input.contractNo}` },
      terms: {
        ...terms,
        posts: terms.posts.map((one) => ({ ...one, rateFen: changed(one.rateFen) })),
        items: terms.items.map((one) => ({ ...one, amountFen: changed(one.amountFen) })),
        minimumFen: terms.minimumFen === null ? null : changed(terms.minimumFen),
        maximumFen: terms.maximumFen === null ? null : changed(terms.maximumFen),
      },
    });
    ctx.audit({ subjectId: contractId, renews: old.id, changeBasisPoints: input.changeBasisPoints });
    return { contractId };
  },
});

const isServiceKind = (name: string) => (serviceKinds as readonly string[]).includes(name);
