export {
  type DigestSignature,
  digestBytes,
  type InclusionProof,
  type LeafContent,
  leafBytes,
  rootByInclusion,
  type SignedHead,
  verifyConsistency,
  verifyDigest,
  verifyHead,
  verifyInclusion,
} from './verify/proofs.ts';
