import type { SitePack } from '@zhiqin/duty/rules';
import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../storage/open-database.ts';
import { testIds, testPack } from '../test-phone.ts';
import { rulesAtHand, rulesOwed, shortOrdersNow } from './owed-now.ts';

const zhou = { postId: testIds.post, personId: testIds.zhou, since: '2026-11-22T14:00:00.000Z' };
const now = new Date('2026-11-22T15:00:00Z');
const elsewhere = 'another post';

function entry(
  kind: string,
  body: object,
  person: string | null = testIds.zhou,
  at = '2026-11-22T14:30:00.000Z',
): StoredEntry {
  const content = { kind, body, person, at, post: testIds.post, seq: 1 } as StoredEntry['entry']['content'];
  return {
    id: 'e',
    device: testIds.device,
    seq: 1,
    draftId: 'd',
    entry: { content, hash: '', signature: '', sealed: {} },
    state: 'waiting',
    reason: null,
    sentAt: null,
  };
}

const words = (id: string) => ({ id, label: id, heading: null, body: id, bodyEn: null });

function packAsking(change: Partial<SitePack['toSign'][number]> = {}): SitePack {
  const ask = (articleId: string, postIds: string[] | null) => ({ articleId, postIds, questions: [] });
  return testPack({
    orders: ['all', 'gate', 'other'].map(words),
    toSign: [
      {
        versionId: 'v2',
        versionNo: 2,
        title: '门岗制度',
        titleEn: null,
        effectiveOn: '2026-11-22',
        articles: [ask('all', null), ask('gate', [testIds.post]), ask('other', [elsewhere])],
        signed: [],
        ...change,
      },
    ],
  });
}

const owed = (pack: SitePack, entries: StoredEntry[] = [], who: Parameters<typeof rulesOwed>[2] = zhou) =>
  rulesOwed(pack, entries, who, now).flatMap((one) => one.articles.map((article) => article.words.id));

describe('rules to sign for', () => {
  it('change over at midnight of the site without a network', () => {
    const replaced = { ...words('all'), replacedOn: '2026-11-23' };
    const coming = { ...words('gate'), firstDay: '2026-11-23' };
    const pack = { ...packAsking(), orders: [replaced, coming] };
    const at = (instant: string) => ({
      read: rulesAtHand(pack, new Date(instant)).map((one) => one.id),
      sign: rulesOwed(pack, [], zhou, new Date(instant)).flatMap((one) =>
        one.articles.map((article) => article.words.id),
      ),
    });
    expect(at('2026-11-22T15:59:59Z')).toEqual({ read: ['all'], sign: ['all'] });
    expect(at('2026-11-22T16:00:00Z')).toEqual({ read: ['gate'], sign: ['gate'] });
  });

  it('are those of his post, until they are signed on this phone or in the pack', () => {
    expect(owed(packAsking())).toEqual(['all', 'gate']);
    expect(owed(packAsking(), [], { ...zhou, postId: elsewhere })).toEqual(['all', 'other']);
    const signed = entry('rules.acknowledge', { version: 'v2', articles: ['all', 'gate'], answers: [] });
    expect(owed(packAsking(), [signed])).toEqual([]);
    expect(owed(packAsking({ signed: [{ personId: testIds.zhou, articleIds: null }] }))).toEqual([]);
    expect(owed(packAsking({ signed: [{ personId: testIds.zhou, articleIds: ['all'] }] }))).toEqual(['gate']);
  });

  it('are owed anew at a further post, after a signature not taken in, and whoever else signed', () => {
    const signed = entry('rules.acknowledge', { version: 'v2', articles: ['all', 'gate'], answers: [] });
    expect(owed(packAsking(), [signed], { ...zhou, postId: elsewhere })).toEqual(['other']);
    expect(owed(packAsking(), [{ ...signed, settled: 'rejected' }])).toEqual(['all', 'gate']);
    expect(owed(packAsking(), [{ ...signed, settled: 'accepted' }])).toEqual([]);
    expect(owed(packAsking(), [signed], { ...zhou, personId: testIds.li })).toEqual(['all', 'gate']);
    const liSigned = packAsking({ signed: [{ personId: testIds.li, articleIds: null }] });
    expect(owed(liSigned)).toEqual(['all', 'gate']);
  });

  it('are never asked without their words, of somebody not recognised, or by a pack from before', () => {
    expect(owed({ ...packAsking(), orders: [words('gate')] })).toEqual(['gate']);
    expect(owed(packAsking(), [], { ...zhou, personId: null })).toEqual([]);
    expect(owed({ ...packAsking(), toSign: undefined as never })).toEqual([]);
  });
});

describe('short orders', () => {
  const order = (id: string, change: Partial<SitePack['shortOrders'][number]> = {}) => ({
    id,
    text: id,
    textEn: null,
    photoFileId: null,
    photo: null,
    photoAlt: null,
    postIds: null,
    startsAt: '2026-11-22T12:00:00.000Z',
    endsAt: '2026-11-22T20:00:00.000Z',
    issuerName: null,
    readBy: [],
    ...change,
  });
  const seen = (orders: SitePack['shortOrders'], entries: StoredEntry[] = [], who = zhou) =>
    shortOrdersNow(testPack({ shortOrders: orders }), entries, who as typeof zhou, now).map((one) => [
      one.id,
      one.isRead,
    ]);

  it('are those in force at his post now', () => {
    expect(
      seen([
        order('here', { postIds: [testIds.post] }),
        order('there', { postIds: [elsewhere] }),
        order('over', { endsAt: now.toISOString() }),
        order('just begun', { startsAt: now.toISOString() }),
        order('to come', { startsAt: '2026-11-22T15:00:01.000Z' }),
      ]),
    ).toEqual([
      ['just begun', false],
      ['here', false],
    ]);
    expect(seen(undefined as never)).toEqual([]);
  });

  it('are read by each guard for himself, and what is read comes last', () => {
    const orders = [order('first', { readBy: [testIds.zhou] }), order('second')];
    expect(seen(orders)).toEqual([
      ['second', false],
      ['first', true],
    ]);
    const tapped = entry('orders.read', { order: 'second' });
    expect(seen(orders, [tapped])).toEqual([
      ['first', true],
      ['second', true],
    ]);
    expect(seen(orders, [tapped], { ...zhou, personId: testIds.li } as never)).toEqual([
      ['first', false],
      ['second', false],
    ]);
  });

  it('are asked anew of the next guard without a staff number', () => {
    const nobody = { ...zhou, personId: null } as never;
    const tap = (at: string) => [entry('orders.read', { order: 'one' }, null, at)];
    expect(seen([order('one')], tap('2026-11-22T14:30:00.000Z'), nobody)).toEqual([['one', true]]);
    expect(seen([order('one')], tap('2026-11-22T13:30:00.000Z'), nobody)).toEqual([['one', false]]);
  });
});
