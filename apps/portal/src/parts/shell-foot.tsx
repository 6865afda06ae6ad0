import type { MemberRole } from '@zhiqin/access/rules';
import { LanguageSwitch } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';

interface Self {
  displayName: string;
  role: MemberRole;
  tenant: { name: string; nameEn: string | null; isDemo: boolean };
  memberships: readonly unknown[];
}

/** Who is signed in where, the language, and the way out. */
export function ShellFoot({ self }: { self: Self }) {
  const { t } = useTranslation(['portal', 'shell']);
  const name = useName();
  return (
    <>
      <div>
        <p className="font-semibold" style={{ color: 'var(--ink)' }}>
          {self.displayName}
        </p>
        <p>{t(`portal:roles.${self.role}`)}</p>
        <p>
          {name(self.tenant.name, self.tenant.nameEn)}
          {self.tenant.isDemo ? ` · ${t('portal:demoData')}` : null}
        </p>
        {self.memberships.length > 1 ? <Link to="/sign-in/choose">{t('portal:choose.other')}</Link> : null}
      </div>
      <LanguageSwitch />
      <form method="post" action="/sign-out">
        <button type="submit" className="min-h-6 cursor-pointer underline">
          {t('shell:signOut')}
        </button>
      </form>
    </>
  );
}
