import { command, type UseContext } from '@zhiqin/access';
import { bindingsByDay } from '@zhiqin/adoption';
import { addDays, addMonths, type Day, DomainError } from '@zhiqin/kernel';
import {
  type Control,
  controlByCode,
  isRecorded,
  judge,
  judgementNotRecorded,
  resolveParameters,
} from '@zhiqin/regulations';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { unrecordedWindows } from './facts/not-recorded.ts';
import { loadSiteDays, type SiteDays } from './facts/site-days.ts';
import { loadWindows } from './load-windows.ts';
import { siteDaysInput } from './rules.ts';
import { type NewResult, storeResults } from './store-results.ts';

/** The most days one evaluation takes on: two months and the edges of their nights. */
const mostDays = 70;

/**
 * Judges every window of a site that has closed between two days, by the regulation in force each day, and stores
 * what came out. Judging again changes only what the facts have changed; a closed month is not touched, its
 * differences are kept as corrections.
 * @throws DomainError `not-found`, `input.invalid`
 */
export const evaluateSiteDays = command({
  action: 'result.evaluate',
  input: siteDaysInput,
  async run(ctx, { siteId, fromDay, toDay }) {
    if (toDay < fromDay || addDays(fromDay, mostDays) < toDay)
      throw new DomainError('input.invalid', {}, { toDay: 'field.invalid' });
    const days = await loadSiteDays(ctx, siteId, fromDay, toDay);
    const bindings = await bindingsByDay(ctx, siteId, daysWithMonthEnds(days));
    const results = judgeWindows(days, await closedWindows(ctx, days, bindings), bindings);
    const stored = await storeResults(ctx, siteId, results);
    ctx.audit({ siteId, fromDay, toDay, ...stored });
    if (stored.changed > 0) await ctx.publish({ siteId, topic: 'result' });
    return { judged: results.length, ...stored };
  },
});

type Bindings = Awaited<ReturnType<typeof bindingsByDay>>;

/** A month's windows are judged by what is in force on its last day, which may lie beyond the days asked for. */
function daysWithMonthEnds(days: SiteDays): Day[] {
  const all = new Set<Day>();
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    all.add(day);
    all.add(addDays(`${addMonths(day.slice(0, 7), 1)}-01`, -1));
  }
  return [...all];
}

/** Windows that have closed, of the families the bound controls need, and those of controls nothing records yet. */
async function closedWindows(ctx: UseContext, days: SiteDays, bindings: Bindings) {
  const codes = new Set([...bindings.values()].flat().map((binding) => binding.controlCode));
  const recorded = [...codes].filter(isRecorded);
  const families = new Set(recorded.map((code) => controlByCode(code).family));
  const judged = (await loadWindows(ctx, days, families, codes)).filter(
    (window) => window.endsAt <= ctx.now || window.named.family === 'report',
  );
  const waiting = recorded.length === codes.size ? [] : unrecordedWindows(ctx, days);
  return [...judged, ...waiting.filter((window) => window.endsAt <= ctx.now)];
}

type Window = Awaited<ReturnType<typeof closedWindows>>[number];

function judgeWindows(days: SiteDays, windows: Window[], bindings: Bindings): NewResult[] {
  const results: NewResult[] = [];
  for (const window of windows) {
    if (isClosedPost(days, window)) continue;
    for (const binding of bindings.get(window.day) ?? []) {
      if (binding.standing === 'off') continue;
      const control = controlByCode(binding.controlCode);
      if (!applies(control, window)) continue;
      if (binding.postIds && window.postId && !binding.postIds.includes(window.postId)) continue;
      const { values, bounds } = resolveParameters(
        control,
        circumstancesOf(days, window.day),
        binding.parameters,
      );
      const judgement = 'named' in window ? judge(control.code, values, window.named) : judgementNotRecorded;
      results.push({
        bindingId: binding.bindingId,
        articleId: binding.articleId,
        controlCode: control.code,
        controlVersion: control.version,
        subjectKey: window.subjectKey,
        postId: window.postId,
        shiftId: window.shiftId,
        personId: window.personId,
        day: window.day,
        windowStartsAt: window.startsAt,
        windowEndsAt: window.endsAt,
        verdict: judgement.verdict,
        measure: judgement.measure,
        missing: [...judgement.missing],
        parameters: values,
        bounds,
        evidence: [...judgement.evidence],
        isTrial: binding.standing === 'trial',
      });
    }
  }
  return results;
}

/** A post that is declared closed owes nothing that day. */
function isClosedPost(days: SiteDays, { day, postId }: Window): boolean {
  const periods = postId ? (days.declared.get(day) ?? []) : [];
  return periods.some((period) => period.closedPostIds.includes(postId as string));
}

const asDaily: ReadonlySet<string> = new Set(['event', 'shift', 'day']);

function applies(control: Control, window: Window): boolean {
  if ('named' in window) return isRecorded(control.code) && control.family === window.named.family;
  return !isRecorded(control.code) && asDaily.has(control.frequency) === (window.unrecorded === 'day');
}
