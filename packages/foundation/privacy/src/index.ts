export { publishLeadMs, usePrivacyKey } from './load-keys.ts';
export { openPrivacyKey } from './privacy-key.ts';
export {
  type KeyStatus,
  keyStatus,
  publishKey,
  resealBatch,
  rewrapKeys,
  sealWithKey,
} from './rotate-keys.ts';
export { seal, unseal } from './seal.ts';
