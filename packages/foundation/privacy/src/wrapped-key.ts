import { decryptBytes, encrypt, knownMasters, presentMaster } from './seal.ts';

export interface WrappedKey {
  wrapped: string;
  masterId: string;
}

const contextOf = (tenantId: string, version: number) => `${tenantId}.key.${version}`;

/** A data key under the present master key; it opens for its own tenant and version alone. */
export function wrapKey(tenantId: string, version: number, key: Uint8Array): WrappedKey {
  const master = presentMaster();
  return { wrapped: encrypt(master.key, key, contextOf(tenantId, version)), masterId: master.id };
}

/** @throws Error when it was wrapped by a master key this process does not have. */
export function unwrapKey(tenantId: string, version: number, { wrapped, masterId }: WrappedKey): Buffer {
  const master = knownMasters().find((one) => one.id === masterId);
  if (!master)
    throw new Error(
      `key version ${version} of tenant ${tenantId} is wrapped by master key ${masterId}, which this process does not have (ZHIQIN_KEY, ZHIQIN_KEY_BEFORE)`,
    );
  return decryptBytes(master.key, wrapped, contextOf(tenantId, version));
}
