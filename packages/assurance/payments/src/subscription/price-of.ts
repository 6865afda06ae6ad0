import { askStripe } from '../stripe-at-hand.ts';
import { currency, lookupKeyOf, type PlanKey, plans } from './plans.ts';

const names: Record<PlanKey, string> = {
  monthly: '执勤 按月 Zhiqin monthly',
  yearly: '执勤 按年 Zhiqin yearly',
};

/** The price of a plan at Stripe, found by its name there; made the first time. */
export async function priceOf(plan: PlanKey): Promise<string> {
  const wanted = plans.find(({ key }) => key === plan);
  if (!wanted) throw new Error(`no plan ${plan}`);
  const lookup_key = lookupKeyOf(wanted);
  const { data } = await askStripe((stripe) => stripe.prices.list({ lookup_keys: [lookup_key], limit: 1 }));
  if (data[0]) return data[0].id;
  // Two who make it at once send the same keys and get the same answers.
  const product = await askStripe((stripe) =>
    stripe.products.create({ name: names[plan] }, { idempotencyKey: `product:${lookup_key}` }),
  );
  const made = await askStripe((stripe) =>
    stripe.prices.create(
      {
        ...{ product: product.id, currency, unit_amount: wanted.fenPerSeat, lookup_key },
        recurring: { interval: wanted.interval },
      },
      { idempotencyKey: `price:${lookup_key}` },
    ),
  );
  return made.id;
}
