import { operatorKinds } from '@zhiqin/access/rules';
import { Button, PageTitle, Select, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirectDocument, useNavigation } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { attempt, textsOf } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/sign-up';

export async function action(args: Route.ActionArgs) {
  const given = await textsOf(args.request);
  return attempt(args, async (portal) => {
    const answer = await portal.caller.access.signUpTenant({
      companyName: given.companyName ?? '',
      companyNameEn: given.companyNameEn || null,
      operatorKind: given.operatorKind as (typeof operatorKinds)[number],
      licenceNo: given.licenceNo || null,
      licenceIssuer: given.licenceIssuer || null,
      province: given.province ?? '',
      ownerName: given.ownerName ?? '',
      login: given.login ?? '',
      password: given.password ?? '',
      language: portal.language,
    });
    portal.setSession(answer);
    return redirectDocument('/admin');
  });
}

export default function SignUp() {
  const { t } = useTranslation('portal');
  const problem = useProblem();
  const { state } = useNavigation();
  const names = [
    'companyName',
    'companyNameEn',
    'operatorKind',
    'licenceNo',
    'licenceIssuer',
    'province',
    'ownerName',
    'login',
    'password',
  ] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(`signUp.${name}`)]));
  const text = (name: (typeof names)[number], help?: string) => ({
    name,
    label: t(`signUp.${name}`),
    help,
    error: problem.at(name),
    defaultValue: problem.typed(name),
  });
  return (
    <section className="sheet">
      <PageTitle title={t('signUp.title')} />
      <h1>{t('signUp.title')}</h1>
      <p className="quiet mb-4">{t('signUp.lead')}</p>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={labels} />
        <TextField {...text('companyName', t('signUp.companyNameHelp'))} autoComplete="organization" />
        <TextField {...text('companyNameEn')} />
        <Select
          {...text('operatorKind', t('signUp.operatorKindHelp'))}
          choices={operatorKinds.map((kind) => ({ value: kind, label: t(`signUp.operatorKinds.${kind}`) }))}
        />
        <TextField {...text('licenceNo', t('signUp.licenceHelp'))} />
        <TextField {...text('licenceIssuer')} />
        <TextField {...text('province')} autoComplete="address-level1" />
        <TextField {...text('ownerName')} autoComplete="name" />
        <TextField {...text('login', t('signIn.loginHelp'))} autoComplete="username" />
        <TextField {...text('password', t('passwordHelp'))} type="password" autoComplete="new-password" />
        <Button wide aria-disabled={state !== 'idle'}>
          {t('signUp.submit')}
        </Button>
      </Form>
      <p className="mt-4">
        <Link to="/sign-in">{t('signUp.haveAccount')}</Link>
      </p>
    </section>
  );
}
