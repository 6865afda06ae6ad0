import { existsSync, readFileSync } from 'node:fs';
import { addCheckpoint, addPlan, getSite, putOnPlan } from '@zhiqin/sites';
import type { Office } from './lay-site.ts';

/** Where to assemble at a site, as its emergency plans say it. */
export interface Assembly {
  name: string;
  nameEn: string;
  checkpointCode: string;
}

interface Grounds {
  assembly: Assembly;
  /** Fractions of the picture's width and height, by checkpoint. */
  spots: Record<string, readonly [number, number]>;
}

/** Drawn for the demo, since it shows no real place: `world/plans/<code>.png`. */
const grounds: Record<string, Grounds> = {
  YQHY: {
    assembly: { name: '南广场', nameEn: 'South square', checkpointCode: 'J1' },
    spots: {
      ...{ J1: [0.755, 0.86], A1: [0.2, 0.36], A2: [0.475, 0.36], A3: [0.72, 0.36], A4: [0.165, 0.55] },
      ...{ A5: [0.858, 0.53], A6: [0.065, 0.75] },
    },
  },
  JAZX: {
    assembly: { name: '南广场', nameEn: 'South plaza', checkpointCode: 'J1' },
    spots: { J1: [0.75, 0.81], F01: [0.37, 0.56], X01: [0.5, 0.24] },
  },
  QMGY: {
    assembly: { name: '中央空地', nameEn: 'Open ground', checkpointCode: 'J1' },
    spots: {
      ...{ J1: [0.45, 0.77], W2: [0.3, 0.2], W3: [0.7, 0.38], W5: [0.53, 0.7] },
      ...{ Z1: [0.945, 0.3], Z2: [0.7, 0.91], Z3: [0.25, 0.91], Z4: [0.94, 0.55] },
    },
  },
};

/** 总平面图 of a demo site with its checkpoints and the sign of its assembly point; undefined: nothing is drawn of the site. */
export async function layGrounds(
  office: Office,
  siteId: string,
  code: string,
): Promise<Assembly | undefined> {
  const picture = new URL(`../world/plans/${code}.png`, import.meta.url);
  const drawn = grounds[code];
  if (!drawn || !existsSync(picture)) return undefined;
  const { name, nameEn, checkpointCode } = drawn.assembly;
  const sign = { name: `${name}集合点`, nameEn: `${nameEn}, assembly point` };
  await office(addCheckpoint, { siteId, code: checkpointCode, ...sign });
  const { id: planId } = await office(addPlan, {
    ...{ siteId, name: '总平面图', nameEn: 'Grounds' },
    imageBase64: readFileSync(picture).toString('base64'),
  });
  const { checkpoints } = await office(getSite, { siteId });
  for (const point of checkpoints) {
    const [x, y] = drawn.spots[point.code] ?? [];
    if (x !== undefined) await office(putOnPlan, { planId, checkpointId: point.id, x, y });
  }
  return drawn.assembly;
}
