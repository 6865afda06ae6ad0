import { useTranslation } from 'react-i18next';

/** A field for machines: out of sight, out of the order of keys, and named so that who meets it leaves it empty. */
export function Trap() {
  const { t } = useTranslation('publicService');
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {t('feedback.website')}
        <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
