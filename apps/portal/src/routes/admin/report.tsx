import { can } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { IssuedReport } from '../../parts/issued-report.tsx';
import { ReportBody } from '../../parts/report-body.tsx';
import { ReportDelivery } from '../../parts/report-delivery.tsx';
import { ReportQuestions } from '../../parts/report-questions.tsx';
import { ask, attempt, textsOf } from '../../problem.ts';
import { issuedReport } from '../../report-page.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/report';

export async function loader(args: Route.LoaderArgs) {
  const { reportId } = args.params;
  return ask(args, async (portal) => ({
    ...(await issuedReport(portal, reportId)),
    questions: await portal.caller.service.listReportQuestions({ reportId }),
    delivery: can(portal.actor.role, 'report.read-delivery')
      ? await portal.caller.service.getReportDelivery({ reportId })
      : null,
  }));
}

export async function action(args: Route.ActionArgs) {
  const { reportQuestionId = '', answer = '' } = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    await caller.service.answerReportQuestion({ reportQuestionId, answer });
    return redirect(`/admin/reports/${args.params.reportId}`);
  });
}

/** An issued report as the client reads it, and whether he has signed. */
export default function AdminReport({
  loaderData: { report, view, brand, questions, delivery },
}: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'portalService']);
  const { role } = useSelf();
  return (
    <IssuedReport
      report={report}
      listedAt="/admin/reports"
      signature="before"
      unsigned={<p>{t('portal:report.waitsForApprover')}</p>}
    >
      {delivery ? <ReportDelivery delivery={delivery} zone={report.zone} /> : null}
      <ReportBody view={view} brand={brand} />
      <FormProblem labels={{ answer: t('portalService:question.answer') }} />
      <ReportQuestions
        questions={questions}
        zone={report.zone}
        may={can(role, 'report-question.answer') ? 'answer' : null}
      />
    </IssuedReport>
  );
}
