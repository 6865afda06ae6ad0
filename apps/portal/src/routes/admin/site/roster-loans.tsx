import { Banner, Button, Card, EmptyState, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-loans';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const loans = await portal.caller.rostering.listLoans({ siteId: id });
    return { month: monthAsked(args.request, zone, portal.now), ...loans };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    await portal.caller.rostering.answerLoan({
      consentId: text('consentId'),
      answer: text('answer') === 'agreed' ? 'agreed' : 'declined',
      reason: given('reason'),
    });
    return redirect(`/admin/sites/${args.params.code}/roster/loans`);
  });
}

type Data = Route.ComponentProps['loaderData'];
type Loan = Data['lent'][number];

/** What this site is asked to lend, and whom it borrows: asked, answered, and gone without a word. */
export default function RosterLoans({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalRoster');
  const { lent, borrowed, month, zone } = loaderData;
  const waiting = lent.filter((one) => one.answer === null);
  const settled = lent.filter((one) => one.answer !== null);
  return (
    <>
      <RosterMenu code={params.code} month={month} />
      <h2 className="mb-2">{t('loans.title')}</h2>
      <div className="grid gap-4">
        <p className="quiet prose">{t('loans.lead')}</p>
        <FormProblem labels={{ reason: t('loans.reason') }} />
        {lent.length + borrowed.length === 0 ? (
          <EmptyState title={t('loans.none')} example={t('loans.example')} />
        ) : null}
        {waiting.map((one) => (
          <Card key={one.consentId} title={t('loans.wanted', { name: one.name, site: one.site.name })}>
            <Where loan={one} />
            <p>
              {t('loans.askedBy', { name: one.askerName || t('loans.system') })}{' '}
              <TimeText at={one.askedAt} zone={zone} />
            </p>
            {one.wentWithout ? <Banner tone="unproven">{t('loans.wentWithout')}</Banner> : null}
            {one.mayAnswer ? (
              <Form method="post" className="form mt-2">
                <input type="hidden" name="consentId" value={one.consentId} />
                <FormFields
                  fields={[{ name: 'reason', label: t('loans.reason'), help: t('loans.reasonHelp') }]}
                />
                <div className="flex flex-wrap gap-2">
                  <Button name="answer" value="agreed">
                    {t('loans.agree')}
                  </Button>
                  <Button kind="plain" name="answer" value="declined">
                    {t(one.wentWithout ? 'loans.object' : 'loans.decline')}
                  </Button>
                </div>
              </Form>
            ) : (
              <p className="quiet">{t('loans.notYours')}</p>
            )}
          </Card>
        ))}
        <Past title={t('loans.lent')} loans={settled} zone={zone} />
        <Past title={t('loans.borrowed')} loans={borrowed} zone={zone} />
      </div>
    </>
  );
}

function Where({ loan }: { loan: Loan }) {
  const name = useName();
  const { site, post, startsAt, endsAt } = loan;
  return (
    <p className="quiet">
      {site.name} · {name(post.name, post.nameEn)} · <TimeText at={startsAt} zone={site.zone} /> –{' '}
      <TimeText at={endsAt} zone={site.zone} />
    </p>
  );
}

function Past({ title, loans, zone }: { title: string; loans: readonly Loan[]; zone: string }) {
  const { t } = useTranslation('portalRoster');
  if (loans.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="grid gap-3">
        {loans.map((one) => (
          <li key={one.consentId}>
            <strong>{one.name}</strong> <span className="quiet code">{one.staffNo}</span>
            <Where loan={one} />
            <p>
              {t('loans.askedBy', { name: one.askerName || t('loans.system') })}{' '}
              <TimeText at={one.askedAt} zone={zone} />
              {' · '}
              {one.answer && one.answeredAt ? (
                <>
                  {t(`loans.said.${one.answer}`, { name: one.answererName ?? '' })}{' '}
                  <TimeText at={one.answeredAt} zone={zone} />
                </>
              ) : (
                t('loans.said.waiting')
              )}
              {one.answerReason ? ` · ${one.answerReason}` : null}
            </p>
            {one.wentAt ? (
              <p className={one.wentWithout ? 'cover-warning' : 'quiet'}>
                {t(one.wentWithout ? 'loans.wentUnasked' : 'loans.went')}{' '}
                <TimeText at={one.wentAt} zone={zone} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
