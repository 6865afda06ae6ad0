import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { Button, FileButton, PageHead, SignaturePanel, Textarea } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { useName } from '../../names.ts';
import { ReportBody } from '../../parts/report-body.tsx';
import { reportFile } from '../../parts/report-file.ts';
import { SignedCopies } from '../../parts/signed-copies.tsx';
import { ask, attempt, textsOf } from '../../problem.ts';
import { reportPage } from '../../report-page.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/report';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor, language }) => {
    const { reportId } = args.params;
    const { data, ...report } = await caller.service.getServiceReport({ reportId });
    await caller.service.markReportRead({ reportId });
    const { dataSha256, revision, signerName, signedAt, remark } = report;
    const signature = signedAt && signerName ? { signerName, signedAt, remark } : null;
    const view = await reportPage(data, language, { dataSha256, draft: false, revision, signature });
    return { report, view, maySign: can(actor.role, 'report.sign') };
  });
}

export async function action(args: Route.ActionArgs) {
  const { dataSha256 = '', remark } = await textsOf(args.request);
  const { reportId } = args.params;
  return attempt(args, async ({ caller }) => {
    await caller.service.signReport({ reportId, dataSha256, remark: remark || null });
    return redirect(`/client/reports/${reportId}`);
  });
}

export default function ClientReport({ loaderData: { report, view, maySign } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portal');
  const name = useName();
  const problem = useProblem();
  return (
    <>
      <PageHead
        title={`${name(report.siteName, report.siteNameEn)} ${monthText(report.month, i18n.language)}`}
        steps={[{ label: t('menu.reports'), to: '/client' }, { label: report.siteCode }]}
        note={t('report.revisionNo', { no: report.revision })}
        actions={
          <>
            {report.files['zh-CN'] ? (
              <FileButton href={`${reportFile(report.files['zh-CN'])}?save`} lang="zh-CN">
                下载 PDF（中文）
              </FileButton>
            ) : null}
            {report.files.en ? (
              <FileButton href={`${reportFile(report.files.en)}?save`} lang="en">
                Download PDF (English)
              </FileButton>
            ) : null}
          </>
        }
      />
      <div className="grid gap-4">
        <ReportBody view={view} />
        <SignaturePanel
          zone={report.zone}
          digest={report.dataSha256}
          signature={
            report.signedAt
              ? { name: report.signerName ?? '', at: report.signedAt, remark: report.remark }
              : null
          }
          copies={<SignedCopies reportId={report.id} />}
        >
          {maySign ? (
            <Form method="post" className="form">
              <FormProblem labels={{ remark: t('report.remark') }} />
              <input type="hidden" name="dataSha256" value={report.dataSha256} />
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
          ) : (
            <p>{t('report.waitsForApprover')}</p>
          )}
        </SignaturePanel>
      </div>
    </>
  );
}
