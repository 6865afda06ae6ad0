import { dateTimeText, textFor } from '@zhiqin/i18n';
import { Fact, Facts } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
/** A photo's digest says nothing; the photo itself is shown beside. */
const digest = /^[0-9a-f]{64}$/;

/** Fields whose value is a code with words elsewhere in the `duty` context than under `codes.<field>`. */
const coded: Record<string, string> = {
  decision: 'settlements',
  keptFor: 'quarantineReasons',
  category: 'categories',
  level: 'hazardLevels',
  visitorKind: 'visitorKinds',
  method: 'scanMethods',
};

/**
 * The fields of an entry by their words; people and posts by name where it is known, other ids are left out, what was
 * masked stays masked.
 */
export function EntryBody({
  body,
  zone,
  names = {},
}: {
  body: Record<string, unknown>;
  zone: string;
  /** Id → name. */
  names?: Readonly<Record<string, string>>;
}) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'duty']);
  const wordsOf = (field: string, value: string) => {
    const key = `${coded[field] ?? `codes.${field}`}.${value}`;
    return /^[\w-]+$/.test(value) && i18n.exists(`duty:${key}`) ? textFor(i18n, 'duty', key) : null;
  };
  const shown = (value: unknown, field = ''): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      const words = wordsOf(field, value);
      if (words !== null) return words;
      if (instant.test(value)) return dateTimeText(new Date(value), { zone, language: i18n.language });
      if (uuid.test(value)) return names[value] ?? null;
      return digest.test(value) ? null : value;
    }
    if (Array.isArray(value))
      return (
        value
          .map((one) => shown(one, field))
          .filter(Boolean)
          .join(i18n.language === 'en' ? '; ' : '；') || null
      );
    const parts = Object.entries(value).map(([name, part]) => shown(part, name));
    return parts.filter(Boolean).join(' ') || null;
  };
  const fields = Object.entries(body).flatMap(([name, value]) => {
    const text = shown(value, name);
    return text === null ? [] : [{ name, text }];
  });
  if (fields.length === 0) return <p className="quiet">{t('portalSite:duty.nothingMore')}</p>;
  return (
    <Facts>
      {fields.map((field) => (
        <Fact
          key={field.name}
          name={textFor(i18n, 'portalSite', `duty.fields.${field.name}`, {
            defaultValue: textFor(i18n, 'duty', `fields.${field.name}`, { defaultValue: field.name }),
          })}
        >
          {field.text}
        </Fact>
      ))}
    </Facts>
  );
}
