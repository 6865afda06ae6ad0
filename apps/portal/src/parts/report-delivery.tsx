import { Card, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { PortalContext } from '../portal-context.ts';

type Delivery = Awaited<ReturnType<PortalContext['caller']['service']['getReportDelivery']>>;

/** 送达: who of the client was told and how, who has opened it, and when it was asked for. */
export function ReportDelivery({ delivery, zone }: { delivery: Delivery; zone: string }) {
  const { t } = useTranslation(['portalReports', 'portal', 'portalNotifications']);
  const { people, reminders, nextReminderAt } = delivery;
  const way = (channel: string) =>
    t(`portalNotifications:messages.ways.${channel as 'mail'}`, { defaultValue: channel });
  return (
    <Card title={t('portalReports:delivery.title')}>
      {people.length === 0 ? <p>{t('portalReports:delivery.none')}</p> : null}
      <ul className="grid gap-2">
        {people.map((one) => (
          <li key={one.membershipId} className="break-words">
            <VerdictMark verdict={one.readAt ? 'met' : 'unproven'} /> <strong>{one.name}</strong>{' '}
            <span className="quiet">{t(`portal:roles.${one.role as 'client_viewer'}`)}</span>
            <br />
            {t('portalReports:delivery.told')} <TimeText at={one.toldAt} zone={zone} /> ·{' '}
            {one.ways.length === 0
              ? t('portalReports:delivery.inboxOnly')
              : one.ways
                  .map(
                    (sent) =>
                      `${way(sent.channel)} ${sent.receiver} ${t(
                        `portalReports:delivery.status.${sent.status as 'sent'}`,
                      )}`,
                  )
                  .join(' · ')}{' '}
            ·{' '}
            {one.readAt ? (
              <>
                {t('portalReports:delivery.opened')} <TimeText at={one.readAt} zone={zone} />
              </>
            ) : (
              t('portalReports:delivery.notOpened')
            )}
          </li>
        ))}
      </ul>
      {reminders.length > 0 ? (
        <p className="mt-2">
          {t('portalReports:delivery.reminded')}{' '}
          {reminders.map((one, place) => (
            <span key={one.number}>
              {place > 0 ? ' · ' : ''}
              <TimeText at={one.sentAt} zone={zone} />
            </span>
          ))}
        </p>
      ) : null}
      {nextReminderAt ? (
        <p className="quiet mt-2">
          {t('portalReports:delivery.nextReminder')} <TimeText at={nextReminderAt} zone={zone} />
        </p>
      ) : null}
    </Card>
  );
}
