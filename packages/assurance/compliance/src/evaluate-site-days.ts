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
import { weekEndOf } from './facts/week.ts';
import { loadWindows } from './load-windows.ts';
import { evaluationInput } from './rules.ts';
import { type Asked, type NewResult, storeResults } from './store-results.ts';
import { timed } from './timed.ts';
import { isTouched } from './touched-windows.ts';

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
  input: evaluationInput,
  async run(ctx, { siteId, fromDay, toDay, families, touched }) {
    if (toDay < fromDay || addDays(fromDay, mostDays) < toDay)
      throw new DomainError('input.invalid', {}, { toDay: 'field.invalid' });
    const [days, bindings] = await timed('site', () =>
      Promise.all([
        loadSiteDays(ctx, siteId, fromDay, toDay),
        bindingsByDay(ctx, siteId, daysWithEnds(fromDay, toDay)),
      ]),
    );
    const closed = await closedWindows(ctx, days, bindings, families);
    const windows = touched ? closed.filter((window) => isTouched(window, touched)) : closed;
    const results: NewResult[] = [];
    const askedOf = askedBy(days, bindings);
    for (const [kind, own] of Map.groupBy(windows, kindOf))
      results.push(...(await timed(`judge ${kind}`, () => judgeWindows(days, own, askedOf))));
    const stored = await timed('store', () => storeResults(ctx, siteId, results));
    ctx.audit({ siteId, fromDay, toDay, ...stored });
    if (stored.changed > 0) await ctx.publish({ siteId, topic: 'result' });
    return { judged: results.length, ...stored };
  },
});

type Bindings = Awaited<ReturnType<typeof bindingsByDay>>;

/** Windows of a week or a month are judged by what is in force on its last day, which may lie beyond the days asked for. */
function daysWithEnds(fromDay: Day, toDay: Day): Day[] {
  const all = new Set<Day>();
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) {
    all.add(day);
    all.add(weekEndOf(day));
    all.add(addDays(`${addMonths(day.slice(0, 7), 1)}-01`, -1));
  }
  return [...all];
}

/** Windows that have closed, of the families the bound controls need, and those of controls nothing records yet. */
async function closedWindows(
  ctx: UseContext,
  days: SiteDays,
  bindings: Bindings,
  wanted: readonly string[] | undefined,
) {
  const bound = new Set([...bindings.values()].flat().map((binding) => binding.controlCode));
  const codes = new Set([...bound].filter((code) => !wanted || wanted.includes(controlByCode(code).family)));
  const recorded = [...codes].filter(isRecorded);
  const families = new Set(recorded.map((code) => controlByCode(code).family));
  const judged = (await loadWindows(ctx, days, families, codes)).filter(
    (window) => window.endsAt <= ctx.now || window.named.family === 'report',
  );
  const waiting = recorded.length === codes.size ? [] : unrecordedWindows(ctx, days);
  return [...judged, ...waiting.filter((window) => window.endsAt <= ctx.now)];
}

type Window = Awaited<ReturnType<typeof closedWindows>>[number];

/** A fact family, or how often what nobody records is shown. */
const kindOf = (window: Window) => ('named' in window ? window.named.family : window.unrecorded);

function judgeWindows(
  days: SiteDays,
  windows: readonly Window[],
  askedOf: ReturnType<typeof askedBy>,
): NewResult[] {
  const results: NewResult[] = [];
  for (const window of windows) {
    const isClosed = isClosedPost(days, window);
    for (const { postIds, asked } of askedOf(window)) {
      if (postIds && window.postId && !postIds.includes(window.postId)) continue;
      if (isClosed) {
        results.push({ ...ofClosedPost, window, asked });
        continue;
      }
      const judgement =
        'named' in window ? judge(asked.controlCode, asked.parameters, window.named) : judgementNotRecorded;
      results.push({
        window,
        asked,
        verdict: judgement.verdict,
        measure: judgement.measure,
        missing: judgement.missing,
        evidence: judgement.evidence,
      });
    }
  }
  return results;
}

/** What is asked of windows of one kind on one day, with the values in force: worked out once for all of them. */
function askedBy(days: SiteDays, bindings: Bindings) {
  const known = new Map<string, ReturnType<typeof ask>>();
  const ask = (window: Window) =>
    (bindings.get(window.day) ?? []).flatMap((binding) => {
      const control = controlByCode(binding.controlCode);
      if (binding.standing === 'off' || !applies(control, window)) return [];
      const { values, bounds } = resolveParameters(
        control,
        circumstancesOf(days, window.day),
        binding.parameters,
      );
      const asked: Asked = {
        bindingId: binding.bindingId,
        articleId: binding.articleId,
        controlCode: control.code,
        controlVersion: control.version,
        parameters: values,
        bounds,
        isTrial: binding.standing === 'trial',
      };
      return [{ postIds: binding.postIds, asked }];
    });
  return (window: Window) => {
    const looked = 'named' in window ? (window.codes ?? []).join() : '';
    const key = `${window.day} ${kindOf(window)} ${looked}`;
    const asked = known.get(key) ?? ask(window);
    known.set(key, asked);
    return asked;
  };
}

/** Nothing is judged of it; what had been judged before it was declared closed no longer counts. */
const ofClosedPost = {
  verdict: 'not-applicable',
  measure: { key: 'postClosed', values: {} },
  missing: [],
  evidence: [],
  isOnlyIfStored: true,
} as const;

/** A post that is declared closed owes nothing that day. */
function isClosedPost(days: SiteDays, { day, postId }: Window): boolean {
  const periods = postId ? (days.declared.get(day) ?? []) : [];
  return periods.some((period) => period.closedPostIds.includes(postId as string));
}

const asDaily: ReadonlySet<string> = new Set(['event', 'shift', 'day']);

function applies(control: Control, window: Window): boolean {
  if ('named' in window) {
    if (window.codes && !window.codes.includes(control.code)) return false;
    return isRecorded(control.code) && control.family === window.named.family;
  }
  return !isRecorded(control.code) && asDaily.has(control.frequency) === (window.unrecorded === 'day');
}
