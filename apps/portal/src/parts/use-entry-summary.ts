import { timeText } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';

interface Line {
  kind: string;
  body: Record<string, unknown>;
}

/** What an entry says, in a few words for a line of the log. Masked values stay masked. */
export function useEntrySummary(zone: string) {
  const { t, i18n } = useTranslation('portal');
  const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  return ({ kind, body }: Line): string => {
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
        return said(body.name, body.unit, body.passNo ? t('duty.passGiven', { passNo: text(body.passNo) }) : '');
      case 'visit.leave':
        return body.passReturned ? t('duty.passBack') : t('duty.passNotBack');
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
        return said(t(`duty.offReasons.${body.reason}` as 'duty.offReasons.unwell'), body.note);
      default:
        return said(body.text, body.note, body.name);
    }
  };
}
