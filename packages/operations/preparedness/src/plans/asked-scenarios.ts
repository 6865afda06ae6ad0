import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { type Reading, requireSite, type SiteRow } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { and, eq, isNull } from 'drizzle-orm';
import { askScenarioInput } from '../input.ts';
import { type ScenarioCode, scenarioCodes, scenariosOf } from '../scenarios.ts';
import { askedScenario } from '../schema.ts';
import { signerOf } from '../site-members.ts';

/** Why a site has to have a plan: its kind and flags, or the house's own wish. */
export interface AskedScenario {
  scenario: ScenarioCode;
  /** Null: of every site of its kind. */
  reason: string | null;
}

/** Scenarios a site has to be ready for on a day, in the list's order (S4-4.4; I09). */
export async function askedOf(ctx: Reading, site: SiteRow, day: string): Promise<AskedScenario[]> {
  const { profile, overlays } = circumstancesOf(site, day);
  const own = new Set(scenariosOf(profile, overlays));
  const more = await ctx.tx
    .select({ scenario: askedScenario.scenario, reason: askedScenario.reason })
    .from(askedScenario)
    .where(
      and(
        eq(askedScenario.tenantId, ctx.tenantId),
        eq(askedScenario.siteId, site.id),
        isNull(askedScenario.endedAt),
      ),
    );
  return scenarioCodes.flatMap((scenario): AskedScenario[] => {
    if (own.has(scenario)) return [{ scenario, reason: null }];
    const wish = more.find((one) => one.scenario === scenario);
    return wish ? [{ scenario, reason: wish.reason }] : [];
  });
}

/** A site has to be ready for one more scenario. Errors: `not-found`, `scenario.asked`. */
export const askScenario = command({
  action: 'preparedness.approve',
  input: askScenarioInput,
  async run(ctx, { siteId, scenario, reason }): Promise<void> {
    const site = await requireSite(ctx, siteId);
    const asked = await askedOf(ctx, site, dayOf(ctx.now, site.zone));
    if (asked.some((one) => one.scenario === scenario)) throw new DomainError('scenario.asked');
    await ctx.tx.insert(askedScenario).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId, scenario, reason },
      askedAt: ctx.now,
      askedByName: signerOf(ctx).name,
    });
    ctx.audit({ siteId, scenario, reason });
  },
});

/**
 * Takes such a wish back; what the site's kind asks cannot be taken away. Errors: `not-found`, `scenario.needed`.
 */
export const endAskedScenario = command({
  action: 'preparedness.approve',
  input: askScenarioInput,
  async run(ctx, { siteId, scenario, reason }): Promise<void> {
    const site = await requireSite(ctx, siteId);
    const { profile, overlays } = circumstancesOf(site, dayOf(ctx.now, site.zone));
    if (scenariosOf(profile, overlays).includes(scenario)) throw new DomainError('scenario.needed');
    const ended = await ctx.tx
      .update(askedScenario)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(askedScenario.tenantId, ctx.tenantId),
          eq(askedScenario.siteId, siteId),
          eq(askedScenario.scenario, scenario),
          isNull(askedScenario.endedAt),
        ),
      )
      .returning({ id: askedScenario.id });
    if (ended.length === 0) throw new DomainError('not-found');
    ctx.audit({ siteId, scenario, reason });
  },
});
