import { textFor } from '@zhiqin/i18n';
import { readableValues } from '@zhiqin/regulations/rules';
import { useTranslation } from 'react-i18next';

interface Stored {
  key: string;
  values: Record<string, unknown>;
}

/** A stored measure or missing reason as a sentence, instants in the site's zone. */
export function useSentence(zone: string) {
  return sentenceIn(useTranslation('controls').i18n, zone);
}

/** The same where there is no page: for a file of results. */
export function sentenceIn(i18n: Parameters<typeof textFor>[0], zone: string) {
  return (kind: 'measures' | 'missing', { key, values }: Stored): string =>
    textFor(
      i18n,
      'controls',
      `${kind}.${key}`,
      readableValues(values as Parameters<typeof readableValues>[0], { zone, language: i18n.language }),
    );
}
