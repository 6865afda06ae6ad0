export {
  birthDateOf,
  type IdNumberFault,
  idNumberFault,
  isIdNumber,
  normalisedIdNumber,
  sexOf,
} from './id-number.ts';
export { maskIdNumber, maskName, maskPhone } from './mask.ts';
