import { dateTimeText, textFor } from '@zhiqin/i18n';
import { Fact, Facts } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Fields whose value is a code with words of its own in the `duty` context. */
const coded: Record<string, string> = { decision: 'settlements', keptFor: 'quarantineReasons' };

/** The fields of an entry by their words; ids are left out, what was masked stays masked. */
export function EntryBody({ body, zone }: { body: Record<string, unknown>; zone: string }) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'duty']);
  const shown = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      if (instant.test(value)) return dateTimeText(new Date(value), { zone, language: i18n.language });
      return uuid.test(value) ? null : value;
    }
    if (Array.isArray(value))
      return (
        value
          .map(shown)
          .filter(Boolean)
          .join(i18n.language === 'en' ? '; ' : '；') || null
      );
    return Object.values(value).map(shown).filter(Boolean).join(' ');
  };
  const fields = Object.entries(body).flatMap(([name, value]) => {
    const words = coded[name];
    const text = words ? textFor(i18n, 'duty', `${words}.${value}`) : shown(value);
    return text === null ? [] : [{ name, text }];
  });
  if (fields.length === 0) return <p className="quiet">{t('portalSite:duty.nothingMore')}</p>;
  return (
    <Facts>
      {fields.map((field) => (
        <Fact
          key={field.name}
          name={textFor(i18n, 'portalSite', `duty.fields.${field.name}`, { defaultValue: field.name })}
        >
          {field.text}
        </Fact>
      ))}
    </Facts>
  );
}
