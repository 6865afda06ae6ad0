import { Button, Card, DataTable, LinkButton, TimeText } from '@zhiqin/ui';
import type { FireFile } from '@zhiqin/upkeep';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';

type Permit = FireFile['permits'][number];

/** 动火: permits with where they stand, and what guards saw (F09). */
export function HotWork({
  fire,
  zone,
  now,
  here,
  code,
  keeps,
  isOpen,
  children,
}: {
  fire: FireFile;
  zone: string;
  now: Date;
  here: string;
  code: string;
  keeps: boolean;
  isOpen: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('portalUpkeep');
  const stateOf = (permit: Permit) => {
    if (permit.withdrawnAt) return 'withdrawn';
    if (permit.endedAt) return 'ended';
    if (permit.fromAt > now) return 'planned';
    return permit.untilAt > now ? 'running' : 'expired';
  };
  const missingOf = (permit: Permit) =>
    [
      permit.watcher ? null : t('fire.watcher'),
      permit.welderCertificateNo ? null : t('fire.welderCertificateNo'),
    ].filter((one) => one !== null);
  const yesNo = (value: boolean) => (value ? t('fire.yes') : <strong>{t('fire.no')}</strong>);
  return (
    <>
      <Card
        title={t('fire.permits')}
        aside={
          keeps && !isOpen ? (
            <LinkButton kind="plain" to={`${here}?do=permit`}>
              {t('fire.grant')}
            </LinkButton>
          ) : null
        }
      >
        <p className="quiet small mb-2">{t('fire.permitsLead')}</p>
        {keeps && isOpen ? children : null}
        <DataTable
          caption={t('fire.permits')}
          rows={fire.permits}
          keyOf={(row) => row.id}
          empty={<p>{t('fire.noPermits')}</p>}
          columns={[
            { key: 'no', head: t('fire.permitNo'), cell: (row) => row.permitNo },
            { key: 'place', head: t('place'), cell: (row) => `${row.place} · ${row.work}` },
            { key: 'from', head: t('fire.fromAt'), cell: (row) => <TimeText at={row.fromAt} zone={zone} /> },
            {
              key: 'until',
              head: t('fire.untilAt'),
              cell: (row) => <TimeText at={row.untilAt} zone={zone} />,
            },
            {
              key: 'watch',
              head: t('fire.watcher'),
              cell: (row) =>
                missingOf(row).length > 0 ? (
                  <strong>{t('fire.missing', { list: missingOf(row).join(' · ') })}</strong>
                ) : (
                  `${row.watcher} · ${row.welder ?? ''} ${row.welderCertificateNo}`
                ),
            },
            {
              key: 'state',
              head: t('state'),
              cell: (row) => (
                <>
                  {t(`fire.permitStates.${stateOf(row)}`)}
                  {keeps && !row.endedAt && !row.withdrawnAt ? (
                    <Form method="post" className="flex flex-wrap gap-2">
                      <input type="hidden" name="permitId" value={row.id} />
                      <Button kind="plain" name="wish" value="end">
                        {t('fire.end')}
                      </Button>
                      <Button kind="quiet" name="wish" value="withdraw">
                        {t('fire.withdraw')}
                      </Button>
                    </Form>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t('fire.seen')}>
        <DataTable
          caption={t('fire.seen')}
          rows={fire.seen}
          keyOf={(row) => row.id}
          empty={<p>{t('fire.noSeen')}</p>}
          columns={[
            { key: 'at', head: t('fire.seenAt'), cell: (row) => <TimeText at={row.at} zone={zone} /> },
            { key: 'permit', head: t('fire.seenPermit'), cell: (row) => yesNo(row.hasPermit) },
            { key: 'watcher', head: t('fire.seenWatcher'), cell: (row) => yesNo(row.hasWatcher) },
            { key: 'welder', head: t('fire.seenCertificate'), cell: (row) => yesNo(row.hasCertificate) },
            {
              key: 'entry',
              head: t('course.what'),
              cell: (row) => <Link to={`/admin/sites/${code}/duty/${row.id}`}>{t('fire.entry')}</Link>,
            },
          ]}
        />
      </Card>
    </>
  );
}
