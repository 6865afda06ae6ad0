import { can } from '@zhiqin/access/rules';
import { contactKinds, contactOutcomes } from '@zhiqin/preparedness/rules';
import { Button, Card, DataTable, EmptyState, FileButton, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { useName } from '../../../../names.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/contacts';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { contacts, times, site, lacks } = await portal.caller.preparedness.getPreparedness({ siteId: id });
    const lapsed = new Set(lacks.filter((one) => one.what === 'contact').map((one) => one.name));
    return { contacts, lapsed: [...lapsed], days: times.verifyDays, zone: site.zone };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { preparedness } = portal.caller;
    const contactId = text('contactId');
    switch (text('wish')) {
      case 'services':
        await preparedness.addServices({ siteId });
        break;
      case 'verify':
        await preparedness.verifyContact({ contactId, outcome: text('outcome') as 'reached' });
        break;
      case 'end':
        await preparedness.endContact({ contactId });
        break;
      default:
        await preparedness.addContact({
          siteId,
          kind: text('kind') as 'police',
          name: text('name'),
          nameEn: given('nameEn'),
          person: given('person'),
          phone: text('phone'),
          isAtPost: flag('isAtPost'),
        });
    }
    return redirect(`/admin/sites/${args.params.code}/preparedness/contacts`);
  });
}

/** 应急联系表: whom one calls, and when each number was last confirmed. */
export default function Contacts({
  loaderData: { contacts, lapsed, days, zone },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalPreparedness');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/preparedness/contacts`;
  const may = can(role, 'preparedness.keep');
  const isNew = may && search.get('do') === 'new';
  const hasServices = (['police', 'fire', 'ambulance'] as const).every((kind) =>
    contacts.some((line) => line.kind === kind),
  );
  const services =
    may && !hasServices ? (
      <Form method="post">
        <Button kind="plain" name="wish" value="services">
          {t('contacts.addServices')}
        </Button>
      </Form>
    ) : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('contacts.title')} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('contacts.title')}</h2>
          <p className="quiet prose">{t('contacts.lead', { days })}</p>
          {may ? <p className="quiet prose">{t('contacts.verifyHelp')}</p> : null}
        </div>
        <div className="flex flex-wrap gap-2">
          {may && !isNew ? <LinkButton to={`${base}?do=new`}>{t('contacts.add')}</LinkButton> : null}
          {contacts.length > 0 ? services : null}
          <FileButton href={`${base}/print/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
            {t('contacts.print')}
          </FileButton>
        </div>
      </div>
      {isNew ? (
        <Card title={t('contacts.add')}>
          <EntryForm
            back={base}
            submit={t('contacts.save')}
            fields={[
              {
                name: 'kind',
                kind: 'choice',
                label: t('contacts.kind'),
                choices: contactKinds.map((value) => ({ value, label: t(`contactKinds.${value}`) })),
              },
              { name: 'name', label: t('contacts.name') },
              { name: 'nameEn', label: t('contacts.nameEn') },
              { name: 'person', label: t('contacts.person') },
              { name: 'phone', kind: 'tel', label: t('contacts.phone') },
              { name: 'isAtPost', kind: 'flag', label: t('contacts.atPost'), value: true },
            ]}
          />
        </Card>
      ) : (
        <FormProblem labels={{ outcome: t('contacts.outcome') }} />
      )}
      <DataTable
        caption={t('contacts.title')}
        rows={contacts}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('contacts.none')} example={t('contacts.noneText')} action={services} />}
        columns={[
          { key: 'name', head: t('contacts.name'), cell: (row) => name(row.name, row.nameEn) },
          { key: 'kind', head: t('contacts.kind'), cell: (row) => t(`contactKinds.${row.kind}`) },
          { key: 'person', head: t('contacts.person'), cell: (row) => row.person ?? '–' },
          {
            key: 'phone',
            head: t('contacts.phone'),
            cell: (row) => <a href={`tel:${row.phone.replaceAll(/[^\d+]/g, '')}`}>{row.phone}</a>,
          },
          {
            key: 'verified',
            head: t('contacts.verified'),
            cell: (row) => (
              <>
                {row.verifiedAt ? (
                  <>
                    <TimeText at={row.verifiedAt} zone={zone} /> {row.verifiedBy ?? t('contacts.onPhone')}
                  </>
                ) : (
                  t('contacts.never')
                )}
                {row.lastOutcome && row.lastOutcome !== 'reached' && row.lastOutcome !== 'read-over'
                  ? ` · ${t(`outcomes.${row.lastOutcome}`)}`
                  : ''}
                {lapsed.includes(row.name) ? <strong> · {t('contacts.lapsed')}</strong> : null}
              </>
            ),
          },
          {
            key: 'do',
            head: t('contacts.outcome'),
            cell: (row) =>
              may ? (
                <Form method="post" className="flex flex-wrap items-center gap-2">
                  <input type="hidden" name="contactId" value={row.id} />
                  <select
                    name="outcome"
                    className="field-input w-auto"
                    aria-label={`${t('contacts.outcome')} ${name(row.name, row.nameEn)}`}
                    defaultValue={row.phone.length === 3 ? 'read-over' : 'reached'}
                  >
                    {contactOutcomes.map((value) => (
                      <option key={value} value={value}>
                        {t(`outcomes.${value}`)}
                      </option>
                    ))}
                  </select>
                  <Button kind="plain" name="wish" value="verify">
                    {t('contacts.verify')}
                  </Button>
                  <Button kind="quiet" name="wish" value="end">
                    {t('contacts.end')}
                  </Button>
                </Form>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </div>
  );
}
