import { textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, DataTable, LinkButton, TextField } from '@zhiqin/ui';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../form-problem.tsx';

interface Fault {
  cell: string;
  code: string;
  value: string;
}

/** What an import answers: what it would do with the file at hand, or how many lines it took in. */
export interface ImportAnswer<Line> {
  preview?: { errors: readonly Fault[]; total: number; lines: readonly Line[] };
  bytesBase64?: string;
  /** Typed so far; given: faults may be corrected on the page. */
  corrections?: Readonly<Record<string, string>>;
  imported?: number;
}

/** Words of an import, said already; all but the help are short. */
export interface ImportWords {
  upload: string;
  help: string;
  check: string;
  done(count: number): string;
  faults(count: number): string;
  total(count: number): string;
  first(number: number): string;
  confirm(count: number): string;
  cell: string;
  fault: string;
  value: string;
}

/** Name of the field of a cell to correct, before the cell's own: `cell.B7`. */
const cellField = 'cell.';
/** As many fields as somebody would fill in on a page; more is quicker in the workbook. */
const mostCorrected = 50;

/** Reads the form of an import: the file just chosen, or the one whose preview stood on the page. */
export async function importForm(request: Request): Promise<{
  isConfirmed: boolean;
  bytesBase64: string;
  /** Cells typed anew on the page, kept from one check to the next; none for a file just chosen. */
  corrections: Record<string, string>;
}> {
  const form = await request.formData();
  const file = form.get('file');
  const kept = form.get('bytesBase64');
  const bytesBase64 =
    file instanceof File && file.size > 0
      ? Buffer.from(await file.arrayBuffer()).toString('base64')
      : typeof kept === 'string'
        ? kept
        : '';
  const isNewFile = file instanceof File && file.size > 0;
  const corrections: Record<string, string> = {};
  for (const [name, value] of form)
    if (!isNewFile && name.startsWith(cellField) && typeof value === 'string')
      corrections[name.slice(cellField.length)] = value;
  return { isConfirmed: form.get('wish') === 'import', bytesBase64, corrections };
}

/** What an action said, unless it failed. */
export function importAnswer<Answer extends object>(actionData: Answer | undefined) {
  return actionData && !('problem' in actionData)
    ? (actionData as Exclude<Answer, { problem: unknown }>)
    : undefined;
}

/** First what an import would do, every fault by its cell; then the import of exactly that file. */
export function ImportPage<Line>({
  answer,
  words,
  faultWords,
  list,
  columns,
  keyOf,
}: {
  answer: ImportAnswer<Line> | undefined;
  words: ImportWords;
  /** Where the words of faults stand in `errors`. */
  faultWords: string;
  list: { to: string; label: string };
  columns: ComponentProps<typeof DataTable<Line>>['columns'];
  keyOf: (line: Line) => string;
}) {
  const { i18n } = useTranslation('errors');
  const { preview, bytesBase64, corrections, imported } = answer ?? {};
  return (
    <div className="grid gap-4">
      {imported === undefined ? null : (
        <Banner tone="met" action={<LinkButton to={list.to}>{list.label}</LinkButton>}>
          {words.done(imported)}
        </Banner>
      )}
      <FormProblem labels={{ bytesBase64: words.upload }} />
      {preview && preview.errors.length > 0 ? (
        <Card title={words.faults(preview.errors.length)} flush>
          <DataTable
            caption={words.faults(preview.errors.length)}
            rows={preview.errors}
            keyOf={(error) => `${error.cell} ${error.code}`}
            columns={[
              { key: 'cell', head: words.cell, cell: (error) => error.cell },
              {
                key: 'fault',
                head: words.fault,
                cell: (error) => textFor(i18n, 'errors', `${faultWords}.${error.code}`, { ...error }),
              },
              { key: 'value', head: words.value, cell: (error) => error.value || '–' },
            ]}
          />
        </Card>
      ) : null}
      {preview && preview.errors.length > 0 && corrections ? (
        <CorrectCells
          errors={preview.errors}
          faultWords={faultWords}
          bytesBase64={bytesBase64 ?? ''}
          corrections={corrections}
        />
      ) : null}
      {preview && preview.errors.length > 0 && corrections && preview.lines.length > 0 ? (
        <Card title={words.total(preview.lines.length)} flush>
          <DataTable
            caption={words.first(preview.lines.length)}
            rows={preview.lines}
            keyOf={keyOf}
            columns={columns}
          />
        </Card>
      ) : null}
      {preview && preview.errors.length === 0 ? (
        <Card title={words.total(preview.total)} flush>
          <DataTable
            caption={words.first(preview.lines.length)}
            rows={preview.lines}
            keyOf={keyOf}
            columns={columns}
          />
          <Form method="post" className="card-body">
            <input type="hidden" name="bytesBase64" value={bytesBase64} />
            <KeptCells corrections={corrections ?? {}} />
            <Button name="wish" value="import">
              {words.confirm(preview.total)}
            </Button>
          </Form>
        </Card>
      ) : null}
      <Card>
        <Form method="post" encType="multipart/form-data" className="form">
          <p className="prose">{words.help}</p>
          <TextField name="file" type="file" accept=".xlsx" label={words.upload} />
          <div>
            <Button>{words.check}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}

/** Corrections that are no fields of this form, sent along so that the next check knows them. */
function KeptCells({ corrections }: { corrections: Readonly<Record<string, string>> }) {
  return Object.entries(corrections).map(([cell, text]) => (
    <input key={cell} type="hidden" name={`${cellField}${cell}`} value={text} />
  ));
}

/** 改正: a field for each faulty cell below the head; the same file is checked again with them in place. */
function CorrectCells({
  errors,
  faultWords,
  bytesBase64,
  corrections,
}: {
  errors: readonly Fault[];
  faultWords: string;
  bytesBase64: string;
  corrections: Readonly<Record<string, string>>;
}) {
  const { t, i18n } = useTranslation(['portalPeople', 'errors']);
  // A fault of the head, or of a whole row, is for the workbook.
  const byCell = Map.groupBy(
    errors.filter(({ cell }) => /^[A-Z]{1,2}(?!1$)\d+$/.test(cell)),
    (error) => error.cell,
  );
  const shown = [...byCell].slice(0, mostCorrected);
  if (shown.length === 0) return null;
  const kept = Object.fromEntries(Object.entries(corrections).filter(([cell]) => !byCell.has(cell)));
  return (
    <Card title={t('portalPeople:import.correct')}>
      <p className="prose quiet">{t('portalPeople:import.correctLead')}</p>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="bytesBase64" value={bytesBase64} />
        <KeptCells corrections={kept} />
        {shown.map(([cell, faults]) => (
          <TextField
            key={cell}
            name={`${cellField}${cell}`}
            label={cell}
            error={faults
              .map((fault) => textFor(i18n, 'errors', `${faultWords}.${fault.code}`, { ...fault }))
              .join(' ')}
            defaultValue={faults[0]?.value ?? ''}
            maxLength={200}
          />
        ))}
        {byCell.size > shown.length ? (
          <p className="quiet">{t('portalPeople:import.more', { count: byCell.size - shown.length })}</p>
        ) : null}
        <div>
          <Button>{t('portalPeople:import.again')}</Button>
        </div>
      </Form>
    </Card>
  );
}
