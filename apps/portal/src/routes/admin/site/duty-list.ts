import { textFor } from '@zhiqin/i18n';
import { formatOf, listWords, onSiteClock, streamedList } from '../../../list-file.ts';
import { nameIn } from '../../../names.ts';
import { entrySummary } from '../../../parts/use-entry-summary.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { wantedDuty } from '../../../wanted-duty.ts';
import type { Route } from './+types/duty-list';

const linesPerQuestion = 200;

/** The duty log as it is filtered, newest first; masked values stay masked. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const site = await siteOf(portal, args.params.code);
    const { zone } = site;
    const wanted = wantedDuty(args.request, site.id, zone);
    const { language } = portal;
    const i18n = await listWords(language);
    const t = (key: string) => textFor(i18n, 'portalSite', key);
    const summary = entrySummary(i18n, zone);
    const title = textFor(i18n, 'portal', 'tabs.duty');
    const name = `${nameIn(language, site.name, site.nameEn)} ${title}`;
    const sheet = {
      name: title,
      columns: [
        { header: t('duty.at'), type: 'dateTime' as const, width: 18 },
        { header: t('duty.kind'), width: 14 },
        { header: t('duty.what'), width: 44 },
        { header: t('duty.post'), width: 16 },
        { header: t('duty.person'), width: 14 },
        { header: t('duty.doubts'), width: 24 },
        { header: t('duty.serverTime'), type: 'dateTime' as const, width: 18 },
        { header: t('duty.device'), width: 18 },
      ],
    };
    return streamedList(portal, formatOf(args.request), name, sheet, async (cursor) => {
      const page = await portal.caller.duty.dutyLog({
        ...wanted,
        cursor: cursor ?? undefined,
        limit: linesPerQuestion,
      });
      const rows = page.lines.map((line) => [
        onSiteClock(line.occurredAt, zone),
        t(`duty.kinds.${line.kind}`),
        summary(line),
        nameIn(language, line.postName, line.postNameEn),
        line.personName,
        [
          ...(line.link === 'linked' ? [] : [t(`duty.links.${line.link}`)]),
          ...line.flags.map((flag) => textFor(i18n, 'duty', `flags.${flag}`)),
        ].join(' · '),
        onSiteClock(line.receivedAt, zone),
        `${line.deviceLabel} ${line.seq}`,
      ]);
      return { rows, next: page.nextCursor };
    });
  });
}
