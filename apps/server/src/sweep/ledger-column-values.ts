import { seal } from '@zhiqin/privacy';
import { idAt, type Place } from './places.ts';

/** The example key of RFC 7517, whose public half is everybody's here. */
const privateKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  d: '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE',
};
const { d: _, ...publicKey } = privateKey;

/** Which of a contractor's four rows a place's is. */
const no = ({ site, person }: Place) => 2 * (site - 1) + person - 1;

/** A ledger of four leaves that can go on growing: of its subtrees the four that somebody may ask for. */
export const ledgerShapes: Record<string, (place: Place) => unknown> = {
  'ledger_leaf.no': no,
  'ledger_node.level': (place) => [2, 1, 1, 0][no(place)],
  'ledger_node.position': (place) => [0, 0, 1, 3][no(place)],
  'ledger_node.hash': (place) => String(no(place)).repeat(64),
  'ledger_head.size': () => 4,
  'ledger_head.root': () => '0'.repeat(64),
  // What anybody may read of a ledger says nothing of what is in it.
  'ledger_head.signature': () => 'signature',
  'ledger_head.day': () => null,
  'ledger_key.public_key': () => publicKey,
  'ledger_key.private_sealed': (place) => seal(idAt('tenant', place), JSON.stringify(privateKey)),
};
