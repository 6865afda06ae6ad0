import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { guardsOfSite } from '../guard-in-reach.ts';
import { siteInduction } from './schema.ts';
import { trainingHoursInput } from './training-input.ts';
import { minutesByTopic, taughtTo } from './training-of-guards.ts';

/**
 * Everybody of a site with his in-service minutes by topic in the twelve months up to a day, the last fire training and
 * his induction at this site. What he was taught at other sites counts too. Errors: `not-found`.
 */
export const trainingHours = query({
  action: 'training.read',
  input: trainingHoursInput,
  scope: 'tenant',
  async run(ctx, { siteId, until }) {
    const { zone } = await requireOwnSite(ctx, siteId);
    const day = until ?? dayOf(ctx.now, zone);
    const people = await guardsOfSite(ctx, siteId, day, day);
    const [taught, inductions] = await Promise.all([
      taughtTo(
        ctx,
        people.map((one) => one.id),
        day,
      ),
      ctx.tx
        .select()
        .from(siteInduction)
        .where(and(eq(siteInduction.tenantId, ctx.tenantId), eq(siteInduction.siteId, siteId))),
    ]);
    return {
      until: day,
      people: people.map(({ id, name, staffNo, joinedOn }) => {
        const own = taught.get(id) ?? [];
        const minutes = minutesByTopic(own, day);
        const inducted = inductions
          .filter((row) => row.guardId === id)
          .sort((a, b) => (a.day < b.day ? -1 : 1))
          .find((row) => row.items.every((item) => item.ok));
        return {
          id,
          name,
          staffNo,
          joinedOn,
          minutesByTopic: minutes,
          minutes: Object.values(minutes).reduce((sum, one) => sum + one, 0),
          lastFireOn: own.findLast((one) => one.kind === 'fire' || one.topic === 'fire')?.day ?? null,
          inductedOn: inducted?.day ?? null,
        };
      }),
    };
  },
});
