import { textFor, timeText } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';
import { gateSummary } from './gate-summary.ts';
import { postLifeSummary } from './post-life-summary.ts';

interface Line {
  kind: string;
  body: Record<string, unknown>;
  /** Of somebody leaving: the pass he had. */
  passNo?: string | null;
}

/** What an entry says, in a few words for a line of the log. Masked values stay masked. */
export function useEntrySummary(zone: string) {
  return entrySummary(useTranslation('portalSite').i18n, zone);
}

/** The same where there is no page: for a file of the log. */
export function entrySummary(i18n: Parameters<typeof textFor>[0], zone: string) {
  const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalSite', key, values);
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return ({ kind, body, passNo }: Line): string => {
    const said = (...parts: unknown[]) => parts.map(text).filter(Boolean).join(' · ');
    switch (kind) {
      case 'patrol.scan':
        return said(
          body.label ? t('duty.scanned') : '',
          body.clear === false ? t('duty.notClear') : '',
          Array.isArray(body.items) && body.items.some((item: { ok?: boolean }) => item.ok === false)
            ? t('duty.itemFailed')
            : '',
          body.note,
        );
      case 'patrol.end':
        return Array.isArray(body.missed) && body.missed.length > 0
          ? t('duty.missed', { count: body.missed.length })
          : t('duty.roundComplete');
      case 'visit.admit':
        return said(
          body.name,
          body.unit,
          body.passNo ? t('duty.passGiven', { passNo: text(body.passNo) }) : '',
        );
      case 'visit.leave':
        // A courier has none to give back.
        if (body.passReturned) return t('duty.passBack');
        return passNo ? t('duty.passNotBack') : said(body.note);
      case 'handover':
        return said(
          typeof body.incomingSignedAt === 'string'
            ? t('duty.bothSigned', {
                time: timeText(new Date(body.incomingSignedAt), { zone, language: i18n.language }),
              })
            : '',
          body.disagreement ? t('duty.disagreement') : '',
        );
      case 'presence.sign-off':
        return said(t(`duty.offReasons.${body.reason}`), body.note);
      case 'kept.settled':
        return said(textFor(i18n, 'duty', `settlements.${body.decision}`), body.why);
      case 'proof.decided':
        return said(textFor(i18n, 'proof', `findings.${body.finding}`), body.why);
      default:
        return said(
          ...(gateSummary(i18n, { kind, body }) ??
            postLifeSummary(i18n, { kind, body }) ?? [body.text, body.note, body.name]),
        );
    }
  };
}
