import { textFor } from '@zhiqin/i18n';
import type { IncidentStep } from '@zhiqin/incidents/rules';
import { useTranslation } from 'react-i18next';

interface Standing {
  chain: readonly { step: IncidentStep; acknowledgedAt: Date | null; silentAt: Date | null }[];
  writtenAt: Date | null;
  reviewedAt: Date | null;
  closedAt: Date | null;
}

/** Names of an incident's type and severity, and where its file stands in a few words. */
export function useIncidentWords() {
  const { t, i18n } = useTranslation(['portalIncidents', 'duty']);
  const code = (field: string, value: string) => textFor(i18n, 'duty', `codes.${field}.${value}`);
  return {
    code,
    type: (value: string) => code('incidentType', value),
    severity: (value: string) => code('severity', value),
    kind: (value: string) => textFor(i18n, 'duty', `kinds.${value}`),
    text: (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalIncidents', key, values),
    standing({ chain, writtenAt, reviewedAt, closedAt }: Standing): string {
      if (closedAt) return t('states.closed');
      const silent = chain.find((one) => one.silentAt && !one.acknowledgedAt);
      if (silent) return t('states.unanswered', { step: t(`steps.${silent.step}`) });
      const waiting = chain.find((one) => !one.acknowledgedAt);
      if (waiting) return t('states.told', { step: t(`steps.${waiting.step}`) });
      if (reviewedAt) return t('states.reviewed');
      return writtenAt ? t('states.written') : t('states.handling');
    },
  };
}
