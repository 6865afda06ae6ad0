import type { RosterFinding } from '@zhiqin/rostering/rules';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const inHours = (minutes: number) => Math.round(minutes / 6) / 10;

/** What a finding says, in the reader's language. */
export function useFinding() {
  const { t } = useTranslation('portalRoster');
  const skillWord = useSkillWord();
  return ({
    control,
    measure,
    limit,
    unit,
    detail,
  }: Pick<RosterFinding, 'control' | 'measure' | 'limit' | 'unit' | 'detail'>) => {
    const said = (value: number) => (unit === 'minutes' ? inHours(value) : value);
    return t(`findings.${control}`, {
      hours: said(measure),
      days: said(measure),
      limit: said(limit ?? 0),
      detail: (detail ?? '').split('、').map(skillWord).join('、'),
    });
  };
}

/** A shift's code as the trade writes it: 白, 中, 夜; the code itself where it is another. */
export function useShiftWord() {
  const { t } = useTranslation('portalRoster');
  return useCallback((code: string) => t(`shift.${code}` as 'shift.D', { defaultValue: code }), [t]);
}

/** What a skill is called: the named ones in the reader's language, the others as the files write them. */
export function useSkillWord() {
  const { t } = useTranslation('portalShifts');
  return useCallback(
    (skill: string) => t(`needs.skill.${skill}` as 'needs.skill.woman', { defaultValue: skill }),
    [t],
  );
}
