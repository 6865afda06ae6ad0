export { type Contractor, makeContractor } from './make-contractor.ts';
