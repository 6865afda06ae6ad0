import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { isProductKnown, keepProductState, type ProductState } from './product-state.ts';

/** Starts the product once for all browser tests; what is returned stops it. One that already runs is used as it is. */
export default async function setUp(): Promise<() => Promise<void>> {
  if (isProductKnown()) return async () => {};
  const product = fork(path.join(import.meta.dirname, 'start-product.ts'), {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
  });
  keepProductState(await toldBy(product));
  return async () => {
    const gone = new Promise((resolve) => product.once('exit', resolve));
    product.disconnect();
    await gone;
  };
}

function toldBy(product: ChildProcess): Promise<ProductState> {
  return new Promise((resolve, reject) => {
    product.once('message', (state) => resolve(state as ProductState));
    product.once('exit', (code) => reject(new Error(`the product ended with ${code} before it was served`)));
  });
}
