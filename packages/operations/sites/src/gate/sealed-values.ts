import { seal, unseal } from '@zhiqin/privacy';

/** Of a directory line. */
export interface DirectoryContact {
  phone: string | null;
  plates: string[];
}

/** Who is in charge of the work, and who may come for it. */
export interface AgreementPeople {
  inCharge: string | null;
  inChargePhone: string | null;
  workers: string[];
}

export interface BannedPerson {
  name: string | null;
  description: string | null;
  plate: string | null;
  idNumber: string | null;
  reason: string;
}

export interface PassHolder {
  name: string;
  phone: string | null;
  plate: string | null;
}

/** A record of personal values as one sealed text. */
export function sealRecord<Value extends object>(tenantId: string, value: Value): string {
  return seal(tenantId, JSON.stringify(value));
}

/** The opposite of {@link sealRecord}. */
export function openRecord<Value extends object>(tenantId: string, sealed: string): Value {
  return JSON.parse(unseal(tenantId, sealed)) as Value;
}
