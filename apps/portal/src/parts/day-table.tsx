import { DataTable, TimeText } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';

interface Issued {
  id: string;
  siteName: string;
  siteNameEn: string | null;
  zone: string;
  day: string;
  revision: number;
  issuedAt: Date;
}

/** Issued daily reports, newest day first. */
export function DayTable({ days, base, empty }: { days: readonly Issued[]; base: string; empty: ReactNode }) {
  const { t } = useTranslation('portalReports');
  const name = useName();
  return (
    <DataTable
      caption={t('day.list')}
      rows={days}
      keyOf={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'day',
          head: t('day.day'),
          cell: (row) => (
            <Link to={`${base}/${row.id}`}>
              {name(row.siteName, row.siteNameEn)} {row.day}
            </Link>
          ),
        },
        { key: 'revision', head: t('day.revision'), align: 'end', cell: (row) => row.revision },
        {
          key: 'issued',
          head: t('day.issuedAt'),
          cell: (row) => <TimeText at={row.issuedAt} zone={row.zone} />,
        },
      ]}
    />
  );
}
