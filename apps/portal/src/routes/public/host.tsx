import { Banner, Button, Card, DayText, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { type FormField, FormFields } from '../../parts/form-fields.tsx';
import { Trap } from '../../parts/trap.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/host';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, origin }) => ({
    origin,
    place: await caller.service.hostPlace({ token: args.params.host }),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { host: token } = args.params;
  const { text, given, number } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    if (text('withdraw')) {
      await caller.service.withdrawInvitation({ token, invitationId: text('withdraw') });
      return redirect(`/p/h/${token}`);
    }
    const { pass } = await caller.service.inviteVisitor({
      token,
      name: text('name'),
      plate: given('plate'),
      purpose: given('purpose'),
      heads: text('heads') ? number('heads') : 1,
      fromDay: text('fromDay'),
      untilDay: given('untilDay'),
      website: given('website'),
    });
    return redirect(`/p/h/${token}?pass=${pass}`);
  });
}

/** 访客预约 by a unit's own address. */
export default function Host({ loaderData: { place, origin } }: Route.ComponentProps) {
  const { t } = useTranslation('publicService');
  const name = useName();
  const [search] = useSearchParams();
  const pass = search.get('pass');
  const fields: FormField[] = [
    { name: 'name', label: t('host.name') },
    { name: 'fromDay', kind: 'date', label: t('host.fromDay'), value: place.today },
    { name: 'untilDay', kind: 'date', label: t('host.untilDay'), help: t('host.untilDayHelp') },
    { name: 'heads', kind: 'number', label: t('host.heads'), value: '1' },
    { name: 'plate', label: t('host.plate') },
    { name: 'purpose', label: t('host.purpose') },
  ];
  return (
    <section className="sheet">
      <PageTitle title={t('host.title')} />
      <h1>{t('host.title')}</h1>
      <p className="quiet mb-4">
        {t('host.lead', { site: name(place.siteName, place.siteNameEn), unit: place.unit })}
      </p>
      {pass ? (
        <Banner tone="met">
          <p>{t('host.made')}</p>
          <p className="break-all">
            <a href={`/p/v/${pass}`}>{`${origin}/p/v/${pass}`}</a>
          </p>
        </Banner>
      ) : null}
      <Form method="post" reloadDocument className="form" noValidate>
        <FormProblem labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))} />
        <FormFields fields={fields} />
        <Trap />
        <Button wide>{t('host.save')}</Button>
      </Form>
      <Card title={t('host.expected')}>
        {place.expected.length === 0 ? <p className="quiet">{t('host.none')}</p> : null}
        <ul className="grid gap-2">
          {place.expected.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-2">
              <span>
                {one.name} {one.plate} · <DayText day={one.fromDay} />
                {one.untilDay === one.fromDay ? null : (
                  <>
                    {' – '}
                    <DayText day={one.untilDay} />
                  </>
                )}{' '}
                · {t('host.people', { count: one.heads })}
              </span>
              <Form method="post" reloadDocument>
                <Button
                  kind="quiet"
                  name="withdraw"
                  value={one.id}
                  aria-label={`${t('host.withdraw')} ${one.name}`}
                >
                  {t('host.withdraw')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
