import { Card, DataTable, LinkButton, TimeText } from '@zhiqin/ui';
import type { DeviceUptime } from '@zhiqin/upkeep';
import { useTranslation } from 'react-i18next';
import { EntryForm } from '../form-fields.tsx';

/** 本月在线率 of each device, and its stretches out of work. */
export function Uptime({
  uptime,
  zone,
  here,
  keeps,
  wish,
}: {
  uptime: readonly DeviceUptime[];
  zone: string;
  here: string;
  keeps: boolean;
  wish: string | null;
}) {
  const { t } = useTranslation('portalUpkeep');
  const open = uptime.flatMap((one) => one.outages).find((one) => one.id !== null && one.id === wish);
  return (
    <Card
      title={t('maintenance.uptime')}
      aside={
        keeps && uptime.length > 0 && wish !== 'outage' ? (
          <LinkButton kind="plain" to={`${here}?do=outage`}>
            {t('maintenance.outageBegin')}
          </LinkButton>
        ) : null
      }
    >
      <p className="quiet small">{t('maintenance.uptimeLead')}</p>
      {keeps && wish === 'outage' ? (
        <EntryForm
          back={here}
          submit={t('maintenance.outageBegin')}
          fields={[
            {
              ...{ name: 'pieceId', kind: 'choice', label: t('maintenance.deviceNo') },
              choices: uptime.map((one) => ({ value: one.id, label: `${one.no} · ${one.place}` })),
            },
            { name: 'fromAt', kind: 'datetime-local', label: t('maintenance.fromAt') },
            { name: 'cause', label: t('maintenance.cause') },
          ]}
        >
          <input type="hidden" name="wish" value="outage" />
        </EntryForm>
      ) : null}
      {keeps && open ? (
        <EntryForm
          back={here}
          submit={t('maintenance.outageEnd')}
          fields={[
            { name: 'toAt', kind: 'datetime-local', label: t('maintenance.toAt') },
            { name: 'remedy', label: t('maintenance.remedy') },
          ]}
        >
          <input type="hidden" name="wish" value="outage-end" />
          <input type="hidden" name="outageId" value={open.id ?? ''} />
        </EntryForm>
      ) : null}
      <DataTable
        caption={t('maintenance.uptime')}
        rows={uptime}
        keyOf={(row) => row.id}
        empty={<p>{t('maintenance.noDevices')}</p>}
        columns={[
          { key: 'no', head: t('maintenance.deviceNo'), cell: (row) => `${row.no} · ${row.place}` },
          {
            key: 'percent',
            head: t('maintenance.percent'),
            align: 'end',
            cell: (row) => `${row.uptimePercent}%`,
          },
          {
            key: 'down',
            head: t('maintenance.down'),
            align: 'end',
            cell: (row) => t('maintenance.minutes', { count: row.downMinutes }),
          },
          {
            key: 'outages',
            head: t('maintenance.outages'),
            cell: (row) =>
              row.outages.length === 0 ? (
                '–'
              ) : (
                <ul>
                  {row.outages.map((one) => (
                    <li key={String(one.fromAt)}>
                      <TimeText at={one.fromAt} zone={zone} /> –{' '}
                      {one.toAt ? <TimeText at={one.toAt} zone={zone} /> : t('maintenance.running')} ·{' '}
                      {one.id ? one.cause : t('maintenance.ofMonitors')}
                      {keeps && one.id && !one.toAt ? (
                        <>
                          {' '}
                          <LinkButton kind="quiet" to={`${here}?do=${one.id}`}>
                            {t('maintenance.outageEnd')}
                          </LinkButton>
                        </>
                      ) : null}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Card>
  );
}
