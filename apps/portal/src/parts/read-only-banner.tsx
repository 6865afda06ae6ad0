import { can } from '@zhiqin/access/rules';
import { Banner, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { useSelf } from '../use-self.ts';

type Self = Pick<ReturnType<typeof useSelf>, 'role' | 'tenant'>;

/** Above every page of the office while its subscription is unpaid: what still works, and where it is paid. */
export function ReadOnlyBanner({ self: { role, tenant } }: { self: Self }) {
  const { t } = useTranslation('portalPayments');
  if (!tenant.isReadOnly) return null;
  return (
    <div className="no-print mb-4">
      <Banner
        tone="breached"
        action={
          can(role, 'subscription.pay') ? (
            <LinkButton to="/admin/settings/subscription">{t('readOnly.pay')}</LinkButton>
          ) : null
        }
      >
        {t('readOnly.text')}
      </Banner>
    </div>
  );
}
