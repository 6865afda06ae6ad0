import { can } from '@zhiqin/access/rules';
import { formatFen } from '@zhiqin/kernel';
import { Banner, Button, Card, DayText, EmptyState, Fact, Facts, FileButton, TimeText } from '@zhiqin/ui';
import { leavingReasons } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import { ReasonInput } from '../../../parts/reason-input.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useDay } from '../../../use-day.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/leaving';

export async function loader(args: Route.LoaderArgs) {
  return {
    leaving: await ask(args, ({ caller }) => caller.workforce.getLeaving({ guardId: args.params.guardId })),
  };
}

export async function action(args: Route.ActionArgs) {
  const { text, given, fen } = valuesOf(await formOf(args.request));
  const { guardId } = args.params;
  return attempt(args, async ({ caller: { workforce } }) => {
    const leavingId = text('leavingId');
    switch (text('wish')) {
      case 'start':
        await workforce.startLeaving({
          guardId,
          reason: text('reason') as (typeof leavingReasons)[number],
          lastDay: text('lastDay'),
          endsAccessNow: text('access') !== 'after',
          note: given('note'),
        });
        break;
      case 'waive':
        await workforce.waiveLeavingItem({
          leavingId,
          itemKey: text('itemKey'),
          reason: text('waiveReason'),
        });
        break;
      case 'close':
        await workforce.closeLeaving({ leavingId });
        break;
      case 'take-back':
        await workforce.takeBackLeaving({ leavingId });
        return { done: 'takenBack' as const };
      default:
        await workforce.recordLeavingSteps({
          leavingId,
          finalPayFen: fen('finalPayFen'),
          finalPayOn: given('finalPayOn'),
          certificateHandedOn: given('certificateHandedOn'),
          policeReportedOn: given('policeReportedOn'),
          insuranceMovedOn: given('insuranceMovedOn'),
        });
    }
    return { done: 'saved' as const };
  });
}

type Leaving = NonNullable<Route.ComponentProps['loaderData']['leaving']>;

/** 离职: begins it, and shows what is done, what is due and what is still out. */
export default function LeavingPage({ loaderData: { leaving } }: Route.ComponentProps) {
  const { t } = useTranslation('portalPeople');
  const { role } = useSelf();
  const answer = useActionData() as { done?: 'saved' | 'takenBack' } | undefined;
  const runs = can(role, 'leaving.run');
  return (
    <>
      {answer?.done ? <Banner tone="met">{t(`leaving.${answer.done}`)}</Banner> : null}
      {leaving ? (
        <Standing leaving={leaving} runs={runs && !leaving.closedAt} />
      ) : runs ? (
        <Start />
      ) : (
        <EmptyState title={t('leaving.stays')} />
      )}
    </>
  );
}

function Start() {
  const { t } = useTranslation(['portalPeople', 'portalForms']);
  const fields: FormField[] = [
    {
      name: 'reason',
      kind: 'choice',
      label: t('leaving.reason'),
      choices: leavingReasons.map((one) => ({ value: one, label: t(`ground.${one}`) })),
      value: 'resigned',
    },
    { name: 'lastDay', kind: 'date', label: t('leaving.lastDay') },
    {
      name: 'access',
      kind: 'choice',
      label: t('leaving.access'),
      choices: [
        { value: 'now', label: t('leaving.accessNow') },
        { value: 'after', label: t('leaving.accessAfter') },
      ],
      value: 'now',
    },
    { name: 'note', label: t('leaving.note'), help: t('portalForms:optional') },
  ];
  return (
    <Card title={t('leaving.title')}>
      <p className="prose quiet">{t('leaving.lead')}</p>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))} />
        <FormFields fields={fields} />
        <div>
          <Button name="wish" value="start">
            {t('leaving.start')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

const stepDays = {
  'final-pay': 'finalPayOn',
  certificate: 'certificateHandedOn',
  police: 'policeReportedOn',
  insurance: 'insuranceMovedOn',
} as const satisfies Record<string, keyof Leaving>;
const steps = Object.keys(stepDays) as (keyof typeof stepDays)[];

function Standing({ leaving, runs }: { leaving: Leaving; runs: boolean }) {
  const { t, i18n } = useTranslation(['portalPeople', 'portalForms']);
  const day = useDay();
  const { tenant } = useSelf();
  const fields: FormField[] = [
    {
      name: 'finalPayFen',
      label: t('leaving.finalPay'),
      value: leaving.finalPayFen === null ? '' : String(leaving.finalPayFen / 100),
    },
    ...steps.map(
      (step): FormField => ({
        name: stepDays[step],
        kind: 'date',
        label: t(`leaving.step.${step}`),
        help: t('leaving.onDay'),
        value: leaving[stepDays[step]] ?? '',
      }),
    ),
  ];
  return (
    <>
      <Card
        title={t('leaving.title')}
        aside={
          <FileButton href={`/admin/people/${leaving.guardId}/leaving/certificate.pdf`}>
            {t('leaving.certificate')}
          </FileButton>
        }
      >
        <Facts>
          <Fact name={t('leaving.reason')}>{t(`ground.${leaving.reason as 'resigned'}`)}</Fact>
          <Fact name={t('leaving.lastDay')}>
            <DayText day={leaving.lastDay} />
          </Fact>
          {leaving.finalPayFen === null ? null : (
            <Fact name={t('leaving.finalPay')}>{formatFen(leaving.finalPayFen, i18n.language)}</Fact>
          )}
          {leaving.note ? <Fact name={t('leaving.note')}>{leaving.note}</Fact> : null}
        </Facts>
        <p className="quiet small">
          {leaving.startedByName ?? '–'} · <TimeText at={leaving.startedAt} zone={tenant.zone} />
          {leaving.closedAt ? (
            <>
              {' · '}
              {t('leaving.close')} {leaving.closedByName ?? '–'} ·{' '}
              <TimeText at={leaving.closedAt} zone={tenant.zone} />
            </>
          ) : null}
        </p>
      </Card>
      <FormProblem
        labels={{
          waiveReason: t('leaving.waiveReason'),
          ...Object.fromEntries(fields.map((field) => [field.name, field.label])),
        }}
      />
      <Card title={t('leaving.steps')}>
        <ul className="grid gap-1">
          {steps.map((step) => {
            const open = leaving.stepsOpen.find((one) => one.step === step);
            return (
              <li key={step}>
                {t(`leaving.step.${step}`)}:{' '}
                {open ? (
                  <strong>{t('leaving.dueOn', { day: day(open.dueOn) })}</strong>
                ) : (
                  t('leaving.doneOn', { day: day(leaving[stepDays[step]]) })
                )}
              </li>
            );
          })}
        </ul>
        <p className="quiet small">{t('leaving.noHold')}</p>
        {runs ? (
          <Form method="post" className="form mt-3" noValidate>
            <input type="hidden" name="leavingId" value={leaving.id} />
            <FormFields fields={fields} />
            <div>
              <Button kind="plain" name="wish" value="steps">
                {t('leaving.saveSteps')}
              </Button>
            </div>
          </Form>
        ) : null}
      </Card>
      <Card title={t('leaving.openItems')}>
        {leaving.items.length === 0 ? <p className="quiet">{t('leaving.noItems')}</p> : null}
        <ul className="grid gap-3">
          {leaving.items.map((item) => (
            <OpenItem key={item.key} item={item} leavingId={leaving.id} runs={runs} />
          ))}
        </ul>
      </Card>
      {runs ? (
        <Form method="post" className="flex flex-wrap gap-2">
          <input type="hidden" name="leavingId" value={leaving.id} />
          <Button name="wish" value="close">
            {t('leaving.close')}
          </Button>
          <Button kind="quiet" name="wish" value="take-back">
            {t('leaving.takeBack')}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function OpenItem({
  item,
  leavingId,
  runs,
}: {
  item: Leaving['items'][number];
  leavingId: string;
  runs: boolean;
}) {
  const { t } = useTranslation('portalPeople');
  const day = useDay();
  return (
    <li className="flex flex-wrap items-center gap-3">
      <span>
        {t(`leaving.items.${item.source as 'issue'}`)}: <strong>{item.label}</strong>{' '}
        {item.since ? (
          <span className="quiet small">{t('leaving.since', { day: day(item.since) })}</span>
        ) : null}
      </span>
      {item.waiver ? (
        <span className="quiet">
          {t('leaving.waived', { name: item.waiver.byName ?? '–', reason: item.waiver.reason })}
        </span>
      ) : runs ? (
        <Form method="post" className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="leavingId" value={leavingId} />
          <input type="hidden" name="itemKey" value={item.key} />
          <ReasonInput name="waiveReason" label={t('leaving.waiveReason')} />
          <Button kind="quiet" name="wish" value="waive">
            {t('leaving.waive')}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
