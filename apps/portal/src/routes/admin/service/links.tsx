import { can } from '@zhiqin/access/rules';
import { Button, Card, DayText, EmptyState, FileButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { QrCode } from '../../../parts/qr-code.tsx';
import { SiteChips } from '../../../parts/site-chips.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/links';

export async function loader(args: Route.LoaderArgs) {
  const wished = new URL(args.request.url).searchParams.get('site');
  return ask(args, async ({ caller, actor, origin }) => {
    const sites = await caller.sites.listSites();
    const site = sites.find((one) => one.id === wished) ?? (sites.length === 1 ? sites[0] : undefined);
    const isKeeper = actor.kind === 'member' && can(actor.role, 'host-link.keep');
    const [poster, hosts] = site
      ? await Promise.all([
          caller.service.getPoster({ siteId: site.id }),
          isKeeper ? caller.service.listHostLinks({ siteId: site.id }) : [],
        ])
      : [null, []];
    return { sites, site: site ?? null, poster, hosts, origin };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  const siteId = text('siteId');
  return attempt(args, async ({ caller: { service } }) => {
    if (text('wish') === 'poster') await service.renewPoster({ siteId });
    else if (text('wish') === 'retire') await service.retireHostLink({ hostLinkId: text('hostLinkId') });
    else await service.addHostLink({ siteId, unit: text('unit'), untilDay: text('untilDay') });
    return redirect(`/admin/service/links?site=${siteId}`);
  });
}

/** 海报与预约地址 of a site: what strangers and hosts come in by. */
export default function Links({ loaderData: { sites, site, poster, hosts, origin } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const { role } = useSelf();
  const here = '/admin/service/links';
  return (
    <>
      <PageHead title={t('sections.links')} note={t('links.lead')} />
      <SiteChips sites={sites} chosen={site?.id ?? null} to={here} />
      {site ? (
        <div className="grid gap-4">
          <Card title={`${t('links.poster')} · ${name(site.name, site.nameEn)}`}>
            {poster ? (
              <div className="flex flex-wrap items-center gap-4">
                <div className="w-40">
                  <QrCode text={`${origin}/p/f/${poster.token}`} title={t('links.poster')} />
                </div>
                <div className="grid gap-2">
                  <a className="break-all" href={`/p/f/${poster.token}`}>
                    {`${origin}/p/f/${poster.token}`}
                  </a>
                  <p className="quiet">
                    {t('links.posterMade')} <TimeText at={poster.madeAt} zone={site.zone} />
                  </p>
                  <FileButton href={`${here}/${site.id}/poster`}>{t('links.posterPrint')}</FileButton>
                </div>
              </div>
            ) : (
              <p className="quiet">{t('links.posterNone')}</p>
            )}
            {can(role, 'poster.keep') ? (
              <Form method="post" className="mt-3">
                <input type="hidden" name="siteId" value={site.id} />
                <Button kind={poster ? 'plain' : 'main'} name="wish" value="poster">
                  {poster ? t('links.posterRenew') : t('links.posterMake')}
                </Button>
              </Form>
            ) : null}
          </Card>
          <Card title={t('links.hosts')}>
            <p className="quiet">{t('links.hostsLead')}</p>
            {hosts.length === 0 ? <p>{t('links.hostNone')}</p> : null}
            <ul className="my-3 grid gap-3">
              {hosts.map((host) => (
                <li key={host.id} className="flex flex-wrap items-center justify-between gap-2">
                  <span className="grid">
                    <strong>{host.unit}</strong>
                    <a className="break-all" href={`/p/h/${host.token}`}>
                      {`${origin}/p/h/${host.token}`}
                    </a>
                    <span className="quiet">
                      {t('links.untilDay')} <DayText day={host.untilDay} />
                    </span>
                  </span>
                  <Form method="post">
                    <input type="hidden" name="siteId" value={site.id} />
                    <input type="hidden" name="hostLinkId" value={host.id} />
                    <Button
                      kind="quiet"
                      name="wish"
                      value="retire"
                      aria-label={`${t('links.hostRetire')} ${host.unit}`}
                    >
                      {t('links.hostRetire')}
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
            {can(role, 'host-link.keep') ? (
              <EntryForm
                back={here}
                submit={t('links.hostAdd')}
                fields={[
                  { name: 'unit', label: t('links.unit') },
                  { name: 'untilDay', kind: 'date', label: t('links.untilDay') },
                ]}
              >
                <input type="hidden" name="siteId" value={site.id} />
              </EntryForm>
            ) : null}
          </Card>
        </div>
      ) : (
        <EmptyState title={t('chooseSite')} />
      )}
    </>
  );
}
