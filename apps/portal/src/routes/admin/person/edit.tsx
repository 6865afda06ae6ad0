import { Card } from '@zhiqin/ui';
import { educations, sexes } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm, type FormField } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/edit';
import { usePerson } from './layout.tsx';

type File = NonNullable<Parameters<PortalContext['caller']['workforce']['updateGuard']>[0]['file']>;

export async function action(args: Route.ActionArgs) {
  const { given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const { guardId } = args.params;
    const idNumber = given('file.idNumber');
    const phone = given('file.phone');
    await caller.workforce.updateGuard({
      guardId,
      file: {
        // Left empty they stay: what is masked cannot be typed again by who may not see it.
        ...(idNumber
          ? { idNumber }
          : { birthDate: given('file.birthDate'), sex: given('file.sex') as File['sex'] }),
        ...(phone ? { phone } : {}),
        education: given('file.education') as File['education'],
        nationality: given('file.nationality'),
        formerRetirementAge: (Number(given('file.formerRetirementAge')) ||
          null) as File['formerRetirementAge'],
      },
    });
    return redirect(`/admin/people/${guardId}`);
  });
}

/** Changes the plain values of the file; papers and terms have their own pages. */
export default function EditPerson() {
  const { t } = useTranslation(['workforce', 'portalPeople']);
  const { id, file } = usePerson();
  const fields: FormField[] = [
    { name: 'file.idNumber', label: t('workforce:idNumber'), help: t('portalPeople:edit.idNumberHelp') },
    { name: 'file.birthDate', kind: 'date', label: t('workforce:birthDate'), value: file?.birthDate ?? '' },
    {
      name: 'file.sex',
      kind: 'choice',
      label: t('portalPeople:edit.sex'),
      empty: '–',
      choices: sexes.map((one) => ({ value: one, label: t(`portalPeople:edit.sexes.${one}`) })),
      value: file?.sex ?? '',
    },
    {
      name: 'file.nationality',
      label: t('workforce:nationality'),
      help: t('portalPeople:edit.nationalityHelp'),
      value: file?.nationality ?? '',
    },
    {
      name: 'file.education',
      kind: 'choice',
      label: t('workforce:education'),
      empty: '–',
      choices: educations.map((one) => ({ value: one, label: t(`workforce:educations.${one}`) })),
      value: file?.education ?? '',
    },
    { name: 'file.phone', kind: 'tel', label: t('workforce:phone'), help: t('portalPeople:edit.phoneHelp') },
    {
      name: 'file.formerRetirementAge',
      kind: 'choice',
      label: t('portalPeople:edit.formerAge'),
      help: t('portalPeople:edit.formerAgeHelp'),
      empty: '–',
      choices: (['50', '55'] as const).map((one) => ({
        value: one,
        label: t(`portalPeople:edit.formerAges.${one}`),
      })),
      value: String(file?.formerRetirementAge ?? ''),
    },
  ];
  return (
    <Card title={t('portalPeople:edit.title')}>
      <EntryForm back={`/admin/people/${id}`} fields={fields} />
    </Card>
  );
}
