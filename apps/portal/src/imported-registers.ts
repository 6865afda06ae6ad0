/** By the last part of an import page's address: the register, and where its list is. */
const imported = {
  gear: { register: 'gear', list: 'registers/gear' },
  fire: { register: 'fireAssets', list: 'registers/fire' },
  cameras: { register: 'cameras', list: 'registers/cameras' },
  keys: { register: 'keys', list: 'gate/keys' },
} as const;

/** @throws Response 404 for a register that no spreadsheet fills. */
export function importedAs(name: string) {
  const found = Object.hasOwn(imported, name) ? imported[name as keyof typeof imported] : undefined;
  if (!found) throw new Response(null, { status: 404 });
  return found;
}
