import { can, pinProblem } from '@zhiqin/access/rules';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { Banner, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { contractTypes, educations, ranks } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, type FormField, FormFields } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/guard';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const sites = await caller.sites.listSites();
    const squads = await caller.workforce.listSquads({});
    return { sites, squads, today: dayOf(now, sites[0]?.zone ?? 'Asia/Shanghai') };
  });
}

type Wanted = Parameters<PortalContext['caller']['workforce']['registerGuard']>[0];
type File = NonNullable<Wanted['file']>;

export async function action(args: Route.ActionArgs) {
  const { text, given, all } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    // Looked at first: a guard must not be registered by a form that then fails.
    const pin = given('pin');
    const weak = pin ? pinProblem(pin) : null;
    if (weak) throw new DomainError('input.invalid', {}, { pin: weak });
    const certificateNo = given('certificates.0.certificateNo');
    const { id } = await caller.workforce.registerGuard({
      siteIds: all('siteIds'),
      staffNo: text('staffNo'),
      name: text('name'),
      squadId: given('squadId'),
      rank: text('rank') as Wanted['rank'],
      joinedOn: text('joinedOn'),
      file: {
        idNumber: given('file.idNumber'),
        phone: given('file.phone'),
        education: given('file.education') as File['education'],
        contractType: given('file.contractType') as File['contractType'],
      },
      certificates: certificateNo
        ? [
            {
              kind: 'guard',
              certificateNo,
              issuer: given('certificates.0.issuer'),
              issuedOn: text('certificates.0.issuedOn'),
              expiresOn: given('certificates.0.expiresOn'),
            },
          ]
        : [],
    });
    if (pin) await caller.access.setPin({ personId: id, pin });
    return redirect(text('next') === 'another' ? `/admin/people/new?saved=${id}` : `/admin/people/${id}`);
  });
}

export default function NewGuard({ loaderData: { sites, squads, today } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'workforce', 'sites', 'portal']);
  const name = useName();
  const { role } = useSelf();
  const [params] = useSearchParams();
  const title = t('guard.title');
  const siteName = (id: string) => {
    const site = sites.find((one) => one.id === id);
    return site ? name(site.name, site.nameEn) : '';
  };
  const person: FormField[] = [
    { name: 'staffNo', label: t('workforce:staffNo'), help: t('codeHelp', { example: '101' }) },
    { name: 'name', label: t('workforce:name') },
    {
      name: 'siteIds',
      kind: 'several',
      label: t('workforce:sites'),
      choices: sites.map((site) => ({ value: site.id, label: name(site.name, site.nameEn) })),
      value: sites.length === 1 ? sites.map((site) => site.id) : [],
    },
    {
      name: 'squadId',
      kind: 'choice',
      label: t('workforce:squad'),
      help: t('guard.squadHelp'),
      empty: t('workforce:noSquad'),
      choices: squads.map((squad) => ({
        value: squad.id,
        label: `${name(squad.name, squad.nameEn)} · ${siteName(squad.siteId)}`,
      })),
    },
    {
      name: 'rank',
      kind: 'choice',
      label: t('workforce:rank'),
      choices: ranks.map((rank) => ({ value: rank, label: t(`workforce:ranks.${rank}`) })),
      value: 'guard',
    },
    { name: 'joinedOn', kind: 'date', label: t('workforce:joinedOn'), value: today },
  ];
  const certificate: FormField[] = [
    { name: 'certificates.0.certificateNo', label: t('workforce:certificateNo') },
    { name: 'certificates.0.issuer', label: t('workforce:issuer'), help: t('optional') },
    { name: 'certificates.0.issuedOn', kind: 'date', label: t('workforce:issuedOn') },
    {
      name: 'certificates.0.expiresOn',
      kind: 'date',
      label: t('workforce:expiresOn'),
      help: `${t('optional')} · ${t('workforce:noExpiry')}`,
    },
  ];
  const file: FormField[] = [
    { name: 'file.idNumber', label: t('workforce:idNumber') },
    { name: 'file.phone', kind: 'tel', label: t('workforce:phone') },
    {
      name: 'file.education',
      kind: 'choice',
      label: t('workforce:education'),
      empty: '–',
      choices: educations.map((one) => ({ value: one, label: t(`workforce:educations.${one}`) })),
    },
    {
      name: 'file.contractType',
      kind: 'choice',
      label: t('workforce:contractType'),
      empty: '–',
      choices: contractTypes.map((one) => ({ value: one, label: t(`workforce:contractTypes.${one}`) })),
    },
  ];
  const pin: FormField[] = can(role, 'pin.set')
    ? [{ name: 'pin', kind: 'pin', label: t('guard.pin'), help: t('guard.pinHelp') }]
    : [];
  return (
    <>
      <PageHead
        title={title}
        steps={[{ label: t('workforce:title'), to: '/admin/people' }, { label: title }]}
      />
      {params.has('saved') ? <Banner tone="met">{t('guard.saved')}</Banner> : null}
      {sites.length === 0 ? (
        <EmptyState
          title={t('steps.needsSite')}
          action={<LinkButton to="/admin/sites/new">{t('site.title')}</LinkButton>}
        />
      ) : (
        // A new key after each guard saved: the next begins with empty fields.
        <EntryForm
          key={params.get('saved')}
          back="/admin/people"
          fields={person}
          more={t('guard.addAnother')}
          labelled={[...certificate, ...file, ...pin]}
        >
          <h2>{t('guard.certificate')}</h2>
          <p className="quiet">{t('guard.certificateHelp')}</p>
          <FormFields fields={certificate} />
          <h2>{t('guard.file')}</h2>
          <p className="quiet">{t('guard.fileHelp')}</p>
          <FormFields fields={file} />
          {pin.length > 0 ? <h2>{t('guard.pin')}</h2> : null}
          <FormFields fields={pin} />
        </EntryForm>
      )}
    </>
  );
}
