/** No 0/O, 1/I/L: somebody may have to type it. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const labelLength = 16;

/** What the QR on the wall carries: 16 signs, some 79 bits, so that nobody guesses a neighbour's label. */
export function newLabelCode(): string {
  let code = '';
  while (code.length < labelLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(labelLength))) {
      // Bytes past the last full round would make the first letters likelier.
      if (byte < letters.length * 8 && code.length < labelLength) code += letters[byte % letters.length];
    }
  }
  return code;
}

export function qrTextOf(labelCode: string): string {
  return `ZQ1:${labelCode}`;
}

/** The label code in a scanned text; null for any other QR. */
export function labelCodeIn(scanned: string): string | null {
  return /^ZQ1:([A-Z2-9]{8,32})$/.exec(scanned.trim())?.[1] ?? null;
}
