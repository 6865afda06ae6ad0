import { expect } from '@playwright/test';
import type { Contractor } from '../house/contractor.ts';
import type { GuardWalk } from '../house/guard-walk.ts';

/** Each entry is in the phone's own log, by its number and the name of its kind, with this said of it. */
export async function isInPhonesLog(w: GuardWalk, state: 'waiting' | 'accepted'): Promise<void> {
  const { say, page, recorded } = w;
  await w.link(say('home.me'));
  const lines = w.main.getByRole('listitem').filter({ has: page.getByText(/·/) });
  const more = w.main.getByRole('button', { name: say('me.more'), exact: true });
  await expect(lines.first()).toBeVisible();
  while (await more.isVisible()) await more.tap();
  await expect(lines).toHaveCount(recorded.length);
  await w.form(state);
  const shown = (await lines.allInnerTexts()).map((text) => text.split('\n'));
  expect(shown.map(([name]) => name).sort()).toEqual(
    recorded.map((kind, at) => `${say('entryNo', { seq: at + 1 })} · ${say(`kinds.${kind}`)}`).sort(),
  );
  for (const line of shown) expect(line.join(' ')).toContain(say(`states.${state}`));
  await w.home();
}

/** How many of each kind. */
export function countsOf(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds.toSorted()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** How many of each kind the server took in from the phone of this name, and how many of its entries it keeps back. */
export async function atServer(
  { office }: Contractor,
  of: { siteId: string; label: string; from: Date },
): Promise<{ counts: Record<string, number>; keptBack: number }> {
  const kinds: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof office.duty.dutyLog>> = await office.duty.dutyLog({
      siteId: of.siteId,
      from: of.from.toISOString(),
      limit: 100,
      ...(cursor ? { cursor } : {}),
    });
    kinds.push(...page.lines.filter((line) => line.deviceLabel === of.label).map((line) => line.kind));
    cursor = page.nextCursor;
  } while (cursor);
  const { entries: kept } = await office.duty.keptEntries({ siteId: of.siteId });
  return { counts: countsOf(kinds), keptBack: kept.filter((one) => one.deviceLabel === of.label).length };
}
