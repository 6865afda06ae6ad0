import { ticketKinds } from '@zhiqin/service/rules';
import { Card, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { SiteChips } from '../../../parts/site-chips.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/new-ticket';

export async function loader(args: Route.LoaderArgs) {
  const wished = new URL(args.request.url).searchParams.get('site');
  const sites = await ask(args, ({ caller }) => caller.sites.listSites());
  return { sites, site: sites.find((one) => one.id === wished) ?? (sites.length === 1 ? sites[0] : null) };
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const { ticketId } = await caller.service.recordTicket({
      siteId: text('siteId'),
      kind: text('kind') as 'complaint',
      text: text('text'),
      contact: given('contact'),
    });
    return redirect(`/admin/service/tickets/${ticketId}`);
  });
}

/** What the office was told by telephone, letter or in person. */
export default function NewTicket({ loaderData: { sites, site } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  return (
    <>
      <PageHead
        title={t('tickets.add')}
        note={t('tickets.addLead')}
        steps={[{ label: t('sections.tickets'), to: '/admin/service/tickets' }, { label: t('tickets.add') }]}
      />
      <SiteChips sites={sites} chosen={site?.id ?? null} to="/admin/service/tickets/new" />
      {site ? (
        <Card title={name(site.name, site.nameEn)}>
          <EntryForm
            back="/admin/service/tickets"
            fields={[
              {
                name: 'kind',
                kind: 'choice',
                label: t('tickets.kind'),
                choices: ticketKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
                value: 'complaint',
              },
              { name: 'text', kind: 'long', label: t('tickets.text') },
              { name: 'contact', label: t('tickets.contact') },
            ]}
          >
            <input type="hidden" name="siteId" value={site.id} />
          </EntryForm>
        </Card>
      ) : (
        <EmptyState title={t('chooseSite')} />
      )}
    </>
  );
}
