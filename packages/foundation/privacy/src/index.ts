export { seal, unseal, usePrivacyKey } from './seal.ts';
