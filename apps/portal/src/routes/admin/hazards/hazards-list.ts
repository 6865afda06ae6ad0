import { textFor } from '@zhiqin/i18n';
import { listFile, listWords, onSiteClock } from '../../../list-file.ts';
import { nameIn } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import { wantedHazards } from '../../../wanted-hazards.ts';
import type { Route } from './+types/hazards-list';

/** The hazards as they are filtered, as a workbook; times by the site's clock. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const sites = await portal.caller.sites.listSites();
    const wanted = { ...wantedHazards(args.request, sites), limit: 2000 };
    const hazards = await portal.caller.upkeep.listHazards(wanted);
    const { language } = portal;
    const i18n = await listWords(language);
    const t = (key: string) => textFor(i18n, 'portalUpkeep', key);
    return listFile(portal, t('title'), {
      name: t('title'),
      columns: [
        { header: t('fileNo'), type: 'text', width: 12 },
        { header: t('level'), width: 8 },
        { header: t('site'), width: 22 },
        { header: t('place'), width: 24 },
        { header: t('matter'), width: 14 },
        { header: t('what'), width: 40 },
        { header: t('source'), width: 14 },
        { header: t('foundAt'), type: 'dateTime', width: 18 },
        { header: t('dueAt'), type: 'dateTime', width: 18 },
        { header: t('state'), width: 14 },
        { header: t('overdue'), width: 8 },
        { header: t('assignee'), width: 18 },
      ],
      rows: hazards.map((row) => [
        row.fileNo,
        t(`levels.${row.level}`),
        nameIn(language, row.site.name, row.site.nameEn),
        row.place,
        t(`matters.${row.matter}`),
        row.text ?? '',
        t(`sources.${row.source}`),
        onSiteClock(row.foundAt, row.site.zone),
        onSiteClock(row.dueAt, row.site.zone),
        t(`states.${row.state}`),
        row.isOverdue ? t('overdue') : '',
        row.assigneeName ?? '',
      ]),
    });
  });
}
