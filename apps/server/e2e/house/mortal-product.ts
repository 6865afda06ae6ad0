import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { freePort } from './free-port.ts';
import { productState } from './product-state.ts';
import type { Serving } from './serve-product.ts';

export interface MortalProduct {
  origin: string;
  /** kill -9 at the first byte of the next answer to a phone that hands entries in: committed, and nobody hears. */
  killAtNextReply(): Promise<void>;
  revive(): Promise<void>;
  stop(): Promise<void>;
}

/** The product in a process that may die, behind a wire that outlives it. */
export async function serveMortalProduct(): Promise<MortalProduct> {
  const port = await freePort();
  const serving: Serving = { ...productState(), process: 'web', port };
  let child: ChildProcess;
  const revive = async () => {
    child = spawn(process.execPath, [path.join(import.meta.dirname, 'serve-alone.ts')], {
      env: { ...process.env, ZHIQIN_E2E_SERVING: JSON.stringify(serving) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(child, 'message');
  };
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  let strike: (() => void) | null = null;
  const wire = createServer((phone) => {
    const product = connect(port, '127.0.0.1');
    let handsIn = false;
    const cut = () => {
      phone.destroy();
      product.destroy();
    };
    for (const end of [phone, product]) end.on('error', cut).on('close', cut);
    phone.on('data', (bytes) => {
      handsIn ||= bytes.includes('POST /api/sync') && bytes.includes('"signature"');
      product.write(bytes);
    });
    product.on('data', (bytes) => {
      if (!strike || !handsIn) return void phone.write(bytes);
      cut();
      strike();
      strike = null;
    });
  }).listen(0, '127.0.0.1');
  await once(wire, 'listening');
  await revive();
  return {
    origin: `http://127.0.0.1:${(wire.address() as AddressInfo).port}`,
    revive,
    async killAtNextReply() {
      await new Promise<void>((resolve) => {
        strike = resolve;
      });
      await kill();
    },
    async stop() {
      await kill();
      wire.close();
    },
  };
}
