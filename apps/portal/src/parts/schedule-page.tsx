import { can } from '@zhiqin/access/rules';
import { Banner, Card, DataTable, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useName } from '../names.ts';
import { useSelf } from '../use-self.ts';
import { EntryForm, type FormField } from './form-fields.tsx';
import { ReportsMenu } from './reports-menu.tsx';

interface ScheduledSite<Rule> {
  siteId: string;
  code: string;
  name: string;
  nameEn: string | null;
  zone: string;
  own: Rule | null;
  rule: Rule | null;
  nextAt: Date | null;
}

/** When reports go out: the company's rule, each site's, the form of the one being changed, and how the last one went. */
export function SchedulePage<Rule extends { isOn: boolean }, Site extends ScheduledSite<Rule>>({
  here,
  words,
  usual,
  sites,
  whenOf,
  fieldsOf,
  pageOf,
  last,
}: {
  /** The page's own path. */
  here: string;
  words: { title: string; lead: string; example: string };
  usual: Rule;
  sites: readonly Site[];
  /** A rule that is on, said in a line. */
  whenOf(rule: Rule): string;
  /** What the form asks beside whether a rule holds. */
  fieldsOf(rule: Rule): FormField[];
  /** Of a site's own pages the one its name leads to. */
  pageOf: 'daily' | 'reports';
  last(row: Site): ReactNode;
}) {
  const { t } = useTranslation('portalReports');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'report.schedule');
  const changed = sites.find((one) => one.code === search.get('site'));
  const isChanging = may && (changed !== undefined || search.has('usual'));
  const said = (rule: Rule | null) => (rule?.isOn ? whenOf(rule) : t('schedule.byHand'));
  const begun = changed?.own ?? changed?.rule ?? usual;
  const rules = changed ? (['default', 'on', 'off'] as const) : (['on', 'off'] as const);
  const ruleField: FormField = {
    name: 'rule',
    kind: 'choice',
    label: t('schedule.rule'),
    choices: rules.map((value) => ({ value, label: t(`schedule.rules.${value}`) })),
    value: changed && !changed.own ? 'default' : begun.isOn ? 'on' : 'off',
  };
  return (
    <>
      <PageHead title={words.title} note={words.lead} />
      <ReportsMenu />
      <div className="grid gap-4">
        {search.get('done') === 'saved' ? <Banner tone="met">{t('schedule.saved')}</Banner> : null}
        {isChanging ? (
          <Card title={changed ? name(changed.name, changed.nameEn) : t('schedule.usual')}>
            <EntryForm
              key={changed?.code ?? 'usual'}
              back={here}
              submit={t('schedule.save')}
              fields={[ruleField, ...fieldsOf(begun)]}
            >
              {changed ? <input type="hidden" name="siteId" value={changed.siteId} /> : null}
            </EntryForm>
          </Card>
        ) : null}
        {isChanging && !changed ? null : (
          <Card title={t('schedule.usual')}>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <strong>{said(usual)}</strong>
              <span className="quiet">{t('schedule.usualLead')}</span>
              {may ? <Link to={`${here}?usual=`}>{t('schedule.change')}</Link> : null}
            </p>
          </Card>
        )}
        <DataTable
          caption={words.title}
          rows={sites}
          keyOf={(row) => row.siteId}
          empty={
            <EmptyState
              title={t('schedule.none')}
              example={words.example}
              action={<LinkButton to="/admin/sites">{t('schedule.site')}</LinkButton>}
            />
          }
          columns={[
            {
              key: 'site',
              head: t('schedule.site'),
              cell: (row) => (
                <Link to={`/admin/sites/${row.code}/${pageOf}`}>{name(row.name, row.nameEn)}</Link>
              ),
            },
            {
              key: 'rule',
              head: t('schedule.rule'),
              cell: (row) => (
                <>
                  {said(row.rule)} {row.own ? <span className="quiet">{t('schedule.own')}</span> : null}{' '}
                  {may ? <Link to={`${here}?site=${row.code}`}>{t('schedule.change')}</Link> : null}
                </>
              ),
            },
            {
              key: 'next',
              head: t('schedule.next'),
              cell: (row) => <TimeText at={row.nextAt} zone={row.zone} />,
            },
            { key: 'last', head: t('schedule.last'), cell: last },
          ]}
        />
      </div>
    </>
  );
}
