import type { Preparedness } from '@zhiqin/preparedness';
import { Button, Card, DataTable, DayText, Fact, Facts, LinkButton, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useName } from '../names.ts';

/** One fire station: its crew, its last check, its stock with what is short first. */
export function StationCard({
  station,
  zone,
  base,
  may,
}: {
  station: Preparedness['stations'][number];
  zone: string;
  base: string;
  may: boolean;
}) {
  const { t } = useTranslation('portalPreparedness');
  const name = useName();
  const stock = [...station.stock].sort((a, b) => b.lacks.length - a.lacks.length);
  const leader = station.crew.find((one) => one.id === station.leaderId);
  const link = (wish: string, label: string) => (
    <LinkButton kind="plain" to={`${base}?do=${wish}:${station.id}`}>
      {label}
    </LinkButton>
  );
  return (
    <Card title={name(station.name, station.nameEn)}>
      <Facts>
        <Fact name={t('station.place')}>{station.place}</Fact>
        <Fact name={t('station.crewTarget')}>{station.crewTarget}</Fact>
        <Fact name={t('station.leader')}>{leader?.name ?? '–'}</Fact>
        <Fact name={t('station.crew')}>
          {station.crew.length > 0 ? station.crew.map((one) => one.name).join(' · ') : t('station.noCrew')}
        </Fact>
        <Fact name={t('station.check')}>
          {station.checkedAt ? (
            <>
              <TimeText at={station.checkedAt} zone={zone} /> {station.checkedBy} ·{' '}
              {t('station.onDuty', { count: station.onDuty ?? 0 })}
            </>
          ) : (
            t('station.neverChecked')
          )}
        </Fact>
      </Facts>
      {may ? (
        <div className="my-3 flex flex-wrap gap-2">
          {link('check', t('station.check'))}
          {link('item', t('station.addItem'))}
          {link('staff', t('station.staff'))}
          <Form method="post">
            <input type="hidden" name="stationId" value={station.id} />
            <Button kind="quiet" name="wish" value="close">
              {t('station.close')}
            </Button>
          </Form>
        </div>
      ) : null}
      <DataTable
        caption={t('station.stock')}
        rows={stock}
        keyOf={(line) => line.id}
        empty={<p className="quiet">{t('station.noItems')}</p>}
        columns={[
          { key: 'item', head: t('station.item'), cell: (line) => name(line.name, line.nameEn) },
          {
            key: 'target',
            head: t('station.target'),
            align: 'end',
            cell: (line) => `${line.target} ${line.unit ?? ''}`,
          },
          { key: 'actual', head: t('station.actual'), align: 'end', cell: (line) => line.actual ?? '–' },
          {
            key: 'expires',
            head: t('station.expiresOn'),
            cell: (line) => (line.expiresOn ? <DayText day={line.expiresOn} /> : '–'),
          },
          {
            key: 'state',
            head: t('station.state'),
            cell: (line) =>
              line.lacks.length === 0 ? (
                t('station.fine')
              ) : (
                <strong>{line.lacks.map((one) => t(`stock.${one}`)).join(' · ')}</strong>
              ),
          },
          ...(may
            ? [
                {
                  key: 'do',
                  head: t('station.retire'),
                  cell: (line: (typeof stock)[number]) => (
                    <Form method="post">
                      <input type="hidden" name="stationItemId" value={line.id} />
                      <Button kind="quiet" name="wish" value="retire">
                        {t('station.retire')}
                        <span className="sr-only"> {name(line.name, line.nameEn)}</span>
                      </Button>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
