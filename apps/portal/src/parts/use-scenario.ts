import { scenarioText } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';

/** A scenario's name in the reader's language. */
export function useScenario() {
  const { i18n } = useTranslation('portalPreparedness');
  return (code: string) => scenarioText(code, i18n.language);
}
