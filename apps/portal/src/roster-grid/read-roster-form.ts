import { importForm } from '../parts/import-page.tsx';

/** The form of a roster's import: the file just chosen or the one on the page, marks, and cells put right. */
export async function readRosterForm(request: Request) {
  const copy = request.clone();
  const { isConfirmed, bytesBase64 } = await importForm(request);
  const form = await copy.formData();
  const named = (start: string) =>
    [...form]
      .filter(
        (entry): entry is [string, string] => entry[0].startsWith(start) && typeof entry[1] === 'string',
      )
      .map(([name, value]) => [name.slice(start.length), value.trim()] as const)
      .filter(([, value]) => value !== '');
  return {
    isConfirmed,
    bytesBase64,
    month: String(form.get('month') ?? ''),
    legend: named('mark-').map(([mark, means]) => ({ mark, means })),
    corrections: named('cell-').map(([cell, value]) => ({ cell, value })),
  };
}
