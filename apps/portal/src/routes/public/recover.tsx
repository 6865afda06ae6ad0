import { Banner, Button, LinkButton, PageTitle, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { attempt, textsOf } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/recover';

export async function action(args: Route.ActionArgs) {
  const { step, login = '', code = '', newPassword = '' } = await textsOf(args.request);
  const sent = { sent: { login }, done: false } as const;
  if (step === 'ask') {
    return attempt(args, async ({ caller }) => {
      await caller.access.requestRecoveryCode({ login });
      return sent;
    });
  }
  const answer = await attempt(args, async ({ caller }) => {
    await caller.access.recoverWithCode({ login, code, newPassword });
    return { ...sent, done: true };
  });
  // A wrong code keeps the second step open, with the login that was typed.
  return 'data' in answer ? { ...answer, data: { ...answer.data, ...sent } } : answer;
}

export default function Recover({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation('portal');
  const problem = useProblem();
  const known = actionData && 'sent' in actionData ? actionData : null;
  const labels = { login: t('signIn.login'), code: t('recover.code'), newPassword: t('recover.newPassword') };
  return (
    <section className="sheet">
      <PageTitle title={t('recover.title')} />
      <h1 className="mb-2">{t('recover.title')}</h1>
      {known?.done ? (
        <>
          <Banner tone="met">{t('recover.done')}</Banner>
          <LinkButton to="/sign-in" wide>
            {t('signIn.submit')}
          </LinkButton>
        </>
      ) : known ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="step" value="set" />
          <input type="hidden" name="login" value={known.sent.login} />
          <FormProblem labels={labels} />
          <p className="quiet">{t('recover.sent')}</p>
          <TextField
            name="code"
            label={labels.code}
            error={problem.at('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
          <TextField
            name="newPassword"
            label={labels.newPassword}
            help={t('passwordHelp')}
            error={problem.at('newPassword')}
            type="password"
            autoComplete="new-password"
          />
          <Button wide>{t('recover.set')}</Button>
        </Form>
      ) : (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="step" value="ask" />
          <FormProblem labels={labels} />
          <TextField
            name="login"
            label={labels.login}
            help={t('recover.loginHelp')}
            error={problem.at('login')}
            defaultValue={problem.typed('login')}
            autoComplete="username"
          />
          <Button wide>{t('recover.send')}</Button>
        </Form>
      )}
      <p className="mt-4">
        <Link to="/sign-in">{t('recover.backToSignIn')}</Link>
      </p>
    </section>
  );
}
