import { can } from '@zhiqin/access/rules';
import { Banner, Card, DayText, PageTitle, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { RulesMenu } from '../../../parts/rules-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/levels';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    return { zone, ...(await portal.caller.adoption.getLevels({ siteId: id })) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.adoption.switchLevel({
      siteId: id,
      level: number('level') as 1,
      onFrom: text('onFrom'),
      trialUntil: given('trialUntil'),
    });
    return redirect(`/admin/sites/${args.params.code}/regulation/levels`);
  });
}

const looks = { on: 'met', trial: 'waived', off: 'not-applicable' } as const;

export default function Levels({ loaderData, params }: Route.ComponentProps) {
  const { levels, isEverythingOn, today, zone } = loaderData;
  const { t } = useTranslation(['portalRules', 'controls']);
  const { role } = useSelf();
  return (
    <div className="grid gap-4">
      <PageTitle title={t('levels.title')} />
      <RulesMenu code={params.code} />
      <div>
        <h2>{t('levels.title')}</h2>
        <p className="quiet prose">{t('levels.lead')}</p>
      </div>
      {isEverythingOn ? <Banner>{t('levels.everythingOn')}</Banner> : null}
      {levels.map((one) => (
        <Card
          key={one.level}
          title={t(`levels.names.level${one.level as 1}`)}
          aside={
            <span>
              <VerdictMark verdict={looks[one.standing]} /> {t(`levels.standing.${one.standing}`)}
            </span>
          }
        >
          <p>
            {one.controlCodes.length === 0 ? <span className="quiet">{t('levels.noControls')}</span> : null}
            {one.controlCodes.map((code) => (
              <span key={code} className="mr-4 inline-block">
                <span className="code">{code}</span>{' '}
                {t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name')}
              </span>
            ))}
          </p>
          <ul className="small quiet grid gap-1">
            {one.switches.map((row) => (
              <li key={row.id}>
                {t('levels.onFrom')} <DayText day={row.onFrom} />
                {row.trialUntil ? (
                  <>
                    {' · '}
                    {t('levels.trialUntil')} <DayText day={row.trialUntil} />
                  </>
                ) : null}
                {' · '}
                {row.switcherName ?? t('life.system')} <TimeText at={row.switchedAt} zone={zone} />
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {can(role, 'regulation.switch-level') ? (
        <Card title={t('levels.switch')}>
          <EntryForm
            back={`/admin/sites/${params.code}/regulation`}
            submit={t('levels.switch')}
            fields={[
              {
                name: 'level',
                kind: 'choice',
                label: t('levels.level'),
                choices: levels.map((one) => ({
                  value: String(one.level),
                  label: t(`levels.names.level${one.level as 1}`),
                })),
              },
              { name: 'onFrom', kind: 'date', label: t('levels.onFrom'), value: today },
              {
                name: 'trialUntil',
                kind: 'date',
                label: t('levels.trialUntil'),
                help: t('levels.trialHelp'),
              },
            ]}
          />
        </Card>
      ) : null}
    </div>
  );
}
