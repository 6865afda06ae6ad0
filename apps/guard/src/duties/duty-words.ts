import { textFor } from '@zhiqin/i18n';
import { useMemo } from 'react';
import { useSpeech } from '../phone/words.tsx';

/** Names of fields and codes of entries, the same words that the office reads them by. */
export function useDutyWords() {
  const { i18n } = useSpeech();
  return useMemo(
    () => ({
      field: (name: string) =>
        i18n.exists(`guard:duties.fields.${name}`)
          ? textFor(i18n, 'guard', `duties.fields.${name}`)
          : textFor(i18n, 'duty', `fields.${name}`),
      code: (field: string, value: string) => textFor(i18n, 'duty', `codes.${field}.${value}`),
      /** Words to tap instead of typing, where a form has some. */
      phrases(form: string, field: string): string[] {
        const key = `guard:duties.phrases.${form}.${field}`;
        if (!i18n.exists(key)) return [];
        const found = (i18n.t as (name: string, options: object) => unknown)(key, { returnObjects: true });
        return Object.values(found as Record<string, string>);
      },
    }),
    [i18n],
  );
}
