export { maskIdNumber, maskName, maskPhone } from './mask.ts';
