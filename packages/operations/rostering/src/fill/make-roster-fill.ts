import { command, type Environment, execute, query } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type FillNews, type FillThread, runFillThread } from '../solver/fill/run-fill-thread.ts';
import { off } from '../solver/roster-problem.ts';
import { fillRunInput } from './fill-input.ts';
import { requireRun, sitesOfRun } from './fill-run.ts';
import type { FillAccount, FilledCell } from './fill-types.ts';
import { readFillProblem, type SiteFill } from './read-fill-problem.ts';
import { rosterRun } from './schema.ts';

/** How often it is asked whether somebody wants the search to end. */
const lookEveryMs = 1000;

/** How often what the search has is put where a restart cannot take it; and how often that it lives. */
const keepEveryMs = 3000;
const liveEveryMs = 10_000;

/** Takes a run in hand once: null where it has been before; what it had then is what it has. */
const beginFill = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: fillRunInput,
  async run(ctx, { runId }) {
    const run = await requireRun(ctx, runId);
    const isNew = run.state === 'waiting' && run.stopAskedAt === null;
    if (!isNew && !['waiting', 'running'].includes(run.state)) return null;
    const cannotGoOn = run.cells ? 'stopped' : 'failed';
    await ctx.tx
      .update(rosterRun)
      .set(
        isNew
          ? { state: 'running', updatedAt: ctx.now }
          : { state: cannotGoOn, updatedAt: ctx.now, finishedAt: ctx.now },
      )
      .where(and(eq(rosterRun.tenantId, ctx.tenantId), eq(rosterRun.id, runId)));
    ctx.audit({ siteId: run.siteId, subjectId: runId });
    if (!isNew) return null;
    const { month, maxHours, levels, seconds } = run;
    const siteIds = sitesOfRun(run);
    return { seconds, fill: await readFillProblem(ctx, { siteIds, month, maxHours, levels }) };
  },
});

const keepInput = z.extend(fillRunInput, {
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  news: z.nullable(
    z.object({
      penalty: z.number(),
      lowerBound: z.number(),
      openPlaces: z.number(),
      used: z.number(),
      cells: z.custom<FilledCell[]>(Array.isArray),
      account: z.custom<FillAccount>((value) => typeof value === 'object'),
    }),
  ),
});

/** Keeps the best so far, unless the run was put away meanwhile. */
const keepFill = command({
  action: 'roster.plan',
  input: keepInput,
  async run(ctx, { runId, state, news }) {
    const run = await requireRun(ctx, runId);
    if (run.state !== 'running') return { kept: false };
    await ctx.tx
      .update(rosterRun)
      .set({
        state,
        updatedAt: ctx.now,
        ...(state === 'running' ? {} : { finishedAt: ctx.now }),
        ...(news ?? {}),
      })
      .where(and(eq(rosterRun.tenantId, ctx.tenantId), eq(rosterRun.id, runId)));
    ctx.audit({ siteId: run.siteId, subjectId: runId, state });
    await ctx.publish({ siteId: run.siteId, topic: 'roster', id: run.siteId });
    return { kept: true };
  },
});

/**
 * The job behind `startFill`: reads the month, searches in a thread outside any transaction, and keeps the best so far
 * every few seconds. Told to stop, or run a second time after a restart, it leaves what there is.
 */
export async function makeRosterFill(
  environment: Environment,
  { runId }: { runId: string },
): Promise<{ state: string }> {
  const begun = await execute(beginFill, environment, { runId });
  if (!begun) return { state: 'left' };
  const { fill, seconds } = begun;
  const thread = runFillThread(fill.problem, { seconds, seed: 1 });
  const end = thread.done.catch(() => undefined);
  const wasStopped = await keepWhileRunning(environment, runId, fill, thread, end);
  const news = await end;
  const state = news ? (wasStopped ? 'stopped' : 'done') : 'failed';
  await execute(keepFill, environment, { runId, state, news: news ? storedNews(fill, news) : null });
  return { state };
}

const isStopAsked = query({
  action: 'roster.plan',
  input: fillRunInput,
  async run(ctx, { runId }) {
    const run = await requireRun(ctx, runId);
    return run.stopAskedAt !== null || run.state !== 'running';
  },
});

async function keepWhileRunning(
  environment: Environment,
  runId: string,
  fill: SiteFill,
  thread: FillThread,
  end: Promise<unknown>,
): Promise<boolean> {
  // What has not changed is written again only now and then, as a sign of life.
  let kept: FillNews | undefined;
  let keptAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const { promise: tick, resolve } = Promise.withResolvers<'again'>();
    const timer = setTimeout(resolve, lookEveryMs, 'again');
    const what = await Promise.race([tick, end]);
    clearTimeout(timer);
    if (what !== 'again') return false;
    if (await execute(isStopAsked, environment, { runId })) {
      thread.stop();
      await end;
      return true;
    }
    const latest = thread.latest();
    const isNew = latest?.roster !== kept?.roster || latest?.lowerBound !== kept?.lowerBound;
    if (performance.now() - keptAt < (isNew ? keepEveryMs : liveEveryMs)) continue;
    const news = latest && isNew ? storedNews(fill, latest) : null;
    await execute(keepFill, environment, { runId, state: 'running', news });
    kept = latest;
    keptAt = performance.now();
  }
}

function storedNews({ days, places, guardIds }: SiteFill, news: FillNews) {
  const cells = news.roster.flatMap((own, guard) =>
    Array.from(own).flatMap((shift): FilledCell[] => {
      const place = shift === off ? undefined : places[shift];
      return place ? [{ guardId: guardIds[guard] as string, ...place }] : [];
    }),
  );
  const account: FillAccount = {
    byGoal: { ...news.byGoal },
    shares: news.shares.flatMap(({ guard, ...share }) =>
      guard < 0 ? [] : [{ ...share, guardId: guardIds[guard] as string }],
    ),
    open: news.open.flatMap(({ shift, places: missing, reason, kept }) => {
      const place = places[shift];
      return place && days.includes(place.day)
        ? [{ ...place, places: missing, reason, kept: { ...kept } }]
        : [];
    }),
  };
  const { penalty, lowerBound, openPlaces, used } = news;
  return { penalty, lowerBound, openPlaces, used, cells, account };
}
