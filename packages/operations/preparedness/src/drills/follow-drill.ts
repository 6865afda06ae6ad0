import { command, type UseContext } from '@zhiqin/access';
import type { FollowUp } from '@zhiqin/duty';
import { addDays, dayOf } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { evaluateWithinDays, notBefore, setClock, stopClock } from '../clocks.ts';
import { setContactClock } from '../contacts/contact-clock.ts';
import { followInput } from '../input.ts';
import { setStationClocks } from '../station/station-clocks.ts';
import { tellOnce } from '../tell-once.ts';
import { requireDrill } from './require-drill.ts';

export const followReadinessTask = 'preparedness.follow';

/** What posts said of drills, numbers and stock moves the clocks: one job for each drill, one for a site's rest. */
export const askToFollow: FollowUp = async (ctx, siteId, entries) => {
  for (const { kind, body } of entries)
    if (kind === 'drill.ended') {
      const drillId = String((body as { drill?: unknown }).drill);
      await ctx.enqueue(followReadinessTask, { siteId, drillId }, `drill-ended:${drillId}`);
    }
  if (entries.some(({ kind }) => kind === 'contact.verified' || kind === 'station.checked'))
    await ctx.enqueue(followReadinessTask, { siteId }, `readiness:${siteId}`);
};

/** A drill has ended, or numbers and stock were gone through: clocks are set anew. The job; bears a repeat. Errors: `not-found`. */
export const followReadiness = command({
  action: 'preparedness.remind',
  input: followInput,
  async run(ctx, { siteId, drillId }): Promise<void> {
    if (drillId) await followDrillEnd(ctx, siteId, drillId);
    else {
      await setContactClock(ctx, siteId);
      await setStationClocks(ctx, siteId);
    }
    ctx.audit({ siteId, subjectId: drillId ?? siteId });
  },
});

/** The clock of the drill is over, that of its evaluation runs, and the office hears of it. */
export async function followDrillEnd(ctx: UseContext, siteId: string, drillId: string): Promise<void> {
  const { row, site, run } = await requireDrill(ctx, drillId);
  await stopClock(ctx, 'drill', drillId);
  if (!run.endedAt) return;
  const today = dayOf(ctx.now, site.zone);
  const ended = dayOf(run.endedAt, site.zone);
  await setClock(ctx, {
    ...{ siteId, what: 'evaluation', subjectId: drillId, zone: site.zone },
    on: notBefore(addDays(ended, evaluateWithinDays), today),
  });
  if (ctx.actor.kind !== 'system') return;
  await askToRejudge(ctx, { register: 'preparedness', siteId, fromDay: ended });
  await tellOnce(ctx, {
    ...{ site, what: 'drill-ended', subjectId: drillId, template: 'drillEnded' },
    params: { scenario: row.scenario, heads: run.headcount ?? run.participants ?? 0 },
    path: `/admin/sites/${site.code}/preparedness/drills/${drillId}`,
  });
}
