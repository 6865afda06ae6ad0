import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';

interface Site {
  id: string;
  name: string;
  nameEn: string | null;
}

/** One link a site: the page asks for `?site=`. */
export function SiteChips({
  sites,
  chosen,
  to,
}: {
  sites: readonly Site[];
  chosen: string | null;
  to: string;
}) {
  const { t } = useTranslation('portalService');
  const name = useName();
  return (
    <nav className="chips mb-3" aria-label={t('site')}>
      {sites.map((one) => (
        <Link
          key={one.id}
          className="chip"
          to={`${to}${to.includes('?') ? '&' : '?'}site=${one.id}`}
          aria-current={one.id === chosen ? 'true' : undefined}
        >
          {name(one.name, one.nameEn)}
        </Link>
      ))}
    </nav>
  );
}
