import { Button, Card, Fact, Facts, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { useName } from '../../names.ts';
import { useIncidentWords } from '../../parts/incident-words.ts';
import { ask, attempt } from '../../problem.ts';
import type { Route } from './+types/incident';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const incident = await caller.incidents.getReleasedIncident({ incidentId: args.params.incidentId });
    const sites = await caller.sites.listSites();
    return { incident, site: sites.find((row) => row.id === incident.siteId) ?? null };
  });
}

export async function action(args: Route.ActionArgs) {
  const { incidentId } = args.params;
  return attempt(args, async ({ caller }) => {
    await caller.incidents.acknowledgeIncident({ incidentId });
    return redirect(`/client/incidents/${incidentId}`);
  });
}

/** One incident as the client's office knows it: kind, times, and that it has been received. */
export default function ClientIncident({ loaderData: { incident, site } }: Route.ComponentProps) {
  const { t } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const name = useName();
  const zone = site?.zone ?? 'Asia/Shanghai';
  return (
    <>
      <PageHead
        title={words.type(incident.incidentType)}
        steps={[{ label: t('client.title'), to: '/client/incidents' }, { label: incident.fileNo ?? '…' }]}
      />
      <FormProblem labels={{}} />
      <Card>
        <Facts>
          {site ? <Fact name={t('site')}>{name(site.name, site.nameEn)}</Fact> : null}
          <Fact name={t('severity')}>{words.severity(incident.severity)}</Fact>
          <Fact name={t('occurredAt')}>
            <TimeText at={incident.occurredAt ?? incident.discoveredAt} zone={zone} />
          </Fact>
          <Fact name={t('client.toldAt')}>
            <TimeText at={incident.toldAt} zone={zone} />
          </Fact>
          <Fact name={t('casualties')}>{incident.casualties ?? t('notTold')}</Fact>
          <Fact name={t('client.progress')}>
            {incident.closedAt
              ? t('client.closed')
              : incident.writtenAt
                ? t('client.writtenYes')
                : t('client.handling')}
          </Fact>
          {incident.acknowledgedAt ? (
            <Fact name={t('client.acknowledge')}>
              {incident.acknowledgedName} <TimeText at={incident.acknowledgedAt} zone={zone} />
            </Fact>
          ) : null}
        </Facts>
        {incident.acknowledgedAt ? null : (
          <Form method="post" className="mt-3">
            <Button>{t('client.acknowledge')}</Button>
          </Form>
        )}
      </Card>
    </>
  );
}
