export { openPrivacyKey } from './privacy-key.ts';
export { seal, unseal, usePrivacyKey } from './seal.ts';
