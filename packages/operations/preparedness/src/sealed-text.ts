import { seal, unseal } from '@zhiqin/privacy';

/** Words that name people or their numbers, sealed as one text. */
export function sealed<Value extends object>(tenantId: string, value: Value): string {
  return seal(tenantId, JSON.stringify(value));
}

/** The opposite of {@link sealed}. */
export function opened<Value extends object>(tenantId: string, text: string): Value {
  return JSON.parse(unseal(tenantId, text)) as Value;
}
