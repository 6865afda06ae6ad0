import { Card, DataTable, EmptyState, LinkButton, PageTitle } from '@zhiqin/ui';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EntryForm, type FormField } from './form-fields.tsx';
import { GateMenu } from './gate-menu.tsx';
import { SheetLinks } from './sheet-links.tsx';

type Columns<Row> = ComponentProps<typeof DataTable<Row>>['columns'];

const sheetOf = {
  directory: 'directory',
  utilities: 'utilities',
  keys: 'keyRegister',
  agreements: 'agreements',
  bans: 'bans',
  passes: 'longPasses',
} as const;

/**
 * A register a gate looks things up in: what it is for, its lines, `?do=new` the form of a new one, `?end=id` the form
 * that ends one with its reason.
 */
export function RegisterPage<Row extends { id: string }>({
  code,
  page,
  title,
  lead,
  none,
  example,
  add,
  end,
  may,
  rows,
  nameOf,
  columns,
  fields,
  asksReason = true,
  actions,
  children,
}: {
  code: string;
  page: keyof typeof sheetOf;
  title: string;
  lead: string;
  none: string;
  example: string;
  add: string;
  end: string;
  may: boolean;
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  columns: Columns<Row>;
  fields: readonly FormField[];
  asksReason?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('portalGate');
  const [search] = useSearchParams();
  const base = `/admin/sites/${code}/gate/${page}`;
  const isNew = may && search.get('do') === 'new';
  const ending = may ? rows.find((row) => row.id === search.get('end')) : undefined;
  return (
    <div className="grid gap-4">
      <PageTitle title={title} />
      <GateMenu code={code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{title}</h2>
          <p className="quiet prose">{lead}</p>
        </div>
        <span className="flex flex-wrap gap-2">
          {actions}
          <SheetLinks code={code} sheet={sheetOf[page]} />
          {may && !isNew && !ending ? <LinkButton to={`${base}?do=new`}>{add}</LinkButton> : null}
        </span>
      </div>
      {isNew ? (
        <Card title={add}>
          <EntryForm back={base} submit={add} fields={fields} />
        </Card>
      ) : null}
      {ending ? (
        <Card title={`${end} · ${nameOf(ending)}`}>
          <EntryForm
            back={base}
            submit={end}
            fields={asksReason ? [{ name: 'reason', label: t('endReason') }] : []}
          />
        </Card>
      ) : null}
      {children}
      <DataTable
        caption={title}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title={none} example={example} />}
        columns={[
          ...columns,
          ...(may
            ? [
                {
                  key: 'end',
                  head: t('end'),
                  cell: (row: Row) => <Link to={`${base}?end=${row.id}`}>{end}</Link>,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
