import type { UseContext } from '@zhiqin/access';
import type { Context } from '@zhiqin/i18n';
import { dayOf } from '@zhiqin/kernel';
import {
  agreementsOf,
  bansOf,
  listAgreements,
  listBans,
  listCameras,
  listDirectory,
  listFireAssets,
  listGear,
  listKeys,
  listLongPasses,
  listUtilities,
  longPassesOf,
} from '@zhiqin/sites';
import type { RegisterWindow } from '../gate/register-rows.ts';
import type { SheetLine } from './sheet-lines.ts';
import type { StandingRegister } from './sheet-specs.ts';

/** A code whose words stand elsewhere, and what is said after them. */
export interface Word {
  word: [Context, string];
  more?: string | null;
}

export const word = (context: Context, key: string, more?: string | null): Word => ({
  word: [context, key],
  more,
});
const gearWord = (list: string, code: string) => word('sites', `equipment.${list}.${code}`);
const gateWord = (list: string, code: string) => word('portalGate', `${list}.kinds.${code}`);

/** In force at any time of the period. */
const stood = ({ from, to }: RegisterWindow, begins: Date | null, ended: Date | null) =>
  (begins === null || begins < to) && (ended === null || ended >= from);

type Ends = { endedAt: Date | null; endReason?: string | null; lastDay?: string };

function stateOf({ now }: UseContext, { endedAt, endReason, lastDay }: Ends): Word {
  if (endedAt) return word('tradeSheets', 'standing.ended', endReason);
  // A day that has ended everywhere in China.
  const isOver = lastDay !== undefined && lastDay < dayOf(now, 'Asia/Shanghai');
  return word('tradeSheets', isOver ? 'standing.over' : 'standing.in-force');
}

const line = (id: string, plain: Record<string, unknown>, told?: object): SheetLine => ({
  id,
  at: null,
  entryIds: [],
  plain,
  told: { ...told },
});

const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** Each is asked as its own page asks it: its permission and its masks hold here as well. */
const readers: Record<StandingRegister, (ctx: UseContext, window: RegisterWindow) => Promise<SheetLine[]>> = {
  async agreements(ctx, window) {
    const { siteId } = window;
    const rows = await ctx.run(listAgreements, { siteId, includesEnded: true });
    const open = byId(await agreementsOf(ctx, siteId, null));
    return rows
      .filter((row) => stood(window, null, row.endedAt))
      .map(({ id, endedAt, endReason, kind, ...row }) => {
        const standingState = stateOf(ctx, { endedAt, endReason, lastDay: row.endsOn });
        return line(id, { ...row, kind: gateWord('agreements', kind), standingState }, open.get(id)?.people);
      });
  },
  async bans(ctx, window) {
    const { siteId } = window;
    const rows = await ctx.run(listBans, { siteId, includesEnded: true });
    const open = byId(await bansOf(ctx, siteId, null));
    return rows
      .filter((row) => stood(window, null, row.endedAt))
      .map(({ id, endedAt, endReason, changedAt, ...row }) => {
        const standingState = stateOf(ctx, { endedAt, endReason, lastDay: row.untilDay });
        const decidedAt = endedAt ? null : changedAt;
        return line(id, { ...row, decidedAt, standingState }, open.get(id)?.person);
      });
  },
  async longPasses(ctx, window) {
    const { siteId } = window;
    const rows = await ctx.run(listLongPasses, { siteId, includesEnded: true });
    const open = byId(await longPassesOf(ctx, siteId, true));
    return rows
      .filter((row) => stood(window, null, row.endedAt))
      .map(({ id, endedAt, endReason, kind, hoursFrom, hoursUntil, ...row }) => {
        const standingState = stateOf(ctx, { endedAt, endReason, lastDay: row.validUntil });
        const hours = hoursFrom ? `${hoursFrom}–${hoursUntil}` : null;
        return line(
          id,
          { ...row, kind: gateWord('passes', kind), hours, standingState },
          open.get(id)?.holder,
        );
      });
  },
  async keyRegister(ctx, window) {
    const rows = await ctx.run(listKeys, { siteId: window.siteId, includesEnded: true });
    return rows
      .filter((row) => stood(window, null, row.endedAt))
      .map(({ id, endedAt, ...row }) => line(id, { ...row, standingState: stateOf(ctx, { endedAt }) }));
  },
  async utilities(ctx, { siteId }) {
    const rows = await ctx.run(listUtilities, { siteId });
    return rows.map(({ id, kind, ...row }) => line(id, { ...row, kind: gateWord('utilities', kind) }));
  },
  async directory(ctx, { siteId }) {
    const lines: SheetLine[] = [];
    for (let page = 1; ; page++) {
      const found = await ctx.run(listDirectory, { siteId, page });
      lines.push(
        ...found.lines.map(({ id, occupantKind, phoneMasked, ...row }) =>
          line(id, { ...row, kind: word('sites', `occupantKinds.${occupantKind}`), phone: phoneMasked }),
        ),
      );
      if (page * found.pageSize >= found.total) return lines;
    }
  },
  async gear(ctx, window) {
    const rows = await ctx.run(listGear, { siteId: window.siteId, includesRetired: true });
    return rows
      .filter((row) => stood(window, null, row.retiredAt))
      .map((row) =>
        line(row.id, {
          kind: row.name ?? gearWord('gearKinds', row.kind),
          gearNo: row.gearNo,
          count: row.count,
          post: row.postId ?? word('sites', 'equipment.gear.store'),
          gearState: gearWord('gearStates', row.state),
          standingState: stateOf(ctx, { endedAt: row.retiredAt }),
        }),
      );
  },
  async fireAssets(ctx, window) {
    const rows = await ctx.run(listFireAssets, { siteId: window.siteId, includesRetired: true });
    return rows
      .filter((row) => stood(window, row.createdAt, row.retiredAt))
      .map(({ id, kind, retiredAt, ...row }) => {
        const standingState = stateOf(ctx, { endedAt: retiredAt, lastDay: row.scrapOn ?? undefined });
        return line(id, { ...row, kind: gearWord('fireKinds', kind), standingState });
      });
  },
  async cameras(ctx, window) {
    const rows = await ctx.run(listCameras, { siteId: window.siteId, includesRetired: true });
    return rows
      .filter((row) => stood(window, row.createdAt, row.retiredAt))
      .map(({ id, retiredAt, ...row }) =>
        line(id, { ...row, standingState: stateOf(ctx, { endedAt: retiredAt }) }),
      );
  },
};

/** Lines of a register that stood within the period, in its own order. */
export async function standingLines(
  ctx: UseContext,
  register: StandingRegister,
  window: RegisterWindow,
): Promise<SheetLine[]> {
  const lines = await readers[register](ctx, window);
  const from = window.after ? lines.findIndex((one) => one.id === window.after?.id) + 1 : 0;
  return lines.slice(from, from + window.limit);
}
