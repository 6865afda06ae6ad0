const prefix = 'ZQI1:';
const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The announced visit that a visitor's pass names; undefined for any other code. */
export function invitationOfCode(text: string): string | undefined {
  const read = text.trim();
  const id = read.slice(prefix.length).toLowerCase();
  return read.startsWith(prefix) && idForm.test(id) ? id : undefined;
}
