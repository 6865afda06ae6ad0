import { can } from '@zhiqin/access/rules';
import { rungs } from '@zhiqin/service/rules';
import { Button, Card, EmptyState, FileButton, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { useServiceWords } from '../../../parts/service-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/conduct';

const shows = ['open', 'closed', 'all'] as const;

export async function loader(args: Route.LoaderArgs) {
  const show = new URL(args.request.url).searchParams.get('show');
  const isOpen = show === 'all' ? undefined : show !== 'closed';
  return { violations: await ask(args, ({ caller }) => caller.service.listViolations({ isOpen })) };
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    const violationId = text('violationId');
    switch (text('wish')) {
      case 'ban':
        await service.banViolator({ violationId, untilDay: text('untilDay'), reason: text('reason') });
        break;
      case 'close':
        await service.closeViolation({ violationId });
        break;
      default:
        await service.takeViolationStep({ violationId, step: text('step') as 'oral', text: text('text') });
    }
    return redirect('/admin/service/conduct');
  });
}

/** 违规行为 of people who are no guards, and the lawful ladder. */
export default function Conduct({ loaderData: { violations } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalService');
  const name = useName();
  const said = useServiceWords();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const shown = shows.find((one) => one === search.get('show')) ?? 'open';
  const may = can(role, 'violation.record');
  const here = '/admin/service/conduct';
  const add = may ? <LinkButton to={`${here}/new`}>{t('conduct.add')}</LinkButton> : null;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return (
    <>
      <PageHead title={t('sections.conduct')} note={t('conduct.lead')} actions={add} />
      <nav className="chips mb-3" aria-label={t('state')}>
        {shows.map((one) => (
          <Link
            key={one}
            className="chip"
            to={one === 'open' ? here : `${here}?show=${one}`}
            aria-current={one === shown ? 'true' : undefined}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      {search.has('step') || search.has('ban') ? null : <FormProblem />}
      {violations.length === 0 ? (
        <EmptyState title={t('conduct.none')} example={t('conduct.noneText')} action={add} />
      ) : null}
      <div className="grid gap-4">
        {violations.map((one) => {
          const person = [one.person?.name, one.person?.unit, one.person?.plate].filter(Boolean).join(' · ');
          const isWarned = one.steps.some((step) => step.step === 'written');
          return (
            <Card
              key={one.id}
              title={`${said('violationKinds', one.violationKind)} · ${name(one.siteName, one.siteNameEn)}`}
              aside={<TimeText at={one.happenedAt} zone={one.zone} />}
            >
              <p>
                {said('personKinds', one.personKind)} {person}
              </p>
              <p className="prose break-words whitespace-pre-line">{one.text}</p>
              <ol className="my-2 grid gap-1">
                {one.steps.map((step) => (
                  <li key={step.id} className="break-words">
                    <strong>{said('rungs', step.step)}</strong>{' '}
                    <span className="quiet">
                      <TimeText at={step.at} zone={one.zone} /> {step.byName}
                    </span>{' '}
                    {step.text}
                  </li>
                ))}
              </ol>
              {one.banId ? <p>{t('conduct.banned')}</p> : null}
              {search.get('step') === one.id ? (
                <EntryForm
                  back={here}
                  submit={t('conduct.stepSave')}
                  fields={[
                    {
                      name: 'step',
                      kind: 'choice',
                      label: t('conduct.step'),
                      choices: rungs.map((value) => ({ value, label: t(`rungs.${value}`) })),
                    },
                    { name: 'text', kind: 'long', label: t('conduct.stepText') },
                  ]}
                >
                  <input type="hidden" name="violationId" value={one.id} />
                </EntryForm>
              ) : null}
              {search.get('ban') === one.id ? (
                <EntryForm
                  back={here}
                  submit={t('conduct.ban')}
                  fields={[
                    { name: 'untilDay', kind: 'date', label: t('conduct.banUntil') },
                    { name: 'reason', label: t('conduct.banReason'), help: t('conduct.banLead') },
                  ]}
                >
                  <input type="hidden" name="violationId" value={one.id} />
                  <input type="hidden" name="wish" value="ban" />
                </EntryForm>
              ) : null}
              <div className="flex flex-wrap gap-2">
                {may && !one.closedAt ? (
                  <LinkButton kind="plain" to={`${here}?step=${one.id}`}>
                    {t('conduct.step')}
                  </LinkButton>
                ) : null}
                {can(role, 'ban.decide') && !one.closedAt && !one.banId && one.personKind !== 'occupier' ? (
                  <LinkButton kind="plain" to={`${here}?ban=${one.id}`}>
                    {t('conduct.ban')}
                  </LinkButton>
                ) : null}
                {isWarned ? (
                  <FileButton href={`${here}/${one.id}/warning/${language}`}>
                    {t('conduct.warning.print')}
                  </FileButton>
                ) : null}
                {may && !one.closedAt && one.steps.length > 0 ? (
                  <Form method="post">
                    <input type="hidden" name="violationId" value={one.id} />
                    <Button kind="quiet" name="wish" value="close">
                      {t('conduct.close')}
                    </Button>
                  </Form>
                ) : null}
                {one.closedAt ? (
                  <span className="quiet">
                    {t('closed')} <TimeText at={one.closedAt} zone={one.zone} />
                  </span>
                ) : null}
              </div>
            </Card>
          );
        })}
      </div>
    </>
  );
}
