import { gateRegisterColumns } from '@zhiqin/duty/rules';
import { textFor } from '@zhiqin/i18n';
import { cutRow, listFile, listWords, mostRows, onSiteClock } from '../../../../list-file.ts';
import { nameIn } from '../../../../names.ts';
import { gateCellText } from '../../../../parts/gate-cell.ts';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { wantedGate } from '../../../../wanted-gate.ts';
import type { Route } from './+types/register-list';

/** A gate's register over its time, newest first, as a file; masked values stay masked. */
export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const site = await siteOf(portal, args.params.code);
    const wanted = wantedGate(args.request, site.id, site.zone);
    const lines = await portal.caller.duty.gateRegister({ ...wanted, limit: mostRows });
    const i18n = await listWords(portal.language);
    const t = (key: string) => textFor(i18n, 'portalGate', key);
    const columns = gateRegisterColumns[wanted.register];
    const title = t(`names.${wanted.register}`);
    return listFile(portal, `${nameIn(portal.language, site.name, site.nameEn)} ${title}`, {
      name: title,
      columns: [
        { header: t('at'), type: 'dateTime', width: 18 },
        ...columns.map((column) => ({ header: t(`columns.${column}`), width: 16 })),
      ],
      rows: [
        ...lines.map((line) => [
          onSiteClock(line.at, site.zone),
          ...columns.map((column) => gateCellText(i18n, site.zone, column, line.cells[column])),
        ]),
        ...(lines.length === mostRows ? [cutRow(i18n, lines.length)] : []),
      ],
    });
  });
}
