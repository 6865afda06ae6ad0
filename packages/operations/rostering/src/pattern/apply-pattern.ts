import { command } from '@zhiqin/access';
import { requireOwnSite } from '@zhiqin/sites';
import { changeRoster } from '../change/change-roster.ts';
import { layPattern } from './lay-pattern.ts';
import { applyPatternInput } from './pattern-input.ts';

/**
 * Lays a shift pattern over a month and stores it, all cells at once, through the same door as a change by hand: what
 * cannot be is refused by itself and listed. Laid again it changes nothing; cells made by hand stay unless asked.
 * Errors: `not-found`, `roster.crews-needed` ({crews}), `input.invalid` (reason missing in a published month).
 */
export const applyPattern = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: applyPatternInput,
  async run(ctx, { reason, ...asked }) {
    const { siteId, month, pattern } = asked;
    await requireOwnSite(ctx, siteId);
    const { changes } = await layPattern(ctx, asked);
    ctx.audit({ siteId, month, pattern, cells: changes.length });
    if (changes.length === 0) return { saved: 0, refused: [] };
    return ctx.run(changeRoster, {
      siteId,
      month,
      reason: reason ?? null,
      changes: changes.map((one) => ({ ...one, isPattern: true })),
    });
  },
});
