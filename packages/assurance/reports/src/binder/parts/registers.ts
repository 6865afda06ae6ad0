import type { UseContext } from '@zhiqin/access';
import { sheetPage } from '@zhiqin/duty';
import { type SheetKey, sheetKeys } from '@zhiqin/duty/rules';
import { operatorsOf } from '@zhiqin/upkeep';
import type { BinderPart, BinderScope, BinderTable } from '../binder-part.ts';

/** Registers that stand: what is in force now, not what happened within the period. */
const standing: readonly SheetKey[] = ['gear', 'directory', 'utilities', 'bans', 'agreements'];
const separate: readonly SheetKey[] = ['cameras', 'fireAssets'];
const pageRows = 1000;
const mostRows = 20_000;

/** 近期登记: every register of the site over the period, in full in its annex; people in them shown in part. */
export const registersPart: BinderPart = {
  key: 'registers',
  title: ['portalBinder', 'parts.registers'],
  scope: 'site',
  hasAnnex: true,
  async read(ctx, scope) {
    const tables: BinderTable[] = [];
    for (const sheet of sheetKeys.filter((key) => !separate.includes(key) && !standing.includes(key)))
      tables.push(await sheetTable(ctx, scope, sheet));
    for (const sheet of standing) tables.push(await sheetTable(ctx, scope, sheet));
    return { tables };
  },
};

/** 监控保存期限: each camera with how long its pictures are kept (保安服务管理条例 第25条: thirty days). */
export const camerasPart: BinderPart = {
  key: 'cameras',
  title: ['portalBinder', 'parts.cameras'],
  scope: 'site',
  hasAnnex: true,
  read: async (ctx, scope) => ({
    tables: [untitled(await sheetTable(ctx, scope, 'cameras')), await operatorsTable(ctx, scope)],
  }),
};

/** 消防器材: each with its dates. */
export const firePart: BinderPart = {
  key: 'fire',
  title: ['portalBinder', 'parts.fire'],
  scope: 'site',
  hasAnnex: true,
  read: async (ctx, scope) => ({ tables: [untitled(await sheetTable(ctx, scope, 'fireAssets'))] }),
};

/** 监控操作员名册: whoever was named within the period (公共安全视频图像信息系统管理条例 第16条). */
async function operatorsTable(
  ctx: UseContext,
  { site, fromDay, untilDay, say }: BinderScope,
): Promise<BinderTable> {
  const t = (key: string) => say('portalUpkeep', `operators.${key}`);
  const all = site ? await operatorsOf(ctx, site.id, untilDay) : [];
  return {
    title: t('title'),
    columns: ['name', 'unit', 'rights', 'from', 'until', 'papers', 'proofs'].map((key) => ({
      header: t(key),
      width: 16,
    })),
    rows: all
      .filter((one) => one.fromDay <= untilDay && (one.untilDay === null || one.untilDay >= fromDay))
      .map((one) => [
        one.name,
        one.unit ?? t('own'),
        t(`right.${one.mayCopy ? 'copy' : one.mayPlay ? 'play' : 'watch'}`),
        one.fromDay,
        one.untilDay ?? '–',
        one.certificates
          .map((paper) => `${say('workforce', `certificateKinds.${paper.kind}`)} ${paper.certificateNo}`)
          .join(' · ') || '–',
        one.lacks.map((lack) => t(`lacks.${lack}`)).join(' · ') || t('complete'),
      ]),
  };
}

const untitled = ({ title: _title, ...table }: BinderTable): BinderTable => table;

async function sheetTable(
  ctx: UseContext,
  { site, window }: BinderScope,
  sheet: SheetKey,
): Promise<BinderTable> {
  if (!site) throw new Error('a register is a site’s');
  const asked = {
    siteId: site.id,
    sheet,
    from: window.startsAt.toISOString(),
    to: window.endsAt.toISOString(),
    limit: pageRows,
  };
  let page = await ctx.run(sheetPage, asked);
  const rows = [...page.rows];
  while (page.nextCursor && rows.length < mostRows) {
    page = await ctx.run(sheetPage, { ...asked, cursor: page.nextCursor });
    rows.push(...page.rows);
  }
  return {
    title: page.title,
    columns: page.columns.map(({ head, type }) => ({ header: head, type, width: 16 })),
    rows: rows.map((row) => row.cells),
  };
}
