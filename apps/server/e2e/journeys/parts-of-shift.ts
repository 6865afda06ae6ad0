import { entryKinds } from '@zhiqin/duty/rules';
import guardRoutes from '@zhiqin/guard/routes';
import { incidentKinds } from '@zhiqin/incidents/rules';
import { preparednessKinds } from '@zhiqin/preparedness/rules';
import { pagesOf } from '../house/routes-of.ts';

/** A shift is walked in three parts, by three phones at three posts, so that they need not wait for each other. */
export type PartOfShift = 'gate' | 'patrol' | 'post';

const kindsAtGate = /^(visit|pass|vehicle|goods|parcel|key)\.|^(handover|orders\.read|rules\.acknowledge)$/;
const kindsOfRelief = /^post\.(relieve|resume)$/;
const kindsOnPatrol = /^(patrol|checkpoint|hazard|presence)\.|^post\.rotate$/;

/** Every kind belongs to one part, a new one to the post's: there it is missed until somebody records it. */
function partOfKind(kind: string): PartOfShift {
  if (kindsAtGate.test(kind) || kindsOfRelief.test(kind)) return 'gate';
  return kindsOnPatrol.test(kind) ? 'patrol' : 'post';
}

/** What a phone can record, as far as this part has to. */
export function kindsOf(part: PartOfShift): string[] {
  return [...entryKinds.values(), ...incidentKinds, ...preparednessKinds]
    .filter((kind) => !kind.deskOnly)
    .map((kind) => kind.kind)
    .filter((kind) => partOfKind(kind) === part);
}

const screensAtGate = new Set(['/', '/enrol', '/handover', '/orders', '/rules']);
const screensOnPatrol = new Set(['/patrol', '/hazard', '/post', '/sign-on', '/sign-off', '/me']);

function partOfScreen(pattern: string): PartOfShift {
  if (pattern.startsWith('/gate') || screensAtGate.has(pattern)) return 'gate';
  return screensOnPatrol.has(pattern) ? 'patrol' : 'post';
}

/** What is a guard's own opens with a network only, and has a journey of its own (`guard-own.e2e.ts`). */
const isOwn = (pattern: string) => pattern.startsWith('/own/');

/** Address patterns of the app's own list that this part has to come by; what is no page has an address of nobody's. */
export function screensOf(part: PartOfShift): string[] {
  return pagesOf(guardRoutes as never).filter(
    (pattern) => pattern !== '/*' && !isOwn(pattern) && partOfScreen(pattern) === part,
  );
}

/** Forms behind "more" that another part than the post's comes by. */
export const formsElsewhere: Readonly<Record<Exclude<PartOfShift, 'post'>, readonly string[]>> = {
  gate: ['/duties/relief'],
  patrol: ['/duties/rotate', '/duties/hazards'],
};

export const fits = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(address);
