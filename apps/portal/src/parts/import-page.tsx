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

/** Reads the form of an import: the file just chosen, or the one whose preview stood on the page. */
export async function importForm(request: Request): Promise<{ isConfirmed: boolean; bytesBase64: string }> {
  const form = await request.formData();
  const file = form.get('file');
  const kept = form.get('bytesBase64');
  const bytesBase64 =
    file instanceof File && file.size > 0
      ? Buffer.from(await file.arrayBuffer()).toString('base64')
      : typeof kept === 'string'
        ? kept
        : '';
  return { isConfirmed: form.get('wish') === 'import', bytesBase64 };
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
  const { preview, bytesBase64, imported } = answer ?? {};
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
