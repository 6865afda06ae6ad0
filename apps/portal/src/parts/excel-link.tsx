import { FileButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

/** The list as it is filtered now, as a file; `csv`: the address of the same as plain text. */
export function ExcelLink({ path, csv }: { path: string; csv?: string }) {
  const { t } = useTranslation('portal');
  const { search } = useLocation();
  return (
    <>
      <FileButton kind="quiet" href={`${path}${search}`} download>
        {t('excel')}
      </FileButton>
      {csv ? (
        <FileButton kind="quiet" href={`${csv}${search}`} download>
          CSV
        </FileButton>
      ) : null}
    </>
  );
}
