import { banMark, type GateRegisters } from '@zhiqin/duty/rules';

export interface BanHit {
  ban: GateRegisters['bans'][number];
  /** A plate or number that is his; a name may be somebody else's. */
  isCertain: boolean;
}

/**
 * Who of the ban list this may be (S6-4.2.3), without a network: plate and identity number by their marks, the name as
 * it stands. It says what it sees; a person decides.
 * @param today the site's day, YYYY-MM-DD: a ban holds through its last day
 */
export async function banHits(
  registers: GateRegisters | null,
  today: string,
  who: { name?: string; plate?: string; idNumber?: string },
): Promise<BanHit[]> {
  const inForce = (registers?.bans ?? []).filter((ban) => ban.until >= today);
  if (!registers || inForce.length === 0) return [];
  const markOf = async (text: string | undefined) =>
    text && text.trim().length > 4 ? banMark(registers.salt, text) : null;
  const [plate, idNumber] = await Promise.all([markOf(who.plate), markOf(who.idNumber)]);
  const name = who.name?.replace(/\s/g, '') ?? '';
  return inForce.flatMap((ban) => {
    const isCertain =
      (plate !== null && ban.plateMark === plate) || (idNumber !== null && ban.idMark === idNumber);
    const isNamesake = name.length > 1 && ban.name?.replace(/\s/g, '') === name;
    return isCertain || isNamesake ? { ban, isCertain } : [];
  });
}
