import { Banner, Button, Card, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { useProblem } from '../use-problem.ts';

export function PasswordForm() {
  const { t } = useTranslation('portal');
  const problem = useProblem();
  const answer = useActionData() as { changed?: boolean } | undefined;
  const labels = { password: t('profile.password'), newPassword: t('recover.newPassword') };
  return (
    <Card title={t('profile.changePassword')}>
      {answer?.changed ? <Banner tone="met">{t('profile.changed')}</Banner> : null}
      <Form method="post" className="form" noValidate>
        <FormProblem labels={labels} />
        <TextField
          name="password"
          type="password"
          label={labels.password}
          error={problem.at('password')}
          autoComplete="current-password"
        />
        <TextField
          name="newPassword"
          type="password"
          label={labels.newPassword}
          help={t('passwordHelp')}
          error={problem.at('newPassword')}
          autoComplete="new-password"
        />
        <div>
          <Button name="wish" value="password">
            {t('profile.changePassword')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
