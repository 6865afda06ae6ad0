import { dateText, dateTimeText, timeText } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';

interface Moment {
  at: Date | string | null;
  /** The site's zone; never the machine's. */
  zone: string;
  show?: 'time' | 'date' | 'both';
  /** When the server got it, said on hover beside the device's own time. */
  receivedAt?: Date | string | null;
}

/** An instant in the site's zone. A dash where there is none. */
export function TimeText({ at, zone, show = 'both', receivedAt }: Moment) {
  const { t, i18n } = useTranslation('shell');
  if (!at) return <span>–</span>;
  const instant = new Date(at);
  const zoned = { zone, language: i18n.language };
  const text = { time: timeText, date: dateText, both: dateTimeText }[show](instant, zoned);
  const device = dateTimeText(instant, zoned);
  const title = receivedAt
    ? t('bothTimes', { device, server: dateTimeText(new Date(receivedAt), zoned) })
    : `${device} (${zone})`;
  return (
    <time dateTime={instant.toISOString()} title={title}>
      {text}
    </time>
  );
}

/** A day of the calendar ("2026-11-22"), which has no zone. */
export function DayText({ day }: { day: string | null }) {
  const { i18n } = useTranslation('shell');
  if (!day) return <span>–</span>;
  return (
    <time dateTime={day}>
      {dateText(new Date(`${day}T12:00:00Z`), { zone: 'UTC', language: i18n.language })}
    </time>
  );
}
