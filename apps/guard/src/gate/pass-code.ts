const prefix = 'ZQV1:';
const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What a printed visitor pass says in its code: which visit it belongs to, and nothing about the visitor. */
export const passCodeOf = (visitId: string): string => prefix + visitId;

/** The visit a code names; undefined for any other code. */
export function visitOfCode(text: string): string | undefined {
  const read = text.trim();
  const visitId = read.slice(prefix.length).toLowerCase();
  return read.startsWith(prefix) && idForm.test(visitId) ? visitId : undefined;
}
