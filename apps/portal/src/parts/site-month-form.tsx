import { Button, Select, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useName } from '../names.ts';

/** Which site's month a page shows. */
export function SiteMonthForm({
  sites,
  siteId,
  month,
}: {
  sites: readonly { id: string; name: string; nameEn: string | null }[];
  siteId: string | null;
  month: string;
}) {
  const { t } = useTranslation(['portalTraining', 'sites']);
  const name = useName();
  return (
    <Form method="get" role="search" className="filters" key={`${siteId} ${month}`}>
      <Select
        name="site"
        label={t('sites:title')}
        defaultValue={siteId ?? undefined}
        choices={sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) }))}
      />
      <TextField name="month" type="month" label={t('month.one')} defaultValue={month} />
      <Button kind="plain">{t('month.show')}</Button>
    </Form>
  );
}
