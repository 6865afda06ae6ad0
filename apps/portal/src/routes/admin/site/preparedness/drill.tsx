import { can } from '@zhiqin/access/rules';
import { drillItems, drillResults } from '@zhiqin/preparedness/rules';
import {
  Button,
  Card,
  DataTable,
  DayText,
  Fact,
  Facts,
  FileButton,
  LinkButton,
  PageTitle,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { localInstant } from '../../../../local-instant.ts';
import { useName } from '../../../../names.ts';
import { DrillCourse } from '../../../../parts/drill-course.tsx';
import { DrillFixes } from '../../../../parts/drill-fixes.tsx';
import { EntryForm, type FormField } from '../../../../parts/form-fields.tsx';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { useScenario } from '../../../../parts/use-scenario.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/drill';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.preparedness.getDrill({ drillId: args.params.drillId }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { drillId, code } = args.params;
  const count = (name: string) => (text(name) === '' ? null : Number(text(name)));
  return attempt(args, async ({ caller: { preparedness } }) => {
    switch (text('wish')) {
      case 'evaluate':
        await preparedness.evaluateDrill({
          drillId,
          result: text('result') as 'good',
          items: drillItems
            .filter((item) => text(`item.${item}`))
            .map((item) => ({
              item,
              mark: text(`item.${item}`) as 'good',
              note: given(`note.${item}`),
            })),
          summary: text('summary'),
          problems: given('problems'),
        });
        break;
      case 'record': {
        const at = (name: string) => localInstant(text(name), text('zone')) ?? '';
        await preparedness.recordDrill({
          drillId,
          startedAt: at('startedAt'),
          endedAt: at('endedAt'),
          participants: count('participants') ?? Number.NaN,
          headcount: count('headcount'),
          missingHeads: count('missingHeads'),
          text: given('text'),
        });
        break;
      }
      case 'call-off':
        await preparedness.callOffDrill({ drillId, reason: text('reason') });
        break;
      case 'release':
        await preparedness.releaseDrill({ drillId });
        break;
      case 'fix':
        await preparedness.addDrillFix({
          drillId,
          text: text('text'),
          owner: text('owner'),
          dueOn: text('dueOn'),
        });
        break;
      case 'finish':
        await preparedness.finishDrillFix({ fixId: text('fixId'), note: text('note') });
        break;
      default:
        await preparedness.checkDrillFix({
          fixId: text('fixId'),
          effect: text('effect') as 'effective',
          note: text('note'),
        });
    }
    return redirect(`/admin/sites/${code}/preparedness/drills/${drillId}`);
  });
}

const wishes = ['evaluate', 'record', 'call-off', 'fix'] as const;

/** 演练记录: planned how, run how, judged how, and what was mended. */
export default function Drill({ loaderData: found, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalPreparedness');
  const name = useName();
  const scenario = useScenario();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const { drill, site, run, evaluations } = found;
  const base = `/admin/sites/${params.code}/preparedness`;
  const here = `${base}/drills/${drill.id}`;
  const { zone } = site;
  const keeps = can(role, 'preparedness.keep');
  const evaluates = can(role, 'preparedness.evaluate') && run.endedAt !== null;
  const wish = keeps ? wishes.find((one) => one === search.get('do')) : undefined;
  const isWaiting = found.state === 'planned' || found.state === 'overdue';
  const [evaluation] = evaluations;
  const marks = drillResults.map((value) => ({ value, label: t(`marks.${value}`) }));
  const forms: Record<(typeof wishes)[number], { submit: string; fields: FormField[] }> = {
    evaluate: {
      submit: t('evaluation.save'),
      fields: [
        { name: 'result', kind: 'choice', label: t('evaluation.result'), choices: marks },
        ...drillItems.flatMap((item): FormField[] => [
          { name: `item.${item}`, kind: 'choice', label: t(`items.${item}`), choices: marks, empty: '–' },
          { name: `note.${item}`, label: `${t(`items.${item}`)} · ${t('evaluation.note')}` },
        ]),
        { name: 'summary', kind: 'long', label: t('evaluation.summary') },
        { name: 'problems', kind: 'long', label: t('evaluation.problems') },
      ],
    },
    record: {
      submit: t('drills.record'),
      fields: [
        { name: 'startedAt', kind: 'datetime-local', label: t('drills.startedAt') },
        { name: 'endedAt', kind: 'datetime-local', label: t('drills.endedAt') },
        { name: 'participants', kind: 'number', label: t('drills.took') },
        { name: 'headcount', kind: 'number', label: t('drills.headcount') },
        { name: 'missingHeads', kind: 'number', label: t('drills.missing') },
        { name: 'text', kind: 'long', label: t('drills.text') },
      ],
    },
    'call-off': {
      submit: t('drills.callOff'),
      fields: [{ name: 'reason', kind: 'long', label: t('drills.callOffReason') }],
    },
    fix: {
      submit: t('fixes.add'),
      fields: [
        { name: 'text', kind: 'long', label: t('fixes.text') },
        { name: 'owner', label: t('fixes.owner') },
        { name: 'dueOn', kind: 'date', label: t('fixes.dueOn') },
      ],
    },
  };
  const form = (of: (typeof wishes)[number]) =>
    wish === of ? (
      <EntryForm back={here} submit={forms[of].submit} fields={forms[of].fields}>
        <input type="hidden" name="wish" value={of} />
        <input type="hidden" name="zone" value={zone} />
      </EntryForm>
    ) : null;
  const opens = (of: (typeof wishes)[number], label: string) =>
    wish === of ? null : (
      <LinkButton kind="plain" to={`${here}?do=${of}`}>
        {label}
      </LinkButton>
    );
  return (
    <div className="grid gap-4">
      <PageTitle title={`${scenario(drill.scenario)} · ${t('drills.title')}`} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>
            {scenario(drill.scenario)} · {t(`drillStates.${found.state}`)}
          </h2>
          <p className="quiet">
            <Link to={`${base}/drills`}>{t('drills.title')}</Link>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {run.endedAt && !drill.releasedAt && site.clientId && can(role, 'preparedness.release') ? (
            <Form method="post">
              <Button kind="plain" name="wish" value="release">
                {t('drills.release')}
              </Button>
            </Form>
          ) : null}
          <FileButton href={`${here}/print/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
            {t('drills.print')}
          </FileButton>
        </div>
      </div>
      {wish ? null : <FormProblem labels={{ note: t('fixes.note') }} />}
      <Card
        title={t('drills.about')}
        aside={
          keeps && isWaiting ? (
            <>
              {opens('record', t('drills.record'))} {opens('call-off', t('drills.callOff'))}
            </>
          ) : null
        }
      >
        <Facts>
          <Fact name={t('drills.plan')}>
            {found.plan ? (
              <Link to={`${base}/plans/${found.plan.id}`}>
                {t('plans.version', { no: found.plan.version })}
              </Link>
            ) : (
              t('drills.noPlan')
            )}
          </Fact>
          <Fact name={t('drills.window')}>
            {drill.windowFrom && drill.windowUntil ? (
              <>
                <DayText day={drill.windowFrom} /> – <DayText day={drill.windowUntil} />
              </>
            ) : (
              t('drills.unplanned')
            )}
          </Fact>
          <Fact name={t('drills.commander')}>{drill.commander ?? '–'}</Fact>
          <Fact name={t('drills.participants')}>{drill.participants ?? '–'}</Fact>
          <Fact name={t('drills.place')}>{drill.place ?? '–'}</Fact>
          <Fact name={t('drills.started')}>
            {run.startedAt ? <TimeText at={run.startedAt} zone={zone} /> : '–'}
          </Fact>
          <Fact name={t('drills.ended')}>
            {run.endedAt ? <TimeText at={run.endedAt} zone={zone} /> : '–'}
          </Fact>
          <Fact name={t('drills.took')}>{run.participants ?? '–'}</Fact>
          <Fact name={t('drills.headcount')}>{run.headcount ?? '–'}</Fact>
          <Fact name={t('drills.missing')}>{run.missingHeads ?? '–'}</Fact>
        </Facts>
        {drill.calledOffReason ? (
          <p className="break-words">{t('drills.calledOff', { reason: drill.calledOffReason })}</p>
        ) : null}
        {drill.releasedAt ? <p className="quiet">{t('drills.released')}</p> : null}
        {form('record')}
        {form('call-off')}
      </Card>
      <DrillCourse course={found.course} zone={zone} code={params.code} />
      <Card
        title={t('evaluation.title')}
        aside={
          evaluates ? opens('evaluate', evaluation ? t('evaluation.again') : t('evaluation.title')) : null
        }
      >
        {evaluation ? (
          <>
            <DataTable
              caption={t('evaluation.title')}
              rows={evaluation.items}
              keyOf={(row) => row.item}
              columns={[
                {
                  key: 'item',
                  head: t('evaluation.item'),
                  cell: (row) => t(`items.${row.item as 'alarm'}`),
                },
                {
                  key: 'mark',
                  head: t('evaluation.mark'),
                  cell: (row) => t(`marks.${row.mark as 'good'}`),
                },
                { key: 'note', head: t('evaluation.note'), isProse: true, cell: (row) => row.note ?? '–' },
              ]}
            />
            <p className="mt-2">
              <strong>
                {t('evaluation.result')}: {t(`marks.${evaluation.result as 'good'}`)}
              </strong>
            </p>
            <p className="prose break-words whitespace-pre-line">{evaluation.summary}</p>
            <p className="prose break-words whitespace-pre-line">
              {t('evaluation.problems')}: {evaluation.problems ?? t('evaluation.noProblems')}
            </p>
            <p className="quiet small">
              {name(evaluation.evaluatedByName, null)} <TimeText at={evaluation.evaluatedAt} zone={zone} />
            </p>
          </>
        ) : (
          <p className="quiet">{t('evaluation.none')}</p>
        )}
        {evaluates ? form('evaluate') : null}
      </Card>
      <Card title={t('fixes.title')} aside={keeps && run.endedAt ? opens('fix', t('fixes.add')) : null}>
        <DrillFixes fixes={found.fixes} zone={zone} mayKeep={keeps} />
        {form('fix')}
      </Card>
    </div>
  );
}
