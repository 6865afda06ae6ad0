import { dateText, listText, monthText } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../names.ts';

interface Site {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  zone: string;
}

/** Words for rows that carry only a site's id. */
export function useTodaySites(sites: readonly Site[]) {
  const { language } = useTranslation('shell').i18n;
  const byId = new Map(sites.map((site) => [site.id, site]));
  return {
    site: (id: string) => nameIn(language, byId.get(id)?.name, byId.get(id)?.nameEn),
    zone: (id: string) => byId.get(id)?.zone ?? 'Asia/Shanghai',
    path: (id: string) => `/admin/sites/${byId.get(id)?.code ?? ''}`,
    name: (name: string, nameEn: string | null) => nameIn(language, name, nameEn),
    list: (names: readonly string[]) => listText(names, language),
    month: (month: string) => monthText(month, language),
    day: (day: string | null) =>
      day ? dateText(new Date(`${day}T12:00:00Z`), { zone: 'UTC', language }) : '',
  };
}
