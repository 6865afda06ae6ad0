import { command, type UseContext } from '@zhiqin/access';
import { bindingsByDay } from '@zhiqin/adoption';
import { addDays, type Day, DomainError, dayOf } from '@zhiqin/kernel';
import { controlByCode, judge, resolveParameters } from '@zhiqin/regulations';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { certificateWindows } from './facts/certificate.ts';
import { fireLaneWindows } from './facts/fire-lane.ts';
import { gateWindows } from './facts/gate.ts';
import { patrolWindows } from './facts/patrol.ts';
import { presenceWindows } from './facts/presence.ts';
import { reportWindows } from './facts/report.ts';
import { loadSilence } from './facts/silence.ts';
import { loadSiteDays, type SiteDays } from './facts/site-days.ts';
import type { JudgedWindow } from './judged-window.ts';
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
    const windows = (await loadWindows(ctx, days)).filter(
      (window) => window.endsAt <= ctx.now || window.named.family === 'report',
    );
    const results = await judgeWindows(ctx, days, windows);
    const stored = await storeResults(ctx, siteId, results);
    ctx.audit({ siteId, fromDay, toDay, ...stored });
    if (stored.changed > 0) await ctx.publish({ siteId, topic: 'result' });
    return { judged: results.length, ...stored };
  },
});

/** Facts of all families, loaded one after another on the transaction's one connection. */
async function loadWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const silence = await loadSilence(ctx, days);
  const { profile } = circumstancesOf(days, days.fromDay);
  const windows = [
    ...(await presenceWindows(ctx, days, silence)),
    ...(await patrolWindows(ctx, days, silence)),
    ...(await gateWindows(ctx, days, silence, profile)),
    ...(await fireLaneWindows(ctx, days, silence)),
  ];
  for (const month of monthsOf(days, dayOf(ctx.now, days.zone))) {
    windows.push(...(await certificateWindows(ctx, days, month)), ...(await reportWindows(ctx, days, month)));
  }
  return windows;
}

/** The months touched, none that has not begun. */
function monthsOf(days: SiteDays, today: Day): string[] {
  const months = new Set<string>();
  for (let day = days.fromDay; day <= days.toDay && day <= today; day = addDays(day, 1))
    months.add(day.slice(0, 7));
  return [...months];
}

async function judgeWindows(ctx: UseContext, days: SiteDays, windows: JudgedWindow[]): Promise<NewResult[]> {
  const bindings = await bindingsByDay(ctx, days.siteId, [...new Set(windows.map((window) => window.day))]);
  const results: NewResult[] = [];
  for (const window of windows) {
    for (const binding of bindings.get(window.day) ?? []) {
      const control = controlByCode(binding.controlCode);
      if (control.family !== window.named.family) continue;
      if (binding.postIds && window.postId && !binding.postIds.includes(window.postId)) continue;
      const { values, bounds } = resolveParameters(
        control,
        circumstancesOf(days, window.day),
        binding.parameters,
      );
      const judgement = judge(control.code, values, window.named);
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
      });
    }
  }
  return results;
}
