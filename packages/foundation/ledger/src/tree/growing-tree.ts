import { emptyRoot, type Hash, nodeHash } from './hashes.ts';

/** A tree that is only asked for its root: of what it has grown from it keeps its edge, a hash for each bit of its size. */
export class GrowingTree {
  readonly #edge: { level: number; hash: Hash }[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(leaf: Hash): void {
    let grown = { level: 0, hash: leaf };
    for (let left = this.#edge.at(-1); left?.level === grown.level; left = this.#edge.at(-1)) {
      this.#edge.pop();
      grown = { level: grown.level + 1, hash: nodeHash(left.hash, grown.hash) };
    }
    this.#edge.push(grown);
    this.#size += 1;
  }

  root(): Hash {
    if (this.#size === 0) return emptyRoot;
    return this.#edge.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right));
  }
}
