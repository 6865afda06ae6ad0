import { can } from '@zhiqin/access/rules';
import { Button, Card, FileButton, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { AppraisalSheet } from '../../parts/appraisal-sheet.tsx';
import { useAppraisalWords } from '../../parts/appraisal-words.ts';
import { ask, attempt, formOf } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/appraisal';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    sheet: await caller.service.getAppraisal({ appraisalId: args.params.appraisalId }),
    mayScore: can(actor.role, 'appraisal.score'),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number, all } = valuesOf(await formOf(args.request));
  const { appraisalId } = args.params;
  return attempt(args, async ({ caller: { service } }) => {
    if (text('wish') === 'sign') await service.signAppraisal({ appraisalId, revision: number('revision') });
    else
      await service.scoreAppraisal({
        appraisalId,
        scores: all('code').flatMap((code) => {
          // What was typed goes before what was tapped.
          const said = text(`other-${code}`) || text(code);
          return said === '' ? [] : [{ code, score: Number(said), remark: given(`remark-${code}`) }];
        }),
      });
    return redirect(`/client/appraisal/${appraisalId}`);
  });
}

const steps = [100, 95, 90, 85, 80, 70, 60] as const;

/** One month scored on a phone: the month's facts beside each item, a thumb's tap each, then the signature. */
export default function ClientAppraisal({ loaderData: { sheet, mayScore } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalService');
  const words = useAppraisalWords();
  const name = useName();
  const [search] = useSearchParams();
  const here = `/client/appraisal/${sheet.id}`;
  const scores = mayScore && !sheet.agreedAt && (!sheet.scores || search.get('do') === 'score');
  return (
    <>
      <PageHead
        title={`${name(sheet.site.name, sheet.site.nameEn)} ${sheet.month}`}
        steps={[{ label: t('client.appraisal.title'), to: '/client/appraisal' }, { label: sheet.month }]}
        note={scores ? t('appraisal.clientLead') : words.standing(sheet)}
        actions={
          sheet.scores ? (
            <FileButton href={`${here}/file/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
              {t('appraisal.print')}
            </FileButton>
          ) : null
        }
      />
      {scores ? (
        <ScoringForm sheet={sheet} />
      ) : (
        <>
          <FormProblem />
          <AppraisalSheet sheet={sheet} maySign={mayScore} />
          {mayScore && sheet.scores && !sheet.agreedAt ? (
            <p className="mt-3">
              <LinkButton kind="plain" to={`${here}?do=score`}>
                {t('appraisal.scoreAgain')}
              </LinkButton>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

function ScoringForm({ sheet }: { sheet: Route.ComponentProps['loaderData']['sheet'] }) {
  const { t } = useTranslation('portalService');
  const words = useAppraisalWords();
  const problem = useProblem();
  return (
    <Form method="post" className="grid gap-4" noValidate>
      <FormProblem labels={Object.fromEntries(sheet.items.map((item) => [item.code, words.item(item)]))} />
      {sheet.items.map((item) => {
        const before = sheet.scores?.find((one) => one.code === item.code);
        const typed = problem.typed(item.code) ?? (before ? String(before.score) : undefined);
        const isStep = steps.some((step) => String(step) === typed);
        return (
          <Card key={item.code} title={`${words.item(item)} · ${item.weight}%`}>
            <p className="quiet">{words.fact(item, sheet.facts)}</p>
            {item.standard ? <p>{item.standard}</p> : null}
            <input type="hidden" name="code" value={item.code} />
            <fieldset
              className="field"
              id={`field-${item.code}`}
              data-wrong={problem.at(item.code) ? true : undefined}
            >
              <legend className="field-label">
                {t('appraisal.score')} <span className="sr-only">{words.item(item)}</span>
              </legend>
              {problem.at(item.code) ? <p className="field-error">{problem.at(item.code)}</p> : null}
              <div className="grid grid-cols-4 gap-2">
                {steps.map((step) => (
                  <label key={step} className="flex min-h-11 items-center gap-2">
                    <input
                      type="radio"
                      name={item.code}
                      value={step}
                      defaultChecked={typed === String(step)}
                      className="size-5"
                    />
                    {step}
                  </label>
                ))}
                <input
                  name={`other-${item.code}`}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={100}
                  aria-label={`${t('appraisal.score')} ${words.item(item)}`}
                  placeholder="0–100"
                  defaultValue={problem.typed(`other-${item.code}`) ?? (isStep ? '' : typed)}
                  className="field-input"
                />
              </div>
            </fieldset>
            <label className="grid gap-1">
              <span className="quiet small">{t('appraisal.remark')}</span>
              <input
                name={`remark-${item.code}`}
                maxLength={300}
                defaultValue={problem.typed(`remark-${item.code}`) ?? before?.remark ?? ''}
                className="field-input"
              />
            </label>
          </Card>
        );
      })}
      <Button wide name="wish" value="score">
        {t('appraisal.scoreSave')}
      </Button>
    </Form>
  );
}
