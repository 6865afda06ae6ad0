import { can } from '@zhiqin/access/rules';
import { Button, Card, FileButton, PageHead, Textarea } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { AppraisalSheet } from '../../../parts/appraisal-sheet.tsx';
import { useAppraisalWords } from '../../../parts/appraisal-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/appraisal';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.service.getAppraisal({ appraisalId: args.params.appraisalId }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, number } = valuesOf(form);
  const { appraisalId } = args.params;
  return attempt(args, async ({ caller: { service } }) => {
    if (text('wish') === 'sign') await service.signAppraisal({ appraisalId, revision: number('revision') });
    else {
      const answers = [...form.keys()]
        .filter((name) => name.startsWith('answer-') && text(name) !== '')
        .map((name) => ({ code: name.slice('answer-'.length), text: text(name) }));
      await service.answerAppraisal({ appraisalId, answers });
    }
    return redirect(`/admin/service/appraisals/${appraisalId}`);
  });
}

/** One month's appraisal at the contractor's: read, answer, sign. */
export default function Appraisal({ loaderData: sheet }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalService');
  const words = useAppraisalWords();
  const problem = useProblem();
  const name = useName();
  const { role } = useSelf();
  const answers = can(role, 'appraisal.answer') && sheet.scores && !sheet.agreedAt;
  return (
    <>
      <PageHead
        title={`${name(sheet.site.name, sheet.site.nameEn)} ${sheet.month}`}
        steps={[{ label: t('sections.appraisals'), to: '/admin/service/appraisals' }, { label: sheet.month }]}
        note={words.standing(sheet)}
        actions={
          <FileButton
            href={`/admin/service/appraisals/${sheet.id}/file/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}
          >
            {t('appraisal.print')}
          </FileButton>
        }
      />
      <FormProblem labels={{ answers: t('appraisal.answer') }} />
      <AppraisalSheet sheet={sheet} maySign={can(role, 'appraisal.sign')} />
      {answers ? (
        <Card title={t('appraisal.answer')}>
          <Form method="post" className="form" noValidate>
            {sheet.items.map((item) => (
              <Textarea
                key={item.code}
                name={`answer-${item.code}`}
                label={words.item(item)}
                rows={2}
                maxLength={500}
                defaultValue={
                  problem.typed(`answer-${item.code}`) ??
                  sheet.answers?.find((one) => one.code === item.code)?.text
                }
              />
            ))}
            <div>
              <Button name="wish" value="answer">
                {t('appraisal.answerSave')}
              </Button>
            </div>
          </Form>
        </Card>
      ) : null}
    </>
  );
}
