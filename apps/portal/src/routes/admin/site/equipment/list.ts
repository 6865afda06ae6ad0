import { textFor } from '@zhiqin/i18n';
import { calendarDay, type ListSheet, listFile, listWords } from '../../../../list-file.ts';
import { nameIn } from '../../../../names.ts';
import type { PortalContext } from '../../../../portal-context.ts';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/list';

type Words = (key: string) => string;

/** A register of equipment as a file, in its trade form. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const site = await siteOf(portal, args.params.code);
    const { register } = args.params;
    const i18n = await listWords(portal.language);
    const t: Words = (key) => textFor(i18n, 'sites', `equipment.${key}`);
    const rowsOf = Object.hasOwn(sheets, register) ? sheets[register as keyof typeof sheets] : null;
    if (!rowsOf) throw new Response(null, { status: 404 });
    const title = t(`${register}.title`);
    const sheet = await rowsOf(portal, site.id, t);
    return listFile(portal, `${nameIn(portal.language, site.name, site.nameEn)} ${title}`, {
      name: title,
      ...sheet,
    });
  });
}

type Sheet = Omit<ListSheet, 'name'>;

const sheets = {
  async gear(portal: PortalContext, siteId: string, t: Words): Promise<Sheet> {
    const rows = await portal.caller.equipment.listGear({ siteId });
    return {
      columns: [
        { header: t('kind'), width: 18 },
        { header: t('gear.no'), width: 14 },
        { header: t('gear.count'), width: 8 },
        { header: t('gear.post'), width: 18 },
        { header: t('gear.state'), width: 12 },
      ],
      rows: rows.map((row) => [
        row.name ?? t(`gearKinds.${row.kind}`),
        row.gearNo,
        row.count,
        nameIn(portal.language, row.postName, row.postNameEn) || t('gear.store'),
        t(`gearStates.${row.state}`),
      ]),
    };
  },
  async fire(portal: PortalContext, siteId: string, t: Words): Promise<Sheet> {
    const rows = await portal.caller.equipment.listFireAssets({ siteId });
    const days = ['madeOn', 'refilledOn', 'serviceDueOn', 'scrapOn'] as const;
    return {
      columns: [
        { header: t('fire.no'), width: 14 },
        { header: t('kind'), width: 18 },
        { header: t('place'), width: 32 },
        ...days.map((day) => ({ header: t(`fire.${day}`), type: 'date' as const, width: 14 })),
        { header: t('fire.labelCode'), width: 16 },
      ],
      rows: rows.map((row) => [
        row.assetNo,
        t(`fireKinds.${row.kind}`),
        row.place,
        ...days.map((day) => calendarDay(row[day])),
        row.labelCode,
      ]),
    };
  },
  async cameras(portal: PortalContext, siteId: string, t: Words): Promise<Sheet> {
    const rows = await portal.caller.equipment.listCameras({ siteId });
    return {
      columns: [
        { header: t('cameras.no'), width: 14 },
        { header: t('place'), width: 32 },
        { header: t('cameras.retentionDays'), width: 12 },
        { header: t('cameras.usedSince'), type: 'date', width: 14 },
        { header: t('cameras.filedOn'), type: 'date', width: 14 },
      ],
      rows: rows.map((row) => [
        row.cameraNo,
        row.place,
        row.retentionDays,
        calendarDay(row.usedSince),
        calendarDay(row.filedOn),
      ]),
    };
  },
};
