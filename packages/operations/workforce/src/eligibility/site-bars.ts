import type { Day } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import type { SiteBar } from './bar-words.ts';
import { personFactsOf } from './eligibility-for.ts';
import { judgeEligibility, refusal } from './judge-eligibility.ts';
import type { PersonFacts } from './person-facts.ts';
import { wordOf } from './word-of-reason.ts';

/**
 * What of severity B stands against each of a site's people on the days ahead, by guard. For devices,
 * which judge by it without a network: what was found in a vetting or by a doctor never reaches one.
 */
export async function siteBarsOf(
  ctx: Reading,
  place: { siteId: string; kinds: readonly string[]; passScore: number },
  guardIds: readonly string[],
  days: readonly Day[],
): Promise<Map<string, SiteStanding>> {
  const facts = await personFactsOf(ctx, guardIds, days.at(-1) as Day);
  return new Map(
    [...facts].map(([guardId, own]) => [
      guardId,
      { bars: barsOf(own, place, days), isInducted: own.inductedOn.has(place.siteId) },
    ]),
  );
}

/** Where somebody stands at a site: what bars him, and whether he has signed for what is to be known there (P13). */
interface SiteStanding {
  bars: SiteBar[];
  isInducted: boolean;
}

/** The same of one person; pure. */
export function barsOf(
  facts: PersonFacts,
  { siteId, kinds, passScore }: { siteId: string; kinds: readonly string[]; passScore: number },
  days: readonly Day[],
): SiteBar[] {
  const bars: SiteBar[] = [];
  const all = [...new Set(kinds)].sort();
  // P07 alone asks what kind of post it is; every phone asks at every exchange, so the others are judged once.
  for (const alike of Map.groupBy(all, (kind) => kind === 'control_room').values()) {
    const [kind] = alike as [string];
    let open: SiteBar | undefined;
    for (const day of days) {
      const reason = refusal(judgeEligibility(facts, { siteId, kind, passScore }, day));
      const said = reason && wordOf(reason);
      if (open && (!said || said.word !== open.word || said.since !== open.since)) open = undefined;
      if (!said) continue;
      if (open) open.until = day;
      else {
        open = { kinds: alike, ...said, from: day, until: day };
        bars.push(open);
      }
    }
    if (open) open.until = null;
  }
  return together(bars, all.length);
}

/** What is the same at several kinds of post is said once. */
function together(bars: readonly SiteBar[], kinds: number): SiteBar[] {
  const same = Map.groupBy(bars, ({ word, since, from, until }) => [word, since, from, until].join(' '));
  return [...same.values()].map((own) => {
    const [first] = own as [SiteBar];
    const at = own.flatMap((bar) => bar.kinds ?? []).sort();
    return { ...first, kinds: at.length === kinds ? null : at };
  });
}
