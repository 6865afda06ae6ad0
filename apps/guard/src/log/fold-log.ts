import type { GateAtHand, SitePack } from '@zhiqin/duty/rules';
import type { StoredEntry } from '../storage/open-database.ts';
import { clearBody } from './clear-body.ts';
import { gateOf, layGate } from './fold-gate.ts';

export interface OnPost {
  postId: string;
  personId: string | null;
  name: string | null;
  since: string;
}

export interface VisitInside {
  visitId: string;
  postId: string | null;
  visitorKind: string;
  name: string | null;
  unit: string | null;
  passNo: string | null;
  admittedAt: string;
  expectedLeaveAt: string | null;
}

export interface Round {
  id: string;
  routeId: string;
  postId: string | null;
  personId: string | null;
  startedAt: string;
  endedAt: string | null;
  /** Checkpoint → when it was read. */
  points: Record<string, string>;
  /** Codes read that are no point of this site. */
  unknownCodes: number;
  /** Begun on this phone. */
  isOwn: boolean;
}

export interface LogView {
  onPost: OnPost[];
  inside: VisitInside[];
  rounds: Round[];
  /** Open at the gates: vehicles, slips, parcels, keys, passes not given back. */
  gate: GateAtHand;
}

/**
 * What this phone knows to be so now: the site pack as the server gave it, with the phone's own entries laid over
 * it that the pack cannot contain yet. A round is one by its id, whichever phones had a part in it.
 */
export function foldLog(pack: SitePack, knowsSeq: number, entries: readonly StoredEntry[]): LogView {
  const view: LogView = {
    onPost: pack.presence.map((p) => ({ ...p, name: null })),
    inside: pack.openVisits.map((v) => ({ ...v, unit: null })),
    // A pack kept by the app's version before this one has none.
    rounds: (pack.rounds ?? []).map(({ roundId, points, ...round }) => ({
      ...round,
      id: roundId,
      points: { ...points },
      unknownCodes: 0,
      isOwn: false,
    })),
    gate: gateOf(pack),
  };
  for (const stored of [...entries].sort((a, b) => a.seq - b.seq)) {
    layRound(view, stored);
    const isTaken = stored.state === 'accepted' || stored.state === 'duplicate';
    const inPack = isTaken && stored.device === pack.device.id && stored.seq <= knowsSeq;
    // The pack names people by id only: somebody not recognised stands in the phone's log alone.
    if (!inPack || stored.entry.content.person === null) layPresence(view, stored);
    layRelief(view, stored, inPack);
    layGate(view.gate, stored, inPack, passOf(view, stored));
    layVisit(view, stored, inPack);
  }
  view.rounds.sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  return view;
}

function layPresence(view: LogView, { entry }: StoredEntry): void {
  const { kind, post, person, at } = entry.content;
  if (!post) return;
  const body = clearBody(entry);
  const without = (personId: string | null) =>
    view.onPost.filter((p) => !(p.postId === post && p.personId === personId));
  if (kind === 'presence.sign-on') {
    // Whoever comes after somebody not recognised takes that place: nobody can hand over without a name.
    const others = without(person).filter((p) => !(p.postId === post && p.personId === null));
    view.onPost = [...others, { postId: post, personId: person, name: textOf(body.name), since: at }];
  } else if (kind === 'presence.sign-off') {
    view.onPost = without(person);
  } else if (kind === 'handover') {
    const incoming = String(body.incoming);
    view.onPost = [
      ...without(String(body.outgoing)).filter((p) => p.personId !== incoming),
      { postId: post, personId: incoming, name: null, since: String(body.incomingSignedAt) },
    ];
  }
}

/**
 * 替岗、轮岗: who stands where afterwards. Where the pack knows of it already, only a stand-in who was not recognised is
 * laid over it: the pack names people by id only.
 */
function layRelief(view: LogView, { entry }: StoredEntry, inPack: boolean): void {
  const { kind, post, person, at } = entry.content;
  if (!post || !kind.startsWith('post.')) return;
  const body = clearBody(entry) as unknown as ReliefBody;
  const go = (personId: string | null, postId: string) => {
    view.onPost = view.onPost.filter((p) => !(p.postId === postId && p.personId === personId));
  };
  const come = (personId: string | null, postId: string, name: string | null = null) => {
    go(personId, postId);
    view.onPost = [...view.onPost, { postId, personId, name, since: at }];
  };
  if (kind === 'post.rotate') {
    if (inPack) return;
    for (const move of body.moves) go(move.person, move.from);
    for (const move of body.moves) come(move.person, move.to);
    return;
  }
  const { standIn } = body;
  if (inPack) {
    if (standIn !== null) return;
    if (kind === 'post.relieve') come(null, post, body.standInName);
    else go(null, post);
    return;
  }
  if (kind === 'post.relieve') {
    go(person, post);
    if (standIn && body.comesFrom) go(standIn, body.comesFrom);
    come(standIn, post, body.standInName);
    return;
  }
  go(standIn, post);
  come(person, post);
  if (standIn && body.returnsTo) come(standIn, body.returnsTo);
}

interface ReliefBody {
  moves: { person: string; from: string; to: string }[];
  standIn: string | null;
  standInName: string | null;
  comesFrom: string | null;
  returnsTo: string | null;
}

/** The pass of whoever leaves, while he is still inside. */
function passOf(view: LogView, { entry }: StoredEntry): string | null {
  if (entry.content.kind !== 'visit.leave') return null;
  return view.inside.find((visit) => visit.visitId === entry.content.body.visit)?.passNo ?? null;
}

function layVisit(view: LogView, { entry }: StoredEntry, inPack: boolean): void {
  const { kind, post, at } = entry.content;
  if (kind !== 'visit.admit' && kind !== 'visit.leave') return;
  const body = clearBody(entry);
  const known = view.inside.find((v) => v.visitId === body.visit);
  if (kind === 'visit.leave') {
    view.inside = view.inside.filter((v) => v !== known);
  } else if (known) {
    // The pack may leave the name out; the phone that admitted still has it.
    known.name ??= textOf(body.name);
    known.unit ??= textOf(body.unit);
  } else if (!inPack) {
    view.inside.push({
      visitId: String(body.visit),
      postId: post,
      visitorKind: String(body.visitorKind),
      name: textOf(body.name),
      unit: textOf(body.unit),
      passNo: textOf(body.passNo),
      admittedAt: at,
      expectedLeaveAt: textOf(body.expectedLeaveAt),
    });
  }
}

function layRound(view: LogView, { entry }: StoredEntry): void {
  const { kind, post, person, at, body } = entry.content;
  const known = view.rounds.find((r) => r.id === body.round);
  if (kind === 'patrol.start' && known) known.isOwn = true;
  if (kind === 'patrol.start' && !known) {
    view.rounds.push({
      id: String(body.round),
      routeId: String(body.route),
      postId: post,
      personId: person,
      startedAt: at,
      endedAt: null,
      points: {},
      unknownCodes: 0,
      isOwn: true,
    });
  }
  if (!known) return;
  if (kind === 'patrol.scan') {
    if (typeof body.checkpoint === 'string') known.points[body.checkpoint] ??= at;
    else known.unknownCodes += 1;
  }
  if (kind === 'patrol.end') known.endedAt ??= at;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
