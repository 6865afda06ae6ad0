import { addDays, type Day } from '@zhiqin/kernel';
import type { Reading, SitePlan } from '@zhiqin/sites';
import { judgeEligibility, passScoresOf, personFactsOf, refusal } from '@zhiqin/workforce';

/** What keeps a guard from a post on a day, from his file (P01–P04, P07). */
interface Unfit {
  control: string | null;
  /** Words: i18n `portalPeople`, `reason.<code>`. */
  code: string;
}
type UnfitOn = (guardId: string, postId: string, day: Day) => Unfit | null;

/** Who may not stand where, by severity B alone: facts are read once, up to the last day that will be asked for. */
export async function unfitOn(
  ctx: Reading,
  plan: Pick<SitePlan, 'site' | 'posts'>,
  guardIds: readonly string[],
  until: Day,
): Promise<UnfitOn> {
  const facts = await personFactsOf(ctx, guardIds, until);
  const passScore = (await passScoresOf(ctx, [plan.site.id], [until]))(plan.site.id, until);
  const kinds = new Map(plan.posts.map((post) => [post.id, post.kind]));
  const known = new Map<string, Unfit | null>();
  return (guardId, postId, day) => {
    const own = facts.get(guardId);
    const kind = kinds.get(postId) ?? '';
    if (!own) return { control: null, code: 'left' };
    const key = `${guardId} ${kind} ${day}`;
    const said = known.get(key);
    if (said !== undefined) return said;
    const reason = refusal(judgeEligibility(own, { siteId: plan.site.id, kind, passScore }, day));
    const unfit = reason ? { control: reason.control, code: reason.code } : null;
    known.set(key, unfit);
    return unfit;
  };
}

/** Days on which a guard may not stand at posts of a kind, as a page needs them. */
interface UnfitSpan extends Unfit {
  guardId: string;
  kind: string;
  from: Day;
  until: Day;
}

export function unfitSpans(
  unfit: UnfitOn,
  plan: Pick<SitePlan, 'posts'>,
  guardIds: readonly string[],
  days: readonly Day[],
): UnfitSpan[] {
  const postOfKind = new Map(plan.posts.map((post) => [post.kind, post.id]));
  return guardIds.flatMap((guardId) =>
    [...postOfKind].flatMap(([kind, postId]) => {
      const spans: UnfitSpan[] = [];
      for (const day of days) {
        const said = unfit(guardId, postId, day);
        const last = spans.at(-1);
        if (!said) continue;
        if (last && last.code === said.code && addDays(last.until, 1) === day) last.until = day;
        else spans.push({ guardId, kind, from: day, until: day, ...said });
      }
      return spans;
    }),
  );
}
