import { can } from '@zhiqin/access/rules';
import { filingKinds, systemKinds } from '@zhiqin/engagement/rules';
import { serviceKinds } from '@zhiqin/sites/rules';
import { Card, DataTable, DayText, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { base64Of, valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { PipelineMenu } from '../../parts/engagement-menu.tsx';
import { EntryForm } from '../../parts/form-fields.tsx';
import { PaperInput } from '../../parts/paper-input.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/engagement-papers';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    papers: await caller.engagement.companyPapers({}),
    sites: await caller.sites.listSites(),
  }));
}

const here = '/admin/engagements/papers';

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all } = valuesOf(form);
  const fileBase64 = await base64Of(form, 'file');
  return attempt(args, async ({ caller: { engagement } }) => {
    switch (text('wish')) {
      case 'licence':
        await engagement.recordLicence({
          licenceNo: text('licenceNo'),
          issuer: given('issuer'),
          services: all('services') as (typeof serviceKinds)[number][],
          validFrom: text('validFrom'),
          validUntil: given('validUntil'),
          fileBase64,
        });
        break;
      case 'filing':
        await engagement.openFiling({
          siteId: given('siteId'),
          kind: text('kind') as (typeof filingKinds)[number],
          name: text('name'),
          authority: given('authority'),
          serviceFrom: text('serviceFrom'),
        });
        break;
      case 'receipt':
        await engagement.recordFiling({
          filingId: text('filingId'),
          filedOn: text('filedOn'),
          receiptNo: given('receiptNo'),
          fileBase64,
        });
        break;
      default:
        await engagement.recordSystem({
          siteId: given('siteId'),
          kind: text('kind') as (typeof systemKinds)[number],
          title: text('title'),
          inForceFrom: text('inForceFrom'),
          fileBase64,
        });
    }
    return redirect(here);
  });
}

/** The company's licence, its filings with the police, and the three systems at the company and its sites. */
export default function EngagementPapers({ loaderData: { papers, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const keeps = can(role, 'engagement.keep');
  const wish = keeps ? search.get('do') : null;
  const filing = papers.filings.find((one) => one.id === search.get('filing'));
  const siteName = (id: string | null) => {
    const site = sites.find((one) => one.id === id);
    return site ? name(site.name, site.nameEn) : t('papers.company');
  };
  const siteField = {
    name: 'siteId',
    kind: 'choice' as const,
    label: t('papers.level'),
    empty: t('papers.company'),
    choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
  };
  const opens = (to: string, label: string) =>
    keeps && wish !== to ? (
      <LinkButton kind="plain" to={`${here}?do=${to}`}>
        {label}
      </LinkButton>
    ) : null;
  const file = <PaperInput name="file" label={t('file')} />;
  return (
    <>
      <PageHead
        title={t('parts.papers')}
        steps={[{ label: t('title'), to: '/admin/engagements' }]}
        note={t('papers.lead')}
      />
      <PipelineMenu />
      <div className="grid gap-4">
        <Card
          title={t('papers.licences')}
          aside={can(role, 'contract.activate') ? opens('licence', t('papers.addLicence')) : null}
        >
          {papers.licences.length === 0 ? <p>{t('papers.noLicence')}</p> : null}
          <ul className="grid gap-3">
            {papers.licences.map((one) => (
              <li key={one.id} className="break-words">
                <strong>{one.licenceNo}</strong> {one.issuer} · <DayText day={one.validFrom} /> –{' '}
                {one.validUntil ? <DayText day={one.validUntil} /> : t('papers.unlimited')}
                {one.fileId ? (
                  <>
                    {' · '}
                    <a href={`/api/files/${one.fileId}`}>PDF</a>
                  </>
                ) : null}
                <p className="quiet small">
                  {t('papers.scope')}:{' '}
                  {one.services.map((kind) => t(`services.${kind as 'gate'}`)).join(' · ')}
                </p>
                {one.revokedOn ? <p>{t('papers.revoked', { day: one.revokedOn })}</p> : null}
              </li>
            ))}
          </ul>
          {wish === 'licence' ? (
            <EntryForm
              back={here}
              hasFile
              submit={t('papers.addLicence')}
              fields={[
                { name: 'licenceNo', label: t('papers.licenceNo') },
                { name: 'issuer', label: t('papers.issuer') },
                {
                  name: 'services',
                  kind: 'several',
                  label: t('papers.scope'),
                  choices: serviceKinds.map((value) => ({ value, label: t(`services.${value}`) })),
                },
                { name: 'validFrom', kind: 'date', label: t('papers.validFrom') },
                { name: 'validUntil', kind: 'date', label: t('papers.validUntil') },
              ]}
            >
              {file}
              <input type="hidden" name="wish" value="licence" />
            </EntryForm>
          ) : null}
        </Card>
        <Card title={t('papers.filings')} aside={opens('filing', t('papers.addFiling'))}>
          <p className="quiet small">{t('papers.localRules')}</p>
          {wish === 'filing' ? (
            <EntryForm
              back={here}
              submit={t('papers.addFiling')}
              fields={[
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('papers.kind'),
                  choices: filingKinds.map((value) => ({ value, label: t(`papers.kinds.${value}`) })),
                },
                siteField,
                { name: 'name', label: t('papers.name') },
                { name: 'authority', label: t('papers.authority') },
                { name: 'serviceFrom', kind: 'date', label: t('papers.serviceFrom') },
              ]}
            >
              <input type="hidden" name="wish" value="filing" />
            </EntryForm>
          ) : null}
          {filing && keeps ? (
            <EntryForm
              back={here}
              hasFile
              submit={t('papers.record')}
              fields={[
                { name: 'filedOn', kind: 'date', label: t('papers.filedOn') },
                { name: 'receiptNo', label: t('papers.receiptNo') },
              ]}
            >
              {file}
              <input type="hidden" name="wish" value="receipt" />
              <input type="hidden" name="filingId" value={filing.id} />
            </EntryForm>
          ) : null}
          <DataTable
            caption={t('papers.filings')}
            rows={papers.filings}
            keyOf={(one) => one.id}
            empty={<p className="quiet">{t('papers.noFiling')}</p>}
            columns={[
              { key: 'name', head: t('papers.name'), cell: (one) => one.name },
              {
                key: 'kind',
                head: t('papers.kind'),
                cell: (one) => t(`papers.kinds.${one.kind as 'self-hire'}`),
              },
              { key: 'level', head: t('papers.level'), cell: (one) => siteName(one.siteId) },
              { key: 'due', head: t('papers.dueOn'), cell: (one) => <DayText day={one.dueOn} /> },
              {
                key: 'filed',
                head: t('papers.filedOn'),
                cell: (one) =>
                  one.filedOn ? (
                    <>
                      <DayText day={one.filedOn} /> {one.receiptNo}
                    </>
                  ) : (
                    <>
                      {one.dueOn < papers.today ? <strong>{t('papers.late')}</strong> : t('papers.notFiled')}{' '}
                      {keeps ? <Link to={`${here}?filing=${one.id}`}>{t('papers.record')}</Link> : null}
                    </>
                  ),
              },
            ]}
          />
        </Card>
        <Card title={t('papers.systems')} aside={opens('system', t('papers.addSystem'))}>
          {wish === 'system' ? (
            <EntryForm
              back={here}
              hasFile
              submit={t('papers.addSystem')}
              fields={[
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('papers.kind'),
                  choices: systemKinds.map((value) => ({ value, label: t(`papers.systemKinds.${value}`) })),
                },
                siteField,
                { name: 'title', label: t('papers.docTitle') },
                { name: 'inForceFrom', kind: 'date', label: t('papers.inForceFrom') },
              ]}
            >
              {file}
              <input type="hidden" name="wish" value="system" />
            </EntryForm>
          ) : null}
          <DataTable
            caption={t('papers.systems')}
            rows={papers.systems}
            keyOf={(one) => one.id}
            empty={<p className="quiet">{t('papers.noSystem')}</p>}
            columns={[
              {
                key: 'kind',
                head: t('papers.kind'),
                cell: (one) => t(`papers.systemKinds.${one.kind as 'other'}`),
              },
              { key: 'title', head: t('papers.docTitle'), cell: (one) => one.title },
              { key: 'level', head: t('papers.level'), cell: (one) => siteName(one.siteId) },
              {
                key: 'from',
                head: t('papers.inForceFrom'),
                cell: (one) => (
                  <>
                    <DayText day={one.inForceFrom} />
                    {one.endedOn ? (
                      <p className="quiet small">{t('papers.ended', { day: one.endedOn })}</p>
                    ) : null}
                  </>
                ),
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
