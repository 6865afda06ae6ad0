import { usePhoneState } from '../phone/phone-context.tsx';
import { useWords } from '../phone/words.tsx';
import { usedToTell } from '../sync/data-meter.ts';
import { Card } from './screen.tsx';

/** Decimal, as a card's allowance is sold. */
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** 本月用了多少流量: what this phone has counted while sending and fetching. */
export function DataCard() {
  const t = useWords();
  const { settings, device } = usePhoneState();
  const used = usedToTell(settings.dataUsed, device?.deviceId ?? '');
  return (
    <Card title={t('me.data')}>
      {used ? (
        <p>
          {t('me.dataUsed', {
            month: used.month,
            sent: megabytes(used.sentBytes),
            received: megabytes(used.receivedBytes),
            total: megabytes(used.sentBytes + used.receivedBytes),
          })}
        </p>
      ) : (
        <p>{t('me.dataNone')}</p>
      )}
      <p className="text-soft">{t('me.dataHelp')}</p>
    </Card>
  );
}
