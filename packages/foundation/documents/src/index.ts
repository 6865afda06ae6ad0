export type { Drawing } from '@zhiqin/ui/charts';
export type { Brand, CoverInput, PrintedPicture } from './blocks/cover.ts';
export type { FormHead } from './blocks/form-head.ts';
export type { HeadingOptions } from './blocks/heading.ts';
export type { KeyFigure } from './blocks/key-figures.ts';
export type { ParagraphOptions } from './blocks/paragraph.ts';
export type { Signature } from './blocks/signatures.ts';
export type { Cell, CellContent, TableColumn, TableInput } from './blocks/table.ts';
export {
  type Attachment,
  createDocument,
  type DocumentBuilder,
  type DocumentOptions,
} from './create-document.ts';
export { figureWidthPx, type PaperName } from './page/scale.ts';
export { type Picture, type PictureFault, pictureFault, readPicture } from './picture/read-picture.ts';
export { samplePng } from './picture/sample-picture.ts';
export { readAttachments } from './read-attachments.ts';
export { unbroken } from './text/break-lines.ts';
export type { RichText, Run } from './text/set-text.ts';
export { streamCsv } from './workbook/csv.ts';
export { type ReadLimits, readWorkbook, type SheetText } from './workbook/read-workbook.ts';
export { type StreamedSheet, streamWorkbook } from './workbook/stream-workbook.ts';
export { type Sheet, type SheetColumn, type SheetValue, writeWorkbook } from './workbook/write-workbook.ts';
