import type { TFunction } from 'i18next';
import type { FormField } from './form-fields.tsx';

/** What is copied from an invoice of the tax system. */
export function invoiceFields(t: TFunction<'portalMoney'>): FormField[] {
  return [
    { name: 'number', label: t('invoice.number') },
    {
      ...{ name: 'kind', kind: 'choice', label: t('invoice.kind') },
      choices: (['special', 'ordinary'] as const).map((value) => ({
        value,
        label: t(`invoice.kinds.${value}`),
      })),
    },
    { name: 'issuedOn', kind: 'date', label: t('invoice.issuedOn') },
    { name: 'grossFen', label: t('invoice.gross') },
  ];
}
