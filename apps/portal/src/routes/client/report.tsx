import { can } from '@zhiqin/access/rules';
import { Button, Textarea } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { IssuedReport } from '../../parts/issued-report.tsx';
import { ReportBody } from '../../parts/report-body.tsx';
import { ReportQuestions } from '../../parts/report-questions.tsx';
import { ask, attempt, textsOf } from '../../problem.ts';
import { issuedReport } from '../../report-page.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/report';

export async function loader(args: Route.LoaderArgs) {
  const { reportId } = args.params;
  return ask(args, async (portal) => {
    const issued = await issuedReport(portal, reportId);
    await portal.caller.service.markReportRead({ reportId });
    const questions = await portal.caller.service.listReportQuestions({ reportId });
    return { ...issued, questions, maySign: can(portal.actor.role, 'report.sign') };
  });
}

export async function action(args: Route.ActionArgs) {
  const { dataSha256 = '', remark, wish, line = '', text = '' } = await textsOf(args.request);
  const { reportId } = args.params;
  return attempt(args, async ({ caller }) => {
    if (wish === 'ask') await caller.service.askReportQuestion({ reportId, line, text });
    else await caller.service.signReport({ reportId, dataSha256, remark: remark || null });
    return redirect(`/client/reports/${reportId}`);
  });
}

export default function ClientReport({ loaderData }: Route.ComponentProps) {
  const { report, view, brand, maySign, questions } = loaderData;
  const { t } = useTranslation('portal');
  return (
    <IssuedReport
      report={report}
      listedAt="/client"
      signature="after"
      unsigned={maySign ? <SigningForm digest={report.dataSha256} /> : <p>{t('report.waitsForApprover')}</p>}
    >
      <ReportBody view={view} brand={brand} reportsAt="/client/reports" />
      <ReportQuestions questions={questions} zone={report.zone} may="ask" />
    </IssuedReport>
  );
}

/** What is signed is what was read: the digest of this page's data goes along. */
function SigningForm({ digest }: { digest: string }) {
  const { t } = useTranslation('portal');
  const problem = useProblem();
  return (
    <Form method="post" className="form">
      <FormProblem labels={{ remark: t('report.remark') }} />
      <input type="hidden" name="dataSha256" value={digest} />
      <p className="prose">{t('report.signLead')}</p>
      <Textarea
        name="remark"
        label={t('report.remark')}
        help={t('report.remarkHelp')}
        error={problem.at('remark')}
        defaultValue={problem.typed('remark')}
      />
      <div>
        <Button>{t('report.sign')}</Button>
      </div>
    </Form>
  );
}
