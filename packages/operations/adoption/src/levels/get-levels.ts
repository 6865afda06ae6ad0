import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { siteInput } from '@zhiqin/sites/rules';
import { bindingsInForce } from '../bindings-in-force.ts';
import { levelOfControl, levels, standingOn } from './levels.ts';
import { readSwitches } from './read-switches.ts';

/** How each level stands at a site today, with the controls in force it holds and every switch so far. */
export const getLevels = query({
  action: 'regulation.read-record',
  input: siteInput,
  async run(ctx, { siteId }) {
    const site = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, site.zone);
    const switches = await readSwitches(ctx, siteId);
    const codes = [
      ...new Set((await bindingsInForce(ctx, siteId, today)).map((one) => one.controlCode)),
    ].sort();
    return {
      today,
      isEverythingOn: switches.length === 0,
      levels: levels.map((level) => ({
        level,
        standing: standingOn(switches, level, today),
        controlCodes: codes.filter((code) => levelOfControl(code) === level),
        switches: switches.filter((one) => one.level === level),
      })),
    };
  },
});
