import { command, door, type Environment, execute, query, recordAudit, wallContextOf } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { onlinePayment } from '../schema.ts';
import { askStripe, findAtStripe, requireStripe, stripeAtHand } from '../stripe-at-hand.ts';
import { systemOf } from '../system-of.ts';

const page = '/admin/settings/online-payment';

export type OwnOnlinePayment = typeof onlinePayment.$inferSelect;

const readOwn = query({
  action: 'online-payment.follow',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<{ own: OwnOnlinePayment | null; tenantName: string }> {
    const [own] = await tx
      .select()
      .from(onlinePayment)
      .where(and(eq(onlinePayment.tenantId, tenantId), eq(onlinePayment.id, tenantId)));
    const [named] = await tx.select({ name: tenant.name }).from(tenant).where(eq(tenant.id, tenantId));
    return { own: own ?? null, tenantName: named?.name ?? '' };
  },
});

const changeInput = z.object({
  accountRef: z.optional(z.string()),
  canCharge: z.optional(z.boolean()),
  isOn: z.optional(z.boolean()),
  changedBy: z.optional(z.nullable(z.string())),
});

const changeOwn = command({
  action: 'online-payment.follow',
  input: changeInput,
  async run(ctx, change): Promise<OwnOnlinePayment> {
    const { tx, tenantId, now } = ctx;
    const fresh = { accountRef: null, canCharge: false, isOn: false, changedBy: null, ...change };
    const [row] = await tx
      .insert(onlinePayment)
      .values({ tenantId, id: tenantId, changedAt: now, ...fresh })
      .onConflictDoUpdate({
        target: [onlinePayment.tenantId, onlinePayment.id],
        set: { ...change, changedAt: now },
      })
      .returning();
    if (!row) throw new Error('the switch was not kept');
    ctx.audit({ subjectId: tenantId, ...change });
    return row;
  },
});

/**
 * Switches paying online on or off. The money goes to the contractor's own account at Stripe; where there is none yet, or
 * Stripe still asks for something, the answer leads there, and the switch is on as soon as the account can take money.
 * @throws DomainError `payments.off`, `payments.unreachable`
 */
export const switchOnlinePayment = door({
  action: 'online-payment.switch',
  input: z.object({ on: z.boolean() }),
  async run(ctx, { on }): Promise<{ isOn: boolean; url: string | null }> {
    const environment = systemOf(ctx);
    const changedBy = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const { own } = await execute(readOwn, environment, {});
    await ctx.db.write(wallContextOf(ctx.actor, false), (tx) =>
      recordAudit(tx, {
        ...{ tenantId: ctx.tenantId, actor: ctx.actor, requestId: ctx.requestId, now: ctx.now },
        ...{ action: 'online-payment.switch', subjectId: ctx.tenantId, detail: { on } },
      }),
    );
    // Off works whatever Stripe says, and without keys.
    if (!on)
      return { isOn: (await execute(changeOwn, environment, { isOn: false, changedBy })).isOn, url: null };
    const { origin } = requireStripe();
    const account = own?.accountRef ?? (await makeAccount(environment));
    await execute(changeOwn, environment, { isOn: true, changedBy });
    const { canCharge } = await followAccount(environment);
    if (canCharge) return { isOn: true, url: null };
    const link = await askStripe((stripe) =>
      stripe.accountLinks.create({
        account,
        type: 'account_onboarding',
        refresh_url: `${origin}${page}`,
        return_url: `${origin}${page}/return?language=${ctx.language}`,
      }),
    );
    return { isOn: true, url: link.url };
  },
});

async function makeAccount(environment: Environment): Promise<string> {
  const { tenantId } = environment.actor;
  const { tenantName } = await execute(readOwn, environment, {});
  const account = await askStripe((stripe) =>
    stripe.accounts.create(
      { type: 'standard', business_profile: { name: tenantName }, metadata: { tenant_id: tenantId ?? '' } },
      { idempotencyKey: `account:${tenantId}` },
    ),
  );
  await execute(changeOwn, environment, { accountRef: account.id });
  return account.id;
}

/** Reads the contractor's account at Stripe: whether it can take money. */
export async function followAccount(environment: Environment): Promise<{ canCharge: boolean }> {
  const { own } = await execute(readOwn, environment, {});
  const accountRef = own?.accountRef;
  if (!accountRef) return { canCharge: false };
  const account = await findAtStripe((stripe) => stripe.accounts.retrieve(accountRef));
  const canCharge = account?.charges_enabled ?? false;
  if (canCharge !== own.canCharge) await execute(changeOwn, environment, { canCharge });
  return { canCharge };
}

/** Back from Stripe: what was given there is read at once. */
export const confirmOnlinePayment = door({
  action: 'online-payment.switch',
  input: z.object({}),
  async run(ctx): Promise<{ canCharge: boolean }> {
    requireStripe();
    return followAccount(systemOf(ctx));
  },
});

export interface OnlinePaymentView {
  /** Keys were given; without them there is only bank transfer. */
  isPossible: boolean;
  isSimulated: boolean;
  isOn: boolean;
  canCharge: boolean;
  accountRef: string | null;
}

export const readOnlinePayment = query({
  action: 'online-payment.read',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<OnlinePaymentView> {
    const [own] = await tx
      .select()
      .from(onlinePayment)
      .where(and(eq(onlinePayment.tenantId, tenantId), eq(onlinePayment.id, tenantId)));
    return {
      isPossible: stripeAtHand() !== null,
      isSimulated: stripeAtHand()?.isSimulated ?? false,
      isOn: own?.isOn ?? false,
      canCharge: own?.canCharge ?? false,
      accountRef: own?.accountRef ?? null,
    };
  },
});
