import type { Preparedness } from '@zhiqin/preparedness';
import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import { EntryForm, type FormField } from './form-fields.tsx';

type Station = Preparedness['stations'][number];

/** The one form that is open on the page of fire stations. */
export function StationForm({
  wish,
  station,
  guards,
  back,
}: {
  wish: string;
  station: Station | undefined;
  guards: readonly { value: string; label: string }[];
  back: string;
}) {
  const { t } = useTranslation('portalPreparedness');
  const name = useName();
  const crew: FormField[] = [
    {
      name: 'crewTarget',
      kind: 'number',
      label: t('station.crewTarget'),
      value: String(station?.crewTarget ?? 2),
    },
    {
      name: 'leaderId',
      kind: 'choice',
      label: t('station.leader'),
      choices: guards,
      empty: '–',
      value: station?.leaderId ?? '',
    },
    {
      name: 'guardIds',
      kind: 'several',
      label: t('station.crew'),
      choices: guards,
      value: station?.crew.map((one) => one.id) ?? [],
    },
  ];
  const item: FormField[] = [
    { name: 'name', label: t('station.item') },
    { name: 'nameEn', label: t('station.itemEn') },
    { name: 'unit', label: t('station.unit') },
    { name: 'target', kind: 'number', label: t('station.target') },
    { name: 'expiresOn', kind: 'date', label: t('station.expiresOn') },
  ];
  const check: FormField[] = [
    {
      name: 'onDuty',
      kind: 'number',
      label: t('station.crewTarget'),
      value: String(station?.crewTarget ?? 0),
    },
    ...(station?.stock ?? []).map(
      (line): FormField => ({
        name: `actual.${line.id}`,
        kind: 'number',
        label: `${name(line.name, line.nameEn)} · ${t('station.actual')} (${t('station.target')} ${line.target})`,
        value: String(line.actual ?? line.target),
      }),
    ),
    {
      name: 'fit',
      kind: 'several',
      label: t('station.fit'),
      choices: (station?.stock ?? []).map((line) => ({
        value: line.id,
        label: name(line.name, line.nameEn),
      })),
      value: station?.stock.map((line) => line.id) ?? [],
    },
  ];
  const open: FormField[] = [
    { name: 'name', label: t('station.name'), value: t('station.title') },
    { name: 'nameEn', label: t('station.nameEn') },
    { name: 'place', label: t('station.place') },
    ...crew,
  ];
  const forms: Record<string, { title: string; submit: string; fields: FormField[] }> = {
    new: { title: t('station.open'), submit: t('station.open'), fields: open },
    staff: { title: t('station.staff'), submit: t('station.staffSave'), fields: crew },
    item: { title: t('station.addItem'), submit: t('station.addSave'), fields: item },
    check: { title: t('station.check'), submit: t('station.checkSave'), fields: check },
  };
  const form = forms[wish];
  if (!form || (wish !== 'new' && !station)) return null;
  return (
    <Card title={form.title}>
      <EntryForm back={back} submit={form.submit} fields={form.fields}>
        <input type="hidden" name="wish" value={wish} />
        {station ? <input type="hidden" name="stationId" value={station.id} /> : null}
        {wish === 'check'
          ? station?.stock.map((line) => <input key={line.id} type="hidden" name="items" value={line.id} />)
          : null}
      </EntryForm>
    </Card>
  );
}
