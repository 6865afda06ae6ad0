import type { UseContext } from '@zhiqin/access';
import { agreementsOf, bansOf, directoryLines, keysOf, longPassesOf, utilitiesOf } from '@zhiqin/sites';
import { byPinyin } from '@zhiqin/sites/rules';
import { banMark } from './ban-mark.ts';
import type { GateRegisters } from './gate-in-pack.ts';

/** The registers of a site, as short as they go. @param salt the device's: marks of one phone say nothing to another. */
export async function gateRegistersAtHand(
  ctx: UseContext,
  siteId: string,
  salt: string,
  version: string,
): Promise<GateRegisters> {
  const [lines, utilities, keys, agreements, passes, bans] = await Promise.all([
    directoryLines(ctx, siteId),
    utilitiesOf(ctx, siteId),
    keysOf(ctx, siteId),
    agreementsOf(ctx, siteId, ctx.now),
    longPassesOf(ctx, siteId),
    bansOf(ctx, siteId, ctx.now),
  ]);
  const buildings = [...new Set(lines.map((line) => line.building))];
  const numberOf = new Map(buildings.map((building, i) => [building, i]));
  return {
    version,
    buildings,
    directory: lines.map(({ building, unit, occupant, initials, contact }) => [
      numberOf.get(building) ?? 0,
      unit,
      occupant,
      initials,
      contact.phone ?? '',
      contact.plates.join(' '),
    ]),
    utilities: utilities
      .sort((a, b) => byPinyin(a.name, b.name))
      .map(({ kind, name, place, note }) => [kind, name, place, note ?? '']),
    keys: keys
      .sort((a, b) => byPinyin(a.keyNo, b.keyNo))
      .map(({ id, keyNo, opens, ring, place, copies }) => [
        id,
        keyNo,
        opens,
        ring ?? '',
        place ?? '',
        copies,
      ]),
    agreements: agreements
      .sort((a, b) => byPinyin(a.firm, b.firm))
      .map(({ id, kind, agreementNo, firm, area, startsOn, endsOn, people }) => ({
        id,
        kind,
        no: agreementNo,
        firm,
        area,
        from: startsOn,
        until: endsOn,
        inCharge: people.inCharge,
        phone: people.inChargePhone,
        workers: people.workers,
      })),
    longPasses: passes
      .sort((a, b) => byPinyin(a.passNo, b.passNo))
      .map(({ id, passNo, kind, holder, firm, areas, validFrom, validUntil, hoursFrom, hoursUntil }) => ({
        id,
        no: passNo,
        kind,
        holder: holder.name,
        firm,
        areas,
        from: validFrom,
        until: validUntil,
        hours: hoursFrom && hoursUntil ? [hoursFrom, hoursUntil] : null,
        plate: holder.plate,
      })),
    salt,
    bans: await Promise.all(
      bans
        .sort((a, b) => a.id.localeCompare(b.id))
        .map(async ({ id, untilDay, person }) => ({
          id,
          name: person.name,
          description: person.description,
          until: untilDay,
          plateMark: person.plate ? await banMark(salt, person.plate) : null,
          idMark: person.idNumber ? await banMark(salt, person.idNumber) : null,
        })),
    ),
  };
}
