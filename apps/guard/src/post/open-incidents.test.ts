import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../storage/open-database.ts';
import { openIncidents } from './open-incidents.ts';

const now = new Date('2026-11-22T18:00:00Z');
const known = { id: 'a', fileNo: '2026-001', incidentType: 'fire', at: '2026-11-22T10:00:00.000Z' };
const own = (id: string, at: string, more: object = {}): StoredEntry =>
  ({
    id,
    state: 'sent',
    entry: { content: { id, kind: 'incident.report', at, body: { incidentType: 'theft' } } },
    ...more,
  }) as unknown as StoredEntry;

describe('incidents a guard can add to', () => {
  it('are those of the site and his own, newest first, none twice', () => {
    const entries = [own('a', known.at), own('b', '2026-11-22T17:00:00.000Z')];
    expect(openIncidents({ incidents: [known] }, entries, now).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('leave out what was refused, and what is older than three days', () => {
    const entries = [
      own('b', '2026-11-22T17:00:00.000Z', { settled: 'rejected' }),
      own('c', '2026-11-19T17:59:00.000Z'),
    ];
    expect(openIncidents({}, entries, now)).toEqual([]);
  });
});
