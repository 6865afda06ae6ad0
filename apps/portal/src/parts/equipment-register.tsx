import { can } from '@zhiqin/access/rules';
import { Card, type Column, DataTable, DayText, EmptyState } from '@zhiqin/ui';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../use-self.ts';
import { EquipmentHead } from './equipment-head.tsx';
import { EntryForm, type FormField } from './form-fields.tsx';
import { RetireForm } from './retire-form.tsx';

/** A register of numbered things: its lines, each of which can be taken out of use, and a form for another. */
export function EquipmentRegister<Row extends { id: string }>({
  base,
  here,
  rows,
  numberOf,
  columns,
  fields,
  words,
}: {
  base: string;
  here: ComponentProps<typeof EquipmentHead>['here'];
  rows: readonly Row[];
  numberOf(row: Row): string;
  columns: readonly Column<Row>[];
  fields: readonly FormField[];
  words: { title: string; none: string; example: string; add: string };
}) {
  const { t } = useTranslation('sites');
  const { role } = useSelf();
  const keeps = can(role, 'equipment.keep');
  const retire: Column<Row> = {
    key: 'retire',
    head: t('equipment.retire'),
    cell: (row) => <RetireForm id={row.id} name={numberOf(row)} />,
  };
  return (
    <div className="grid gap-4">
      <EquipmentHead base={base} here={here} />
      <DataTable
        caption={words.title}
        rows={rows}
        keyOf={(row) => row.id}
        wide
        empty={<EmptyState title={words.none} example={words.example} />}
        columns={keeps ? [...columns, retire] : columns}
      />
      {keeps ? (
        <Card title={words.add}>
          <EntryForm key={rows.length} back={base.replace(/\/registers$/, '')} fields={fields} />
        </Card>
      ) : null}
    </div>
  );
}

/** A day in a register; never broken over two lines. */
export function RegisterDay({ day }: { day: string | null }) {
  return (
    <span className="unbroken">
      <DayText day={day} />
    </span>
  );
}
