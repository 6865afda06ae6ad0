import { textFor } from '@zhiqin/i18n';
import { everyRow, listFile, listWords, onSiteClock } from '../../../list-file.ts';
import { monthAsked } from '../../../month-range.ts';
import { nameIn } from '../../../names.ts';
import { sentenceIn } from '../../../parts/use-sentence.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { wantedResults } from '../../../wanted-results.ts';
import type { Route } from './+types/result-list';

/** All results as they are filtered, newest first. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const site = await siteOf(portal, args.params.code);
    const { zone } = site;
    const month = monthAsked(args.request, zone, portal.now);
    const wanted = wantedResults(args.request, site.id, month);
    const results = await everyRow((after, limit) =>
      portal.caller.compliance.listResults({ ...wanted, after, limit }),
    );
    const { language } = portal;
    const i18n = await listWords(language);
    const t = (key: string) => textFor(i18n, 'portalSite', key);
    const sentence = sentenceIn(i18n, zone);
    const title = t('compliance.results');
    return listFile(portal, `${nameIn(language, site.name, site.nameEn)} ${title} ${month}`, {
      name: title,
      columns: [
        { header: t('compliance.control'), width: 10 },
        { header: textFor(i18n, 'sites', 'name'), width: 18 },
        { header: t('compliance.verdict'), width: 12 },
        { header: t('compliance.measure'), width: 52 },
        { header: t('duty.post'), width: 16 },
        { header: t('compliance.article'), width: 14 },
        { header: t('duty.fields.from'), type: 'dateTime', width: 18 },
        { header: t('duty.fields.to'), type: 'dateTime', width: 18 },
        { header: t('compliance.reviewed'), type: 'dateTime', width: 18 },
        { header: t('compliance.reason'), width: 32 },
      ],
      rows: results.map((result) => [
        result.controlCode,
        textFor(i18n, 'controls', `byCode.${result.controlCode}.name`),
        textFor(i18n, 'controls', `verdicts.${result.verdict}`),
        sentence('measures', result.measure),
        nameIn(language, result.postName, result.postNameEn),
        result.articleLabel,
        onSiteClock(result.windowStartsAt, zone),
        onSiteClock(result.windowEndsAt, zone),
        onSiteClock(result.reviewedAt, zone),
        result.waiverReason,
      ]),
    });
  });
}
