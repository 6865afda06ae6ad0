/** Registers that are taken in from a spreadsheet. */
export const importedRegisters = ['gear', 'fireAssets', 'cameras', 'keys'] as const;
export type ImportedRegister = (typeof importedRegisters)[number];

export interface ImportColumn {
  key: string;
  /** Must be there, and filled in each row. */
  required?: boolean;
  most: number;
  as: 'text' | 'day' | 'count' | 'choice' | 'post';
  /** Of a count: smallest and largest. What stands for an empty cell; null where nothing does. */
  least?: number;
  largest?: number;
  otherwise?: string | number | null;
}

const text = (key: string, required = false, most = 60): ImportColumn => ({
  key,
  required,
  most,
  as: 'text',
});
const day = (key: string): ImportColumn => ({ key, most: 10, as: 'day' });

/** Columns of each sheet, in the template's order; the first required text is the line's number. */
export const importColumns: Record<ImportedRegister, readonly ImportColumn[]> = {
  gear: [
    { key: 'gearKind', required: true, most: 20, as: 'choice' },
    text('name'),
    text('gearNo', false, 32),
    { key: 'count', most: 4, as: 'count', least: 1, largest: 999, otherwise: 1 },
    { key: 'post', most: 60, as: 'post' },
    { key: 'gearState', most: 20, as: 'choice', otherwise: 'good' },
  ],
  fireAssets: [
    text('assetNo', true, 32),
    { key: 'fireKind', required: true, most: 20, as: 'choice' },
    text('place', true),
    day('madeOn'),
    day('refilledOn'),
    day('serviceDueOn'),
    day('scrapOn'),
    text('labelCode', false, 32),
  ],
  cameras: [
    text('cameraNo', true, 32),
    text('place', true),
    { key: 'retentionDays', required: true, most: 4, as: 'count', least: 0, largest: 3650 },
    day('usedSince'),
    day('filedOn'),
  ],
  keys: [
    text('keyNo', true, 32),
    text('opens', true),
    text('ring'),
    text('place'),
    { key: 'copies', most: 2, as: 'count', least: 1, largest: 99, otherwise: 1 },
  ],
};

/** The column that names a line; two rows of one number are one too many. */
export const numberColumn: Record<ImportedRegister, string> = {
  gear: 'gearNo',
  fireAssets: 'assetNo',
  cameras: 'cameraNo',
  keys: 'keyNo',
};
