import { can } from '@zhiqin/access/rules';
import { Banner, Card, FileButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { DeductionCard } from '../../../parts/deduction-card.tsx';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { invoiceFields } from '../../../parts/invoice-fields.ts';
import { MatchCard } from '../../../parts/match-card.tsx';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { PaperInput } from '../../../parts/paper-input.tsx';
import { StatementCourse, StatementLines } from '../../../parts/statement-body.tsx';
import { SubmitWish } from '../../../parts/submit-wish.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/statement';

export async function loader(args: Route.LoaderArgs) {
  const { statementId } = args.params;
  return ask(args, ({ caller }) => caller.billing.getStatement({ statementId }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, number, fen } = valuesOf(form);
  const { statementId } = args.params;
  const seen = { statementId, digest: text('digest') };
  return attempt(args, async ({ caller: { billing } }) => {
    switch (text('wish')) {
      case 'again':
        await billing.draftStatement({
          siteId: text('siteId'),
          month: text('month'),
          reason: given('reason'),
        });
        break;
      case 'confirmed':
      case 'dropped':
        await billing.decideDeduction({
          ...{ statementId, key: text('key'), amountFen: number('amountFen'), reason: given('reason') },
          decision: text('wish') as 'confirmed' | 'dropped',
        });
        break;
      case 'agree':
        await billing.agreeStatement(seen);
        break;
      case 'send':
        await billing.sendStatement(seen);
        break;
      case 'answer':
        await billing.answerDispute({ ...seen, note: text('note') });
        break;
      case 'keep':
        await billing.acceptStatement({
          ...seen,
          note: given('remark'),
          fileBase64: await base64Of(form, 'fileBase64'),
        });
        break;
      case 'issue': {
        const { invoiceId } = await billing.issueInvoice({ statementIds: [statementId] });
        return redirect(`/admin/money/invoices/${invoiceId}`);
      }
      case 'capture': {
        const { invoiceId } = await billing.captureInvoice({
          ...{ statementIds: [statementId], number: text('number'), issuedOn: text('issuedOn') },
          ...{ kind: text('kind') as 'special', grossFen: fen('grossFen') ?? Number.NaN },
          fileBase64: await base64Of(form, 'fileBase64'),
        });
        return redirect(`/admin/money/invoices/${invoiceId}`);
      }
    }
    return redirect(`/admin/money/statements/${statementId}`);
  });
}

/** One statement at headquarters: lines, match, deductions to decide, its course and what comes next. */
export default function Statement({ loaderData: found }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const { role } = useSelf();
  const { data, revision, state, statementId } = found;
  const back = `/admin/money/statements/${statementId}`;
  const seen = { digest: revision.digest };
  const { openQuestions } = data;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const hidden = (wish: string) => (
    <>
      <input type="hidden" name="wish" value={wish} />
      <input type="hidden" name="digest" value={revision.digest} />
    </>
  );
  const mayDraft = can(role, 'statement.draft');
  const maySettle = can(role, 'statement.agree');
  return (
    <>
      <PageHead
        title={`${name(found.site.name, found.site.nameEn)} ${found.month}`}
        steps={[{ label: t('sections.statements'), to: '/admin/money' }, { label: found.month }]}
        note={`${t(`states.${state}`)} · ${t('statement.revision', { no: revision.number })} · ${words.money(data.totals.grossFen, data.currency)}`}
        actions={<FileButton href={`${back}/file/${language}`}>{t('statement.print')}</FileButton>}
      />
      <FormProblem />
      {openQuestions.hoursNotApproved > 0 ? (
        <Banner tone="unproven">{t('open.hours', { count: openQuestions.hoursNotApproved })}</Banner>
      ) : null}
      {openQuestions.isAppraisalOpen ? <Banner tone="unproven">{t('open.appraisal')}</Banner> : null}
      {openQuestions.daysWithoutRates > 0 ? (
        <Banner tone="unproven">{t('open.days', { count: openQuestions.daysWithoutRates })}</Banner>
      ) : null}
      {revision.reason ? <Banner>{`${t('statement.reason')}: ${revision.reason}`}</Banner> : null}
      <div className="grid gap-4">
        <StatementLines found={found} />
        <DeductionCard
          found={found}
          mayDecide={revision.state === 'draft' && can(role, 'statement.decide')}
        />
        <MatchCard data={data} />
        <Card title={t('actions')}>
          <div className="grid gap-4">
            {found.invoice ? (
              <p>
                {t('invoice.number')}{' '}
                <Link to={`/admin/money/invoices/${found.invoice.invoiceId}`}>{found.invoice.number}</Link> ·{' '}
                {t('invoice.open')} {words.money(found.invoice.openFen, data.currency)}
              </p>
            ) : null}
            {revision.state === 'draft' ? (
              <div className="flex flex-wrap gap-3">
                {mayDraft ? (
                  <SubmitWish wish="again" kind="plain" values={{ siteId: found.siteId, month: found.month }}>
                    {t('statement.again')}
                  </SubmitWish>
                ) : null}
                {maySettle ? (
                  <SubmitWish wish="agree" values={seen}>
                    {t('course.agree')}
                  </SubmitWish>
                ) : null}
              </div>
            ) : null}
            {revision.state === 'agreed' && maySettle ? (
              <SubmitWish wish="send" values={seen}>
                {t('course.send')}
              </SubmitWish>
            ) : null}
            {revision.state === 'disputed' && maySettle ? (
              <EntryForm
                back={back}
                submit={t('course.answer')}
                fields={[{ name: 'note', kind: 'long', label: t('course.answerText') }]}
              >
                {hidden('answer')}
              </EntryForm>
            ) : null}
            {(revision.state === 'sent' || revision.state === 'disputed') && maySettle ? (
              <details>
                <summary>{t('course.keepScan')}</summary>
                <EntryForm
                  back={back}
                  submit={t('course.keepScan')}
                  hasFile
                  fields={[{ name: 'remark', label: t('course.remark') }]}
                >
                  {hidden('keep')}
                  <PaperInput name="fileBase64" label={t('course.scan')} />
                </EntryForm>
              </details>
            ) : null}
            {state === 'accepted' && can(role, 'invoice.issue') ? (
              <>
                <details open>
                  <summary>{t('invoice.capture')}</summary>
                  <EntryForm back={back} submit={t('invoice.capture')} hasFile fields={invoiceFields(t)}>
                    {hidden('capture')}
                    <PaperInput name="fileBase64" label={t('invoice.file')} />
                  </EntryForm>
                </details>
                <details>
                  <summary>{t('invoice.issue')}</summary>
                  <p className="quiet">{t('invoice.issueLead')}</p>
                  <SubmitWish wish="issue" kind="plain">
                    {t('invoice.issue')}
                  </SubmitWish>
                </details>
              </>
            ) : null}
            {revision.state !== 'draft' && mayDraft ? (
              <details>
                <summary>{t('statement.correct')}</summary>
                <EntryForm
                  back={back}
                  submit={t('statement.correct')}
                  fields={[{ name: 'reason', kind: 'long', label: t('statement.reason') }]}
                >
                  {hidden('again')}
                  <input type="hidden" name="siteId" value={found.siteId} />
                  <input type="hidden" name="month" value={found.month} />
                </EntryForm>
              </details>
            ) : null}
          </div>
        </Card>
        <StatementCourse found={found} />
      </div>
    </>
  );
}
