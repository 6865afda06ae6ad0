import { textFor } from '@zhiqin/i18n';
import { calendarDay, listFile, listWords } from '../../list-file.ts';
import { nameIn } from '../../names.ts';
import { ask } from '../../problem.ts';
import { wantedExpiry } from '../../wanted-expiry.ts';
import type { Route } from './+types/expiry-list';

/** The expiry list as it is filtered; a line without a day is a paper that is missing. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const [{ lines }, sites] = await Promise.all([
      portal.caller.workforce.expiryList(wantedExpiry(args.request)),
      portal.caller.sites.listSites(),
    ]);
    const { language } = portal;
    const i18n = await listWords(language);
    const t = (key: string) => textFor(i18n, 'portalPeople', key);
    const people = (key: string) => textFor(i18n, 'workforce', key);
    return listFile(portal, t('expiry.title'), {
      name: t('expiry.title'),
      columns: [
        { header: people('staffNo'), type: 'text', width: 12 },
        { header: people('name'), width: 14 },
        { header: t('expiry.what'), width: 28 },
        { header: people('certificateNo'), width: 20 },
        { header: t('expiry.until'), type: 'date', width: 14 },
        { header: t('expiry.left'), type: 'number', width: 10 },
        { header: people('sites'), width: 32 },
      ],
      rows: lines.map((line) => [
        line.staffNo,
        line.name,
        line.until === null ? `${t(`kinds.${line.kind}`)} · ${t('expiry.missing')}` : t(`kinds.${line.kind}`),
        line.label ?? '',
        calendarDay(line.until),
        line.daysLeft,
        sites
          .filter((site) => line.siteIds.includes(site.id))
          .map((site) => nameIn(language, site.name, site.nameEn))
          .join(' · '),
      ]),
    });
  });
}
