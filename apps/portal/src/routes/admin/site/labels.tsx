import { Button, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../names.ts';
import { QrCode } from '../../../parts/qr-code.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/labels';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return portal.caller.sites.listCheckpointLabels({ siteId: id });
  });
}

/** One label a checkpoint, three across on A4. */
export default function Labels({ loaderData: { site, labels } }: Route.ComponentProps) {
  const { t } = useTranslation('sites');
  const name = useName();
  return (
    <>
      <PageTitle title={t('checkpoints.printLabels')} />
      <div className="no-print mb-4 flex flex-wrap items-center justify-between gap-2">
        <p className="quiet prose">{t('checkpoints.labelHint')}</p>
        <Button type="button" onClick={() => window.print()}>
          {t('checkpoints.printLabels')}
        </Button>
      </div>
      <ul className="label-sheet">
        {labels.map((label) => (
          <li key={label.id} className="label-card">
            <QrCode text={label.qrText} title={`${label.code} ${name(label.name, label.nameEn)}`} />
            <p className="text-base font-bold">{name(label.name, label.nameEn)}</p>
            <p className="code">
              {site.code} · {label.code}
            </p>
            <p>{label.floor}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
