import { createHash } from 'node:crypto';
import { fromHex, toBase64Url } from '@zhiqin/kernel';
import { reportFigure } from '@zhiqin/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafBytes, rootByInclusion, verifyConsistency, verifyInclusion } from '../rules.ts';
import { GrowingTree } from './growing-tree.ts';
import { emptyRoot, type Hash, leafHash } from './hashes.ts';
import {
  consistencyPath,
  growTree,
  inclusionPath,
  keyOf,
  type NodeAt,
  peaksOf,
  placesAskedBy,
  rangeRoot,
} from './tree-shape.ts';

/** The definition of RFC 6962 §2.1, word for word. */
function definedRoot(leaves: readonly Uint8Array[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  if (leaves.length === 1) return leafHash(leaves[0] as Uint8Array);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  const [left, right] = [definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k))];
  return createHash('sha256')
    .update(Buffer.from(`01${left}${right}`, 'hex'))
    .digest('hex');
}

const contentOf = (i: number) => ({ kind: 'duty-entry', subject: `entry-${i}`, commitment: `${i}` });
const bytesOf = (size: number) => Array.from({ length: size }, (_, i) => leafBytes(contentOf(i)));

/** A tree grown in the given steps, with every complete subtree at hand. */
function grown(steps: readonly number[]) {
  const known = new Map<string, Hash>();
  const at: NodeAt = (place) => known.get(keyOf(place)) as Hash;
  let [size, root] = [0, emptyRoot];
  for (const step of steps) {
    const leaves = bytesOf(size + step).slice(size);
    const result = growTree(size, peaksOf(size).map(at), leaves.map(leafHash));
    for (const node of result.nodes) known.set(keyOf(node), node.hash);
    [size, root] = [size + step, result.root];
  }
  return { size, root, at };
}

const packed = (hash: Hash) => toBase64Url(fromHex(hash));
const full = process.env.ZHIQIN_TEST_SIZE === 'full';
const steps = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 });

describe('a tree', () => {
  it('has the published roots of the test vectors of certificate transparency', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    const rootOf = (n: number) => growTree(0, [], leaves.slice(0, n)).root;
    expect(rootOf(1)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(rootOf(2)).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
    expect(rootOf(3)).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
    expect(rootOf(8)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
    expect(emptyRoot).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is the one of the definition, in whatever steps it grows', () => {
    fc.assert(
      fc.property(steps, (parts) => {
        const { size, root, at } = grown(parts);
        expect(root).toBe(definedRoot(bytesOf(size)));
        expect(rangeRoot(0, size, at)).toBe(root);
        const growing = new GrowingTree();
        for (const bytes of bytesOf(size)) growing.push(leafHash(bytes));
        expect([growing.size, growing.root()]).toEqual([size, root]);
      }),
    );
  });

  it('shows each leaf by a path that leads to its root, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), fc.nat(), async (parts, pick, flip) => {
        const { size, root, at } = grown([...parts, 1]);
        const index = pick % size;
        const proof = { index, size, path: inclusionPath(index, size, at).map(packed) };
        expect(await verifyInclusion(contentOf(index), proof, { size, root })).toBe(true);
        expect(proof.path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(await rootByInclusion({ ...contentOf(index), commitment: 'x' }, proof)).not.toBe(root);
        expect(
          await rootByInclusion(contentOf(index), { ...proof, path: [...proof.path, packed(root)] }),
        ).not.toBe(root);
        if (size > 1) {
          expect(await rootByInclusion(contentOf(index), { ...proof, path: proof.path.slice(1) })).not.toBe(
            root,
          );
          const [other, place] = [(index + 1 + (flip % (size - 1))) % size, flip % proof.path.length];
          expect(await rootByInclusion(contentOf(index), { ...proof, index: other })).not.toBe(root);
          const path = proof.path.map((hash, i) => (i === place ? packed(root) : hash));
          expect(await rootByInclusion(contentOf(index), { ...proof, path })).not.toBe(root);
        }
      }),
    );
  });

  it('shows that it begins with any earlier one, and with no other', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(), async (parts, pick) => {
        const later = grown([...parts, 1]);
        const before = pick % (later.size + 1);
        const earlier = { size: before, root: rangeRoot(0, before, later.at) };
        const path = consistencyPath(before, later.size, later.at);
        expect(await verifyConsistency(earlier, later, path)).toBe(true);
        if (before > 0) {
          const changed = { size: before, root: leafHash(Buffer.from('another')) };
          expect(await verifyConsistency(changed, later, path)).toBe(false);
        }
        if (path.length > 0) expect(await verifyConsistency(earlier, later, path.slice(1))).toBe(false);
      }),
    );
  });

  it('asks for few subtrees to show one leaf of a million', () => {
    const places = placesAskedBy((at) => inclusionPath(777_777, 1_000_000, at));
    expect(places.length).toBeLessThan(32);
  });

  it('shows a leaf among a million with a proof of less than a kilobyte', async () => {
    const size = full ? 1_000_000 : 50_000;
    const known = new Map<string, Hash>();
    const at: NodeAt = (place) => known.get(keyOf(place)) as Hash;
    const leaves = Array.from({ length: size }, (_, i) => leafHash(leafBytes(contentOf(i))));
    const { nodes, root } = growTree(0, [], leaves);
    for (const node of nodes) known.set(keyOf(node), node.hash);
    let bytes = 0;
    for (const index of [0, 1, size / 2, size - 2, size - 1, Math.floor(size / 3)]) {
      const proof = { index, size, path: inclusionPath(index, size, at).map(packed) };
      bytes = Math.max(bytes, JSON.stringify(proof).length);
      expect(await verifyInclusion(contentOf(index), proof, { size, root })).toBe(true);
    }
    reportFigure(`inclusion proof among ${size} entries, bytes`, bytes);
    expect(bytes).toBeLessThanOrEqual(1024);
  }, 120_000);
});
