import type { RosterFinding } from '@zhiqin/rostering/rules';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const inHours = (minutes: number) => Math.round(minutes / 6) / 10;

/** What a finding says, in the reader's language. */
export function useFinding() {
  const { t } = useTranslation('portalRoster');
  return ({
    control,
    measure,
    limit,
    unit,
  }: Pick<RosterFinding, 'control' | 'measure' | 'limit' | 'unit'>) => {
    const said = (value: number) => (unit === 'minutes' ? inHours(value) : value);
    return t(`findings.${control}`, { hours: said(measure), days: said(measure), limit: said(limit ?? 0) });
  };
}

/** A shift's code as the trade writes it: 白, 中, 夜; the code itself where it is another. */
export function useShiftWord() {
  const { t } = useTranslation('portalRoster');
  return useCallback((code: string) => t(`shift.${code}` as 'shift.D', { defaultValue: code }), [t]);
}
