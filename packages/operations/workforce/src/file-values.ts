import { seal, unseal } from '@zhiqin/privacy';
import { birthDateOf, maskIdNumber, sexOf } from '@zhiqin/privacy/rules';
import { maskedMobile } from './mobile-number.ts';
import type { guardFile } from './schema.ts';
import type { NewFile } from './store-guards.ts';

type FileRow = typeof guardFile.$inferSelect;
type FileColumns = Partial<Omit<FileRow, 'tenantId' | 'id' | 'guardId' | 'siteIds'>>;

/** The given fields as they are stored: identity number and phone sealed, birth date and sex read off the identity number. */
export function sealedFile(tenantId: string, file: NewFile): FileColumns {
  const { idNumber, phone, birthDate, ...plain } = file;
  const columns: FileColumns = { ...plain };
  if (idNumber !== undefined) columns.idNumberSealed = idNumber ? seal(tenantId, idNumber) : null;
  if (phone !== undefined) columns.phoneSealed = phone ? seal(tenantId, phone) : null;
  if (idNumber) {
    columns.birthDate = birthDateOf(idNumber);
    columns.sex = sexOf(idNumber);
  } else if (birthDate !== undefined) columns.birthDate = birthDate;
  return columns;
}

/** The file as it may be read without a reason: sealed values masked. */
export function maskedFile(file: FileRow) {
  const { tenantId, id: _, guardId: __, siteIds: ___, idNumberSealed, phoneSealed, ...plain } = file;
  return {
    ...plain,
    idNumberMasked: idNumberSealed ? maskIdNumber(unseal(tenantId, idNumberSealed)) : null,
    phoneMasked: phoneSealed ? maskedMobile(unseal(tenantId, phoneSealed)) : null,
  };
}
