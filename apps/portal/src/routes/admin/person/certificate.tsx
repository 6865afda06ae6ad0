import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/certificate';
import { usePerson } from './layout.tsx';

type Wanted = Parameters<PortalContext['caller']['workforce']['addCertificate']>[0]['certificate'];

const kinds = ['guard', 'fire_control', 'security_inspector'] as const;
const levels = ['5', '4', '3', '2', '1'] as const;

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const { guardId } = args.params;
    await caller.workforce.addCertificate({
      guardId,
      certificate: {
        kind: text('certificate.kind') as Wanted['kind'],
        certificateNo: text('certificate.certificateNo'),
        issuer: given('certificate.issuer'),
        level: Number(given('certificate.level')) || null,
        issuedOn: text('certificate.issuedOn'),
        expiresOn: given('certificate.expiresOn'),
      },
    });
    return redirect(`/admin/people/${guardId}`);
  });
}

/** Another certificate of a guard. */
export default function NewCertificate() {
  const { t } = useTranslation(['workforce', 'portalPeople', 'portalForms']);
  const { id } = usePerson();
  const fields: FormField[] = [
    {
      name: 'certificate.kind',
      kind: 'choice',
      label: t('portalPeople:certificate.kind'),
      choices: kinds.map((one) => ({ value: one, label: t(`workforce:certificateKinds.${one}`) })),
      value: 'guard',
    },
    { name: 'certificate.certificateNo', label: t('workforce:certificateNo') },
    { name: 'certificate.issuer', label: t('workforce:issuer'), help: t('portalForms:optional') },
    {
      name: 'certificate.level',
      kind: 'choice',
      label: t('portalPeople:certificate.level'),
      help: t('portalPeople:certificate.levelHelp'),
      empty: '–',
      choices: levels.map((one) => ({ value: one, label: t(`portalPeople:certificate.levels.${one}`) })),
    },
    { name: 'certificate.issuedOn', kind: 'date', label: t('workforce:issuedOn') },
    {
      name: 'certificate.expiresOn',
      kind: 'date',
      label: t('workforce:expiresOn'),
      help: `${t('portalForms:optional')} · ${t('workforce:noExpiry')}`,
    },
  ];
  return (
    <Card title={t('portalPeople:certificate.add')}>
      <EntryForm back={`/admin/people/${id}`} fields={fields} />
    </Card>
  );
}
