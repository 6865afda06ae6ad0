import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { formatFen } from '@zhiqin/kernel';
import {
  Banner,
  Button,
  Card,
  Checkbox,
  DataTable,
  DayText,
  EmptyState,
  Filters,
  LinkButton,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { RosterSheet } from '../../../roster-grid/grid-month.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { useFinding, useShiftWord } from '../../../roster-grid/use-finding.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/roster-review';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    return { sheet: await portal.caller.rostering.getRosterSheet({ siteId: id, month }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  const month = text('month');
  return attempt(args, async (portal) => {
    const to = redirect(`/admin/sites/${args.params.code}/roster/review?month=${month}`);
    if (text('wish') === 'strict') {
      await portal.caller.rostering.setStrictRoster({ isStrict: flag('isStrict') });
      return to;
    }
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.rostering.publishRoster({ siteId: id, month, approval: given('approval') });
    return to;
  });
}

/** All that is to know before a month is made known, and who has seen it and what changed after. Never a client's page. */
export default function RosterReview({ loaderData: { sheet }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalRoster', 'portal']);
  const month = monthText(sheet.month, i18n.language);
  const hasPlan = sheet.guards.some((guard) => guard.cells.length > 0);
  return (
    <>
      <RosterMenu code={params.code} month={sheet.month} />
      <Filters
        filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: sheet.month }]}
      />
      <h2 className="mb-2">{t('portalRoster:review.title', { month })}</h2>
      <div className="grid gap-4">
        {hasPlan ? (
          <>
            <Lead sheet={sheet} />
            <Findings sheet={sheet} />
            {sheet.publishedAt ? <Afterwards sheet={sheet} /> : <Publish sheet={sheet} month={month} />}
          </>
        ) : (
          <EmptyState
            title={t('portalRoster:review.nothing')}
            action={
              <LinkButton to={`/admin/sites/${params.code}/roster/edit?month=${sheet.month}`}>
                {t('portalRoster:menu.edit')}
              </LinkButton>
            }
          />
        )}
        <Strict sheet={sheet} />
      </div>
    </>
  );
}

function Lead({ sheet }: { sheet: RosterSheet }) {
  const { t } = useTranslation('portalRoster');
  const lead = sheet.findings.find((finding) => finding.control === 'R10');
  const placed = sheet.guards.reduce((sum, guard) => sum + guard.cells.length, 0);
  const open = sheet.shifts.reduce((sum, one) => sum + one.heads, 0) - placed;
  return (
    <>
      {lead && !sheet.publishedAt ? (
        <Banner tone="unproven">
          {t('review.leadLate', { days: lead.measure, least: lead.limit ?? 0 })}
        </Banner>
      ) : null}
      {open > 0 ? <Banner tone="unproven">{t('review.open', { count: open })}</Banner> : null}
    </>
  );
}

function Findings({ sheet }: { sheet: RosterSheet }) {
  const { t, i18n } = useTranslation('portalRoster');
  const said = useFinding();
  const names = new Map(sheet.guards.map((guard) => [guard.guardId, guard.name]));
  const kinds = new Map(sheet.posts.map((post) => [post.id, post.kind]));
  const unfit = sheet.guards.flatMap((guard) => {
    const spans = sheet.unfit.filter((span) => span.guardId === guard.guardId);
    const days = guard.cells.filter(({ day, postId }) =>
      spans.some((span) => span.kind === kinds.get(postId) && span.from <= day && day <= span.until),
    );
    const control = spans[0]?.control ?? spans[0]?.code ?? '';
    return days.length > 0
      ? [
          {
            key: guard.guardId,
            name: guard.name,
            what: t('review.refusedUnfit', { control }),
            days: days.map((one) => one.day),
          },
        ]
      : [];
  });
  const refused = [
    ...unfit,
    ...sheet.findings
      .filter((finding) => finding.refuses)
      .map((finding) => ({
        key: finding.keys.join(),
        name: names.get(finding.guardId ?? '') ?? '',
        what: said(finding),
        days: finding.days,
      })),
  ];
  const answered = sheet.findings.filter((finding) => !finding.refuses && finding.control !== 'R10');
  const payFen = answered.reduce((sum, one) => sum + (one.payFen ?? 0), 0);
  const fineFen = answered.reduce((sum, one) => sum + (one.fineFen ?? 0), 0);
  return (
    <>
      <Card title={t('review.refusedHead')} flush>
        {refused.length === 0 ? (
          <p className="card-body quiet">{t('review.refusedNone')}</p>
        ) : (
          <DataTable
            caption={t('review.refusedHead')}
            rows={refused}
            keyOf={(one) => one.key}
            columns={[
              { key: 'guard', head: t('review.guard'), cell: (one) => one.name },
              { key: 'what', head: t('review.what'), cell: (one) => one.what },
              { key: 'days', head: t('review.days'), cell: (one) => <Days days={one.days} /> },
            ]}
          />
        )}
      </Card>
      <Card title={t('review.findingsHead')} flush>
        {answered.length === 0 ? (
          <p className="card-body quiet">{t('review.findingsNone')}</p>
        ) : (
          <>
            <DataTable
              caption={t('review.findingsHead')}
              rows={answered.slice(0, 300)}
              keyOf={(one) => `${one.control} ${one.guardId} ${one.days.join()} ${one.keys.join()}`}
              columns={[
                { key: 'guard', head: t('review.guard'), cell: (one) => names.get(one.guardId ?? '') },
                {
                  key: 'rule',
                  head: t('review.rule'),
                  cell: (one) => `${one.control} ${t(`names.${one.control}`)}`,
                },
                { key: 'what', head: t('review.what'), cell: (one) => said(one) },
                { key: 'days', head: t('review.days'), cell: (one) => <Days days={one.days} /> },
                {
                  key: 'law',
                  head: t('review.law'),
                  cell: (one) => (one.isLaw ? one.citation : t('review.house')),
                },
                {
                  key: 'pay',
                  head: t('review.pay'),
                  cell: (one) => (one.payFen === null ? '–' : formatFen(one.payFen, i18n.language)),
                },
              ]}
            />
            <div className="card-body">
              {sheet.seesPay ? (
                <p>
                  {t('review.exposure')} <strong>{formatFen(payFen, i18n.language)}</strong> ·{' '}
                  {t('review.fine')} <strong>{formatFen(fineFen, i18n.language)}</strong>{' '}
                  <span className="quiet">{t('review.payUnknown')}</span>
                </p>
              ) : (
                <p className="quiet">{t('review.payHidden')}</p>
              )}
            </div>
          </>
        )}
      </Card>
    </>
  );
}

function Days({ days }: { days: readonly string[] }) {
  return (
    <>
      {days.slice(0, 3).map((day, at) => (
        <span key={day}>
          {at > 0 ? ', ' : ''}
          <DayText day={day} />
        </span>
      ))}
      {days.length > 3 ? ` … ${days.length}` : ''}
    </>
  );
}

function Publish({ sheet, month }: { sheet: RosterSheet; month: string }) {
  const { t } = useTranslation('portalRoster');
  const { role, displayName } = useSelf();
  if (!can(role, 'roster.publish')) return <FormProblem />;
  const isBarred = sheet.isStrict && sheet.toApprove > 0;
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={{ approval: t('review.approval') }} />
        <input type="hidden" name="month" value={sheet.month} />
        {isBarred ? <Banner tone="breached">{t('review.strict')}</Banner> : null}
        {sheet.toApprove > 0 && !isBarred ? (
          <FormFields
            fields={[
              {
                name: 'approval',
                kind: 'long',
                label: t('review.approval'),
                help: t('review.approvalHelp', { name: displayName }),
              },
            ]}
          />
        ) : null}
        <div>
          <Button name="wish" value="publish" disabled={isBarred}>
            {t('review.publish', { month })}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Afterwards({ sheet }: { sheet: RosterSheet }) {
  const { t } = useTranslation('portalRoster');
  const shiftWord = useShiftWord();
  const { zone } = sheet.site;
  const seen = new Map(sheet.receipts.map((one) => [one.guardId, one.seenAt]));
  const planned = sheet.guards.filter((guard) => guard.cells.length > 0);
  return (
    <>
      <Banner tone="met">
        {t('review.published')} <TimeText at={sheet.publishedAt as Date} zone={zone} />
        {sheet.approval ? (
          <p>
            {t('review.approvedBy', {
              name: sheet.approval.approverName,
              reason: sheet.approval.reason,
              count: sheet.approval.findings,
            })}
          </p>
        ) : null}
      </Banner>
      <Card title={t('review.changes')} flush>
        {sheet.changes.length === 0 ? (
          <p className="card-body quiet">{t('review.changesNone')}</p>
        ) : (
          <DataTable
            caption={t('review.changes')}
            rows={sheet.changes}
            keyOf={(one) => one.id}
            columns={[
              { key: 'at', head: t('review.at'), cell: (one) => <TimeText at={one.changedAt} zone={zone} /> },
              { key: 'guard', head: t('review.guard'), cell: (one) => one.name },
              {
                key: 'shift',
                head: t('review.shift'),
                cell: (one) => (
                  <>
                    <DayText day={one.day} /> {shiftWord(one.code)}{' '}
                    {one.kind === 'assigned' ? t('review.assigned') : t('review.withdrawn')}
                  </>
                ),
              },
              { key: 'why', head: t('review.why'), isProse: true, cell: (one) => one.reason },
              { key: 'by', head: t('review.by'), cell: (one) => one.changerName },
            ]}
          />
        )}
      </Card>
      <Card
        title={t('review.receipts')}
        aside={
          <span className="quiet">{t('review.receiptsCount', { seen: seen.size, all: planned.length })}</span>
        }
        flush
      >
        <DataTable
          caption={t('review.receipts')}
          rows={planned}
          keyOf={(guard) => guard.guardId}
          columns={[
            { key: 'guard', head: t('review.guard'), cell: (guard) => guard.name },
            {
              key: 'seen',
              head: t('review.seenAt'),
              cell: (guard) => {
                const at = seen.get(guard.guardId);
                return at ? <TimeText at={at} zone={zone} /> : t('review.notSeen');
              },
            },
            {
              key: 'shown',
              head: t('review.shownAt'),
              cell: (guard) => {
                const at = sheet.shown.find((one) => one.guardId === guard.guardId)?.seenAt;
                return at ? <TimeText at={at} zone={zone} /> : '–';
              },
            },
          ]}
        />
      </Card>
    </>
  );
}

function Strict({ sheet }: { sheet: RosterSheet }) {
  const { t } = useTranslation('portalRoster');
  const { role } = useSelf();
  if (!can(role, 'roster.set-strict')) return null;
  return (
    <Card>
      <Form method="post" className="form">
        <input type="hidden" name="month" value={sheet.month} />
        <Checkbox
          name="isStrict"
          label={t('review.strictSwitch')}
          help={t('review.strictHelp')}
          ticked={sheet.isStrict}
        />
        <div>
          <Button kind="plain" name="wish" value="strict">
            {t('review.strictSave')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
