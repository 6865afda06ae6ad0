import type { CourseAtHand, EntryStatus, LogHead, SignedEntry, SitePack } from '@zhiqin/duty/rules';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** This phone as the server knows it. The private key is not extractable: it never leaves the browser. */
export interface Device {
  deviceId: string;
  tenantId: string;
  siteId: string;
  token: string;
  label: string;
  enrolledAt: string;
  privateKey: CryptoKey;
}

/** An entry of this phone and what the server has said about it. */
export interface StoredEntry {
  id: string;
  device: string;
  seq: number;
  /** One per form filled: a second tap, tab or reload finds the entry instead of making another. */
  draftId: string;
  entry: SignedEntry;
  state: 'waiting' | EntryStatus;
  reason: string | null;
  /** What a person decided about one that was kept; absent while nobody has. */
  settled?: 'accepted' | 'rejected';
  /** When the server answered for it. */
  sentAt: string | null;
}

/** The site pack and the last own entry it already contains. */
export interface StoredPack {
  pack: SitePack;
  knowsSeq: number;
  receivedAt: string;
}

export type FileKind = 'photo' | 'voice' | 'signature';

/**
 * A photo, voice note or drawn signature; its bytes lie in `fileBytes` under the same hash. An entry names it by hash.
 */
export interface KeptFile {
  /** SHA-256 of the bytes, hex. */
  sha256: string;
  device: string;
  kind: FileKind;
  mediaType: string;
  sizeBytes: number;
  keptAt: string;
  /** `draft`: of a form not yet recorded, never sent. `refused`: the server will not take it; it stays to be seen. */
  state: 'draft' | 'waiting' | 'sent' | 'refused';
  /** The entry that names it. */
  entryId: string | null;
  /** When the server had all of it. */
  sentAt: string | null;
  /** Failures in a row, and when to try again. */
  tries: number;
  nextTryAt: string | null;
  /** The server's error code. */
  reason: string | null;
}

/** A file fetched in parts as far as it has come (a short order's photo, a course's paper); under the hash of the whole. */
export interface KeptPart {
  /** SHA-256 of the whole, hex. */
  sha256: string;
  mediaType: string;
  /** What has come of it, from its beginning. */
  bytes: ArrayBuffer;
  /** All of it is here and its hash is right. */
  isWhole: boolean;
}

/** A form being filled; kept at every keystroke. */
export interface Draft {
  draftId: string;
  value: unknown;
}

/** Who acts on this phone now. A person whose number is not known has a name only. */
export interface Acting {
  postId: string;
  personId: string | null;
  name: string;
  identity: 'pin' | 'unconfirmed';
  since: string;
}

/** Device → month (YYYY-MM) → bytes, as counted while sending and fetching. */
export type DataUsed = Record<string, Record<string, { sentBytes: number; receivedBytes: number }>>;

export interface Settings {
  device: string;
  postId: string;
  acting: Acting | null;
  language: string;
  theme: 'auto' | 'light' | 'dark';
  contrast: 'auto' | 'plain' | 'high';
  /** 字体大. */
  size: 'plain' | 'large';
  /** A tone, and a shake, for every entry stored or refused. */
  sound: boolean;
  vibrate: boolean;
  /** Bytes used by device and month (YYYY-MM). */
  dataUsed: DataUsed;
  /** Last successful talk with the server. */
  lastSentAt: string;
  /** The app was running at this moment: a long gap is asked about. */
  lastAliveAt: string;
  /** Wrong PIN tries by person. */
  pinTries: Record<string, { wrong: number; lockedUntil: number }>;
}

interface GuardSchema extends DBSchema {
  devices: { key: string; value: Device };
  packs: { key: string; value: StoredPack };
  /** Where each device's chain stands. */
  chains: { key: string; value: LogHead & { device: string } };
  entries: {
    key: string;
    value: StoredEntry;
    indexes: { 'by-seq': [string, number]; 'by-draft': string; 'by-state': string };
  };
  drafts: { key: string; value: Draft };
  settings: { key: string; value: unknown };
  files: { key: string; value: KeptFile; indexes: { 'by-state': string } };
  /** Apart from what is known of them, so that a list of files does not read every photo. */
  fileBytes: { key: string; value: ArrayBuffer };
  /** Pictures the pack names: of short orders, and plans with an assembly point. */
  orderPhotos: { key: string; value: KeptPart };
  /** What the site's courses say, by device. */
  courses: { key: string; value: { version: string; courses: CourseAtHand[] } };
  materials: { key: string; value: KeptPart };
}

export type GuardDatabase = IDBPDatabase<GuardSchema>;

/** Opens the phone's store. A second tab with a newer version is let through at once. */
export function openDatabase(name = 'zhiqin-guard'): Promise<GuardDatabase> {
  return openDB<GuardSchema>(name, 4, {
    // Each step adds to what the one before left: an update keeps the outbox.
    upgrade(db, oldVersion) {
      if (oldVersion < 1) addEntryStores(db);
      if (oldVersion < 2) addFileStores(db);
      if (oldVersion < 3) db.createObjectStore('orderPhotos', { keyPath: 'sha256' });
      if (oldVersion < 4) addCourseStores(db);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

function addEntryStores(db: GuardDatabase): void {
  db.createObjectStore('devices', { keyPath: 'deviceId' });
  db.createObjectStore('packs');
  db.createObjectStore('chains', { keyPath: 'device' });
  const entries = db.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('by-seq', ['device', 'seq'], { unique: true });
  entries.createIndex('by-draft', 'draftId', { unique: true });
  entries.createIndex('by-state', 'state');
  db.createObjectStore('drafts');
  db.createObjectStore('settings');
}

function addCourseStores(db: GuardDatabase): void {
  db.createObjectStore('courses');
  db.createObjectStore('materials', { keyPath: 'sha256' });
}

function addFileStores(db: GuardDatabase): void {
  const files = db.createObjectStore('files', { keyPath: 'sha256' });
  files.createIndex('by-state', 'state');
  db.createObjectStore('fileBytes');
}

export async function readSetting<K extends keyof Settings>(
  db: GuardDatabase,
  key: K,
): Promise<Settings[K] | undefined> {
  return (await db.get('settings', key)) as Settings[K] | undefined;
}

export async function writeSetting<K extends keyof Settings>(
  db: GuardDatabase,
  key: K,
  value: Settings[K],
): Promise<void> {
  await db.put('settings', value, key);
}
