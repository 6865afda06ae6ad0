import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { Banner, Button, Card, EmptyState, FilterChips, PageHead, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { ReportBody } from '../../../parts/report-body.tsx';
import { reportFile } from '../../../parts/report-file.ts';
import { ReportsMenu } from '../../../parts/reports-menu.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { reportPage } from '../../../report-page.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/clients';

const here = '/admin/reports/clients';
const fileWords = { 'zh-CN': 'PDF（中文）', both: 'PDF（中英对照 bilingual）', en: 'PDF (English)' } as const;

export async function loader(args: Route.LoaderArgs) {
  const search = new URL(args.request.url).searchParams;
  return ask(args, async ({ caller, language, now }) => {
    const clients = (await caller.sites.listClients()).filter((one) => one.siteCount > 1);
    const client = clients.find((one) => one.code === search.get('client')) ?? clients[0];
    if (!client) return { clients, client: null, months: [], chosen: null };
    const months = await caller.reports.listClientReportMonths({ clientId: client.id });
    const last = addMonths(monthOf(now, 'UTC'), -1);
    const own =
      months.find((one) => one.month === search.get('month')) ??
      months.find((one) => one.month === last) ??
      months[0];
    if (!own) return { clients, client, months, chosen: null };
    const found = await caller.reports.getPreparedClientReport({ clientId: client.id, month: own.month });
    const { data, ...prepared } = {
      ...{ files: {}, approval: null, data: null, dataSha256: null, readyAt: null },
      ...found,
    };
    const { dataSha256 } = prepared;
    const view = data && dataSha256 ? await reportPage(data, language, { dataSha256, draft: true }) : null;
    return { clients, client, months, chosen: { own, prepared, view } };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, month = '', clientId = '', client = '', dataSha256 = '' } = await textsOf(args.request);
  return attempt(args, async ({ caller: { reports } }) => {
    if (wish === 'issue') {
      const { reportId } = await reports.issueClientReport({ clientId, month });
      return redirect(`/admin/reports/${reportId}`);
    }
    if (wish === 'approve') await reports.approveClientReport({ clientId, month, dataSha256 });
    else await reports.prepareClientReport({ clientId, month });
    return redirect(`${here}?client=${encodeURIComponent(client)}&month=${month}`);
  });
}

/** 客户汇总: a client's month over its sites, from the sites' issued reports to one report issued. */
export default function ClientReports({
  loaderData: { clients, client, months, chosen },
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalReports', 'portal']);
  const name = useName();
  useLive();
  return (
    <>
      <PageHead title={t('clients.title')} note={t('clients.lead')} />
      <ReportsMenu />
      {client ? (
        <div className="grid gap-4">
          <FilterChips
            name="client"
            label={t('clients.choose')}
            otherwise={client.code}
            choices={clients.map((one) => ({ value: one.code, label: name(one.name, one.nameEn) }))}
          />
          {months.length > 0 ? (
            <FilterChips
              name="month"
              label={t('portal:report.choose')}
              otherwise={chosen?.own.month}
              choices={months.map((one) => ({
                value: one.month,
                label: monthText(one.month, i18n.language),
              }))}
            />
          ) : null}
          {chosen ? <MonthCard client={client} {...chosen} /> : <EmptyState title={t('clients.noMonth')} />}
          {chosen?.view && !isIssued(chosen) ? (
            <>
              <Banner>{t('portal:report.preview')}</Banner>
              <ReportBody view={chosen.view} />
            </>
          ) : null}
        </div>
      ) : (
        <EmptyState title={t('clients.none')} example={t('clients.noneText')} />
      )}
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];
type Chosen = NonNullable<Loaded['chosen']>;

/** What was prepared is what the client has: nothing of it is a draft any more. */
const isIssued = ({ own, prepared }: Pick<Chosen, 'own' | 'prepared'>) =>
  own.issued !== null && own.issued.dataSha256 === prepared.dataSha256;

/** Where the month stands: each site's report, the one over all sites, its approval, what the client has. */
function MonthCard({
  client,
  own,
  prepared,
}: Pick<Chosen, 'own' | 'prepared'> & { client: NonNullable<Loaded['client']> }) {
  const { t, i18n } = useTranslation(['portalReports', 'portal']);
  const name = useName();
  const { role } = useSelf();
  const { zone } = own;
  const isWhole = own.sites.every((one) => one.report);
  const { state, approval, dataSha256 } = prepared;
  const files: Partial<Record<keyof typeof fileWords, string>> = prepared.files;
  const isReady = state === 'ready' && !isIssued({ own, prepared });
  return (
    <Card title={monthText(own.month, i18n.language)}>
      <FormProblem />
      <ul className="mb-3 grid gap-1">
        {own.sites.map((site) => (
          <li key={site.siteId}>
            <VerdictMark verdict={site.report ? 'met' : 'unproven'} /> {name(site.name, site.nameEn)}{' '}
            {site.report ? (
              <Link to={`/admin/reports/${site.report.id}`}>
                {t('clients.reported', { no: site.report.revision })}
              </Link>
            ) : (
              <Link to={`/admin/sites/${site.code}/reports?month=${own.month}`}>
                {t('clients.notReported')}
              </Link>
            )}
          </li>
        ))}
        <li>
          <VerdictMark verdict={state === 'ready' ? 'met' : state === 'failed' ? 'breached' : 'unproven'} />{' '}
          {state === 'ready' ? (
            <>
              {t(isIssued({ own, prepared }) ? 'clients.whole' : 'portal:report.preview')}{' '}
              <TimeText at={prepared.readyAt} zone={zone} />
            </>
          ) : (
            t(
              `portal:report.${state === 'asked' ? 'preparing' : state === 'failed' ? 'failed' : 'notPrepared'}`,
            )
          )}
          {(['zh-CN', 'both', 'en'] as const).map((language) =>
            files[language] ? (
              <span key={language}>
                {' '}
                <a href={reportFile(files[language])} lang={language === 'en' ? 'en' : 'zh-CN'}>
                  {fileWords[language]}
                </a>
              </span>
            ) : null,
          )}
        </li>
        {approval ? (
          <li>
            <VerdictMark verdict="met" /> {t('approve.done', { name: approval.name ?? '–' })}{' '}
            <TimeText at={approval.at} zone={zone} />
          </li>
        ) : null}
        {own.issued ? (
          <li>
            <VerdictMark verdict="met" />{' '}
            <Link to={`/admin/reports/${own.issued.reportId}`}>
              {t('portal:report.revisionNo', { no: own.issued.revision })}
            </Link>{' '}
            {t('portal:report.issuedAt')} <TimeText at={own.issued.issuedAt} zone={zone} />
          </li>
        ) : null}
      </ul>
      {can(role, 'report.prepare') && isWhole ? (
        <Form method="post" className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="month" value={own.month} />
          <input type="hidden" name="clientId" value={client.id} />
          <input type="hidden" name="client" value={client.code} />
          <input type="hidden" name="dataSha256" value={dataSha256 ?? ''} />
          <Button
            name="wish"
            value="prepare"
            kind={isReady || isIssued({ own, prepared }) ? 'plain' : 'main'}
          >
            {t('portal:report.prepare')}
          </Button>
          {isReady && !approval && can(role, 'report.approve') ? (
            <>
              <Button name="wish" value="approve">
                {t('clients.approve')}
              </Button>
              <span className="quiet">{t('clients.approveLead')}</span>
            </>
          ) : null}
          {isReady && approval && can(role, 'report.issue') ? (
            <Button name="wish" value="issue">
              {t('clients.issue')}
            </Button>
          ) : null}
        </Form>
      ) : null}
    </Card>
  );
}
