import { FileButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** The list as it is filtered now, as a file. */
export function ExcelLink({ path }: { path: string }) {
  const { t } = useTranslation('portal');
  const { search } = useLocation();
  return (
    <FileButton kind="quiet" href={`${path}${search}`} download>
      {t('excel')}
    </FileButton>
  );
}
