import { textFor } from '@zhiqin/i18n';

/** Kind → the fields that say most of it, codes and words alike. */
const telling: Readonly<Record<string, readonly string[]>> = {
  'visit.refuse': ['refusal', 'name', 'note'],
  'pass.use': ['passNo', 'direction', 'doubt'],
  'pass.return': ['passNo', 'state'],
  'vehicle.in': ['plate', 'vehicleKind', 'bay', 'purpose'],
  'vehicle.out': ['plate', 'damage'],
  'vehicle.notice': ['plate', 'matter', 'trafficAction'],
  'goods.slip': ['slipNo', 'applicant', 'items'],
  'goods.out': ['slipNo', 'items'],
  'goods.back': ['items'],
  'parcel.in': ['parcelKind', 'unit', 'recipient'],
  'parcel.out': ['taker', 'takenBy'],
  'key.out': ['keyNos', 'holderKind', 'holder'],
  'key.return': ['keyNos', 'keyState'],
};

interface Line {
  item?: unknown;
  quantity?: unknown;
}

/** What an entry of the gate says, part by part; null for any other kind. */
export function gateSummary(
  i18n: Parameters<typeof textFor>[0] & { exists(key: string): boolean },
  { kind, body }: { kind: string; body: Record<string, unknown> },
): unknown[] | null {
  const names = telling[kind];
  if (!names) return null;
  return names.map((name) => {
    const value = body[name];
    if (Array.isArray(value))
      return value
        .map((one) => (typeof one === 'string' ? one : `${(one as Line).item} × ${(one as Line).quantity}`))
        .join(' ');
    const key = `codes.${name}.${value}`;
    return typeof value === 'string' && i18n.exists(`duty:${key}`) ? textFor(i18n, 'duty', key) : value;
  });
}
