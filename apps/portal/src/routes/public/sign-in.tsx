import { Button, PageTitle, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, redirectDocument, useNavigation, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { homeOf } from '../../home-of.ts';
import { portalContext } from '../../portal-context.ts';
import { attempt, ownPath, textsOf } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/sign-in';

export function loader({ request, context }: Route.LoaderArgs) {
  const { actor } = context.get(portalContext);
  if (actor.kind !== 'member') return null;
  return redirect(ownPath(new URL(request.url).searchParams.get('to'), homeOf(actor.role)));
}

export async function action(args: Route.ActionArgs) {
  const { login = '', password = '' } = await textsOf(args.request);
  const to = new URL(args.request.url).searchParams.get('to');
  return attempt(args, async (portal) => {
    const answer = await portal.caller.access.signIn({ login, password });
    portal.setSession(answer);
    if (answer.role) return redirectDocument(ownPath(to, homeOf(answer.role)));
    return redirectDocument(`/sign-in/choose${to ? `?to=${encodeURIComponent(ownPath(to, '/'))}` : ''}`);
  });
}

export default function SignIn() {
  const { t } = useTranslation('portal');
  const problem = useProblem();
  const { state } = useNavigation();
  const [params] = useSearchParams();
  const labels = { login: t('signIn.login'), password: t('signIn.password') };
  return (
    <section className="sheet">
      <PageTitle title={t('signIn.title')} />
      <h1>{t('signIn.title')}</h1>
      <p className="quiet mb-4">{params.has('to') ? t('signIn.sessionEnded') : t('signIn.lead')}</p>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={labels} />
        <TextField
          name="login"
          label={labels.login}
          help={t('signIn.loginHelp')}
          error={problem.at('login')}
          defaultValue={problem.typed('login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField
          name="password"
          label={labels.password}
          error={problem.at('password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button wide aria-disabled={state !== 'idle'}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <p className="mt-4 flex flex-wrap justify-between gap-2">
        <Link to="/recover">{t('signIn.forgot')}</Link>
        <Link to="/sign-up">{t('signIn.signUp')}</Link>
      </p>
      <p className="quiet small mt-4">{t('signIn.guards')}</p>
    </section>
  );
}
