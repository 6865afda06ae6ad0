import { textFor } from '@zhiqin/i18n';
import { calendarDay, listFile, listWords } from '../../list-file.ts';
import { nameIn } from '../../names.ts';
import { ask } from '../../problem.ts';
import { wantedGuards } from '../../wanted-guards.ts';
import type { Route } from './+types/people-list';

/** The guards as they are filtered, in pinyin order; nothing of their files. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const wanted = wantedGuards(args.request);
    const sites = await portal.caller.sites.listSites();
    const guards = [];
    for (let page = 1; ; page += 1) {
      const found = await portal.caller.workforce.listGuards({ ...wanted, page });
      guards.push(...found.guards);
      if (found.guards.length < found.pageSize) break;
    }
    const { language } = portal;
    const i18n = await listWords(language);
    const t = (key: string) => textFor(i18n, 'workforce', key);
    return listFile(portal, t('guards'), {
      name: t('guards'),
      columns: [
        { header: t('staffNo'), type: 'text', width: 12 },
        { header: t('name'), width: 14 },
        { header: t('rank'), width: 12 },
        { header: t('squad'), width: 16 },
        { header: t('sites'), width: 32 },
        { header: t('certified'), width: 20 },
        { header: t('joinedOn'), type: 'date', width: 14 },
        { header: t('leftOn'), type: 'date', width: 14 },
      ],
      rows: guards.map((guard) => [
        guard.staffNo,
        guard.name,
        t(`ranks.${guard.rank}`),
        nameIn(language, guard.squadName, guard.squadNameEn),
        sites
          .filter((site) => guard.siteIds.includes(site.id))
          .map((site) => nameIn(language, site.name, site.nameEn))
          .join(' · '),
        t(guard.isCertified ? 'certified' : 'uncertified'),
        calendarDay(guard.joinedOn),
        calendarDay(guard.leftOn),
      ]),
    });
  });
}
