import { can } from '@zhiqin/access/rules';
import { Button, Card, DataTable, Fact, Facts, PageHead, Textarea, TextField, TimeText } from '@zhiqin/ui';
import { type ItemKey, itemKeys } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/sheet';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) =>
    caller.assessment.getAssessment({ assessmentId: args.params.assessmentId }),
  );
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { assessmentId } = args.params;
  const scores: Partial<Record<ItemKey, number>> = {};
  const reasons: Partial<Record<ItemKey, string>> = {};
  for (const key of itemKeys) {
    if (text(`scores.${key}`) !== '') scores[key] = Number(text(`scores.${key}`));
    if (text(`reasons.${key}`) !== '') reasons[key] = text(`reasons.${key}`);
  }
  return attempt(args, async ({ caller }) => {
    const step = { assessmentId, scores, reasons };
    if (text('wish') === 'captain') await caller.assessment.scoreAssessment({ ...step, text: given('text') });
    else if (text('wish') === 'manager')
      await caller.assessment.decideAssessment({ ...step, text: given('text') });
    else await caller.assessment.answerAppeal({ ...step, text: text('text') });
    return redirect(`/admin/assessment/sheets/${assessmentId}`);
  });
}

export default function AssessmentSheet({ loaderData: sheet }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training']);
  const name = useName();
  const { role } = useSelf();
  const title = `${sheet.name} · ${sheet.month}`;
  const wish =
    sheet.stage === 'appealed' && can(role, 'assessment.decide')
      ? 'answer'
      : sheet.stage === 'captain' && can(role, 'assessment.decide')
        ? 'manager'
        : ['open', 'self', 'captain'].includes(sheet.stage) && can(role, 'assessment.score')
          ? 'captain'
          : null;
  const factOf = (item: (typeof sheet.items)[number]) =>
    item.fact && ['attendance', 'discipline', 'exam', 'patrol', 'proof'].includes(item.key)
      ? t(`training:facts.${item.key as 'exam'}`, {
          ...(item.fact.values as Record<'sittings' | 'best', number>),
        })
      : '–';
  return (
    <>
      <PageHead
        title={title}
        steps={[
          { label: t('menu.assessment'), to: `/admin/assessment?site=${sheet.siteId}&month=${sheet.month}` },
          { label: title },
        ]}
        note={`${sheet.staffNo} · ${name(sheet.siteName, sheet.siteNameEn)}`}
      />
      <div className="grid gap-4">
        <Card>
          <Facts>
            <Fact name={t('sheet.total')}>{sheet.total ?? '–'}</Fact>
            <Fact name={t('sheet.grade')}>{sheet.grade ? t(`training:grades.${sheet.grade}`) : '–'}</Fact>
            <Fact name={t('training:dimensions.attitude')}>{sheet.attitude ?? '–'}</Fact>
            <Fact name={t('training:dimensions.ability')}>{sheet.ability ?? '–'}</Fact>
            <Fact name={t('training:dimensions.result')}>{sheet.result ?? '–'}</Fact>
            <Fact name={t('sheet.stage')}>{t(`training:stages.${sheet.stage}`)}</Fact>
          </Facts>
        </Card>
        <Card title={t('sheet.items')} flush>
          <DataTable
            wide
            caption={t('sheet.items')}
            rows={sheet.items}
            keyOf={(item) => item.key}
            columns={[
              {
                key: 'item',
                head: t('sheet.item'),
                cell: (item) => (
                  <>
                    {t(`training:items.${item.key}`)}{' '}
                    <span className="quiet small">{t(`training:dimensions.${item.dimension}`)}</span>
                  </>
                ),
              },
              { key: 'fact', head: t('sheet.fact'), cell: factOf },
              {
                key: 'suggested',
                head: t('sheet.suggested'),
                align: 'end',
                cell: (item) => item.fact?.score ?? '–',
              },
              { key: 'self', head: t('sheet.self'), align: 'end', cell: (item) => item.self ?? '–' },
              { key: 'captain', head: t('sheet.captain'), align: 'end', cell: (item) => item.captain ?? '–' },
              { key: 'manager', head: t('sheet.manager'), align: 'end', cell: (item) => item.manager ?? '–' },
              {
                key: 'force',
                head: t('sheet.inForce'),
                align: 'end',
                cell: (item) => <strong>{item.inForce ?? '–'}</strong>,
              },
            ]}
          />
        </Card>
        {wish ? (
          <Card title={t(`sheet.wish.${wish}`)}>
            <StepForm items={sheet.items} wish={wish} />
          </Card>
        ) : null}
        <Card title={t('sheet.steps')}>
          {sheet.steps.length === 0 ? <p className="quiet">{t('sheet.noSteps')}</p> : null}
          <ol className="grid list-none gap-3 p-0">
            {sheet.steps.map((step) => (
              <li key={step.id}>
                <p>
                  <strong>{t(`training:steps.${step.kind}`)}</strong> {step.takerName ?? ''}{' '}
                  <span className="quiet small">
                    <TimeText at={step.takenAt} zone={sheet.zone} />
                  </span>
                </p>
                {step.text ? <p className="prose break-words whitespace-pre-line">{step.text}</p> : null}
                {Object.entries(step.reasons).map(([key, reason]) => (
                  <p key={key} className="small break-words">
                    {t(`training:items.${key as ItemKey}`)}: {reason}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  );
}

interface Item {
  key: ItemKey;
  inForce: number | null;
}

function StepForm({ items, wish }: { items: readonly Item[]; wish: 'captain' | 'manager' | 'answer' }) {
  const { t } = useTranslation(['portalTraining', 'training']);
  const problem = useProblem();
  const label = (key: ItemKey) => t(`training:items.${key}`);
  return (
    <Form method="post" className="form" noValidate>
      <p className="quiet prose">{t('sheet.scoreLead')}</p>
      <FormProblem
        labels={Object.fromEntries(
          items.flatMap(({ key }) => [
            [`scores.${key}`, label(key)],
            [`reasons.${key}`, t('sheet.reasonFor', { item: label(key) })],
          ]),
        )}
      />
      <input type="hidden" name="wish" value={wish} />
      {items.map(({ key, inForce }) => (
        <fieldset key={key} className="grid gap-2" aria-label={label(key)}>
          <TextField
            name={`scores.${key}`}
            type="number"
            min={0}
            max={100}
            label={label(key)}
            error={problem.at(`scores.${key}`)}
            defaultValue={problem.typed(`scores.${key}`) ?? (inForce === null ? undefined : String(inForce))}
          />
          <TextField
            name={`reasons.${key}`}
            label={t('sheet.reason')}
            error={problem.at(`reasons.${key}`)}
            defaultValue={problem.typed(`reasons.${key}`)}
          />
        </fieldset>
      ))}
      <Textarea
        name="text"
        rows={3}
        label={t('sheet.text')}
        error={problem.at('text')}
        defaultValue={problem.typed('text')}
      />
      <div>
        <Button>{t(`sheet.wish.${wish}`)}</Button>
      </div>
    </Form>
  );
}
