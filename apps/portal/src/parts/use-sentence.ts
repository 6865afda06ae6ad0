import { textFor } from '@zhiqin/i18n';
import { readableValues } from '@zhiqin/regulations/rules';
import { useTranslation } from 'react-i18next';

interface Stored {
  key: string;
  values: Record<string, unknown>;
}

/** A stored measure or missing reason as a sentence, instants in the site's zone. */
export function useSentence(zone: string) {
  const { i18n } = useTranslation('controls');
  return (kind: 'measures' | 'missing', { key, values }: Stored): string =>
    textFor(
      i18n,
      'controls',
      `${kind}.${key}`,
      readableValues(values as Parameters<typeof readableValues>[0], { zone, language: i18n.language }),
    );
}
