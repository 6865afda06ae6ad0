import { can } from '@zhiqin/access/rules';
import { dateTimeText, textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, DataTable, DayText, EmptyState, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { useName } from '../../names.ts';
import { FormFields } from '../../parts/form-fields.tsx';
import { SettingsMenu } from '../../parts/settings-menu.tsx';
import { ask, attempt, textsOf } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/personal-data';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => {
    const seen = can(actor.role, 'audit.list')
      ? await caller.access.listAudit({ action: 'personal.reveal', limit: 50 })
      : null;
    return {
      retention: await caller.duty.readRetention(),
      sites: can(actor.role, 'erasure-hold.place') ? await caller.sites.listSites() : [],
      reveals: seen?.rows.map(({ id, at, actorName, subjectId, detail }) => {
        const { of, field, reason } = (detail ?? {}) as { of?: string; field?: string; reason?: string };
        return { id, at, actorName, subjectId, of, field, reason };
      }),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, staffNo = '', ...typed } = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    if (wish === 'lift') {
      await caller.duty.liftHold({ holdId: typed.holdId ?? '' });
      return { done: 'lifted' as const };
    }
    if (wish === 'period') {
      const dataClass = typed.dataClass as 'visitor';
      await caller.duty.setRetention({ dataClass, days: Number(typed.days || Number.NaN) });
      return { done: 'saved' as const };
    }
    const { siteId = '', fromDay = '', untilDay = '', expiresOn = '', reason = '' } = typed;
    await caller.duty.placeHold({ siteId, fromDay, untilDay, expiresOn, staffNo: staffNo || null, reason });
    return { done: 'placed' as const };
  });
}

/** 个人信息: how long it is kept, what stops erasure, who looked at what. */
export default function PersonalData({
  loaderData: { retention, sites, reveals },
  actionData,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['personal', 'portal', 'portalSite', 'workforce']);
  const name = useName();
  const { role, tenant } = useSelf();
  const done = actionData && 'done' in actionData ? actionData.done : null;
  const days = (all: readonly number[]) => all.join(' / ');
  const fieldOf = (field: unknown) => {
    const key = String(field);
    const known = textFor(i18n, 'portalSite', `duty.fields.${key}`, { defaultValue: '' });
    return known || textFor(i18n, 'workforce', key, { defaultValue: key });
  };
  return (
    <>
      <PageHead
        title={t('page.title')}
        steps={[{ label: t('portal:menu.settings'), to: '/admin/settings' }, { label: t('page.title') }]}
      />
      <SettingsMenu />
      <div className="grid gap-4">
        {done ? <Banner tone="met">{t(`page.${done}`)}</Banner> : null}
        <FormProblem
          labels={{
            days: t('page.setTo'),
            siteId: t('page.site'),
            fromDay: t('page.fromDay'),
            untilDay: t('page.untilDay'),
            expiresOn: t('page.expiresOn'),
            staffNo: t('page.person'),
            reason: t('page.reason'),
          }}
        />
        <p className="prose">{t('page.lead')}</p>
        <Card title={t('page.periods')} flush>
          <DataTable
            caption={t('page.periods')}
            rows={retention.classes}
            keyOf={(row) => row.dataClass}
            columns={[
              { key: 'class', head: t('page.class'), cell: (row) => t(`classes.${row.dataClass}`) },
              {
                key: 'days',
                head: t('page.days'),
                cell: (row) => (
                  <>
                    {days(row.days) || '–'}
                    {row.ownDays === null ? (
                      <span className="quiet small"> {t('page.byDefault')}</span>
                    ) : null}
                  </>
                ),
              },
              {
                key: 'set',
                head: t('page.setTo'),
                cell: (row) =>
                  can(role, 'retention.set') ? (
                    <Form method="post" className="flex flex-wrap items-center gap-2">
                      <input type="hidden" name="dataClass" value={row.dataClass} />
                      <input
                        type="number"
                        name="days"
                        min={row.least}
                        max={row.most}
                        required
                        defaultValue={row.ownDays ?? row.days[0]}
                        aria-label={`${t(`classes.${row.dataClass}`)}: ${t('page.setTo')}`}
                        className="field-input w-24"
                      />
                      <span className="quiet small">
                        {row.least}–{row.most}
                      </span>
                      <Button kind="plain" name="wish" value="period">
                        {t('page.save')}
                      </Button>
                    </Form>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        </Card>
        <Card title={t('page.holds')}>
          <p className="quiet">{t('page.holdsLead')}</p>
          {retention.holds.length === 0 ? (
            <EmptyState title={t('page.noHolds')} example={t('page.example')} />
          ) : null}
          <ul className="grid gap-3">
            {retention.holds.map((hold) => (
              <li key={hold.holdId} className="flex flex-wrap items-center gap-3">
                <span>
                  <strong>{name(hold.siteName, hold.siteNameEn)}</strong> <DayText day={hold.fromDay} /> –{' '}
                  <DayText day={hold.untilDay} />
                  {hold.personName ? ` · ${hold.personName}` : ''} · {hold.reason} · {t('page.expiresOn')}{' '}
                  <DayText day={hold.expiresOn} />{' '}
                  <span className="quiet small">
                    {t('page.by', {
                      name: hold.placedByName ?? '–',
                      time: dateTimeText(new Date(hold.placedAt), {
                        zone: tenant.zone,
                        language: i18n.language,
                      }),
                    })}
                  </span>
                </span>
                {can(role, 'erasure-hold.place') ? (
                  <Form method="post">
                    <input type="hidden" name="holdId" value={hold.holdId} />
                    <Button kind="quiet" name="wish" value="lift">
                      {t('page.lift')}
                    </Button>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
          {can(role, 'erasure-hold.place') ? (
            <Form method="post" className="form mt-3" noValidate key={retention.holds.length}>
              <FormFields
                fields={[
                  {
                    name: 'siteId',
                    kind: 'choice',
                    label: t('page.site'),
                    choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                  },
                  { name: 'fromDay', kind: 'date', label: t('page.fromDay') },
                  { name: 'untilDay', kind: 'date', label: t('page.untilDay') },
                  { name: 'expiresOn', kind: 'date', label: t('page.expiresOn') },
                  { name: 'staffNo', label: t('page.person') },
                  { name: 'reason', kind: 'long', label: t('page.reason') },
                ]}
              />
              <div>
                <Button name="wish" value="place">
                  {t('page.place')}
                </Button>
              </div>
            </Form>
          ) : null}
        </Card>
        <Card title={t('page.erasures')}>
          {retention.erasures.length === 0 ? <p className="quiet">{t('page.noErasures')}</p> : null}
          <ul className="grid gap-1">
            {retention.erasures.map((one) => (
              <li key={`${one.siteName}-${String(one.at)}`}>
                <TimeText at={one.at} zone={tenant.zone} />{' '}
                {t('page.erasureLine', { site: name(one.siteName, one.siteNameEn), count: one.count })}
              </li>
            ))}
          </ul>
        </Card>
        {reveals ? (
          <Card title={t('page.reveals')} flush>
            <DataTable
              caption={t('page.reveals')}
              rows={reveals}
              keyOf={(row) => row.id}
              empty={<EmptyState title={t('page.noReveals')} example={t('page.revealsExample')} />}
              columns={[
                {
                  key: 'at',
                  head: t('page.at'),
                  cell: (row) => <TimeText at={row.at} zone={tenant.zone} />,
                },
                { key: 'who', head: t('page.who'), cell: (row) => row.actorName ?? '–' },
                {
                  key: 'what',
                  head: t('page.what'),
                  cell: (row) =>
                    row.of === 'guard' ? (
                      <Link to={`/admin/people/${row.subjectId}`}>
                        {t('page.guardFile')} · {fieldOf(row.field)}
                      </Link>
                    ) : (
                      `${t('page.entry')} · ${fieldOf(row.field)}`
                    ),
                },
                {
                  key: 'reason',
                  head: t('page.reason'),
                  isProse: true,
                  cell: (row) => row.reason ?? '–',
                },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
