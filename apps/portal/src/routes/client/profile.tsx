import { Card, Fact, Facts, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useRouteLoaderData } from 'react-router';
import { changePasswordAction } from '../../change-password.ts';
import { useName } from '../../names.ts';
import { PasswordForm } from '../../parts/password-form.tsx';
import type { Route } from './+types/profile';
import type { loader as layoutLoader } from './layout.tsx';

export function action(args: Route.ActionArgs) {
  return changePasswordAction(args);
}

export default function Profile() {
  const { t } = useTranslation('portal');
  const name = useName();
  const found = useRouteLoaderData<typeof layoutLoader>('routes/client/layout');
  if (!found) return null;
  const { self } = found;
  return (
    <>
      <PageHead title={t('menu.profile')} />
      <div className="grid gap-4">
        <Card>
          <Facts>
            <Fact name={t('profile.name')}>{self.displayName}</Fact>
            <Fact name={t('profile.role')}>{t(`roles.${self.role}`)}</Fact>
            <Fact name={t('profile.login')}>{self.login ?? '–'}</Fact>
            <Fact name={t('profile.contractor')}>{name(self.tenant.name, self.tenant.nameEn)}</Fact>
          </Facts>
        </Card>
        <PasswordForm />
      </div>
    </>
  );
}
