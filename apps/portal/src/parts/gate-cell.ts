import { dateTimeText, textFor } from '@zhiqin/i18n';

type I18n = Parameters<typeof textFor>[0];

/** Columns whose value is a code, and where its words are. */
const coded: Record<string, (value: string) => [Parameters<typeof textFor>[1], string]> = {
  visitorKind: (value) => ['duty', `visitorKinds.${value}`],
  match: (value) => ['portalGate', `match.${value}`],
};
for (const field of ['refusal', 'vehicleKind', 'parcelKind', 'taker', 'holderKind', 'direction', 'doubt'])
  coded[field] = (value) => ['duty', `codes.${field}.${value}`];

/** A cell of a gate's register in words; null: nothing was said. */
export function gateCellText(i18n: I18n, zone: string, column: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return dateTimeText(value, { zone, language: i18n.language });
  if (typeof value === 'boolean') return textFor(i18n, 'portal', value ? 'yes' : 'no');
  const words = coded[column]?.(String(value));
  return words ? textFor(i18n, ...words) : String(value);
}
