import { expect, it } from 'vitest';
import { maskIdNumber, maskName, maskPhone } from './mask.ts';

it.each([
  ['王伟', '王*'],
  ['王小明', '王**'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['李', '李*'],
  ['John Smith', 'J*** S***'],
  ['𠮷田', '𠮷*'],
])('the name %s shows as %s', (name, shown) => expect(maskName(name)).toBe(shown));

it.each([
  ['+8613812345678', '138****5678'],
  ['138 1234 5678', '138****5678'],
  ['8001', '****01'],
])('the number %s shows as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

it.each([
  ['110101199003071233', '110*************33'],
  ['G1234567', '****67'],
])('the identity number %s shows as %s', (number, shown) => expect(maskIdNumber(number)).toBe(shown));
