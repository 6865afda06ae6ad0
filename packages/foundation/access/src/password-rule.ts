export const passwordMinLength = 10;
export const passwordMaxLength = 200;

/** Passwords of ten and more characters that lists of leaked ones open with, and what this product invites. */
const common = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '1111111111',
  '0000000000',
  '8888888888',
  '6666666666',
  '1234512345',
  '1122334455',
  '12345678910',
  '123456789a',
  'a123456789',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'asdfghjkl1',
  'password12',
  'password123',
  'password1234',
  'passw0rd123',
  'p@ssw0rd123',
  'admin12345',
  'admin123456',
  'administrator',
  'woaini1314',
  'woaini520520',
  'woaini5201314',
  '5201314520',
  'iloveyou123',
  'abc1234567',
  'abcd123456',
  'aa12345678',
  'zxcvbnm123',
  'letmein123',
  'welcome123',
  'changeme123',
  'zhiqin12345',
  'zhiqin123456',
  'baoan123456',
]);

/** Error code of a password that must not be used, or null. Length counts; rules about signs do not (NIST 800-63B). */
export function passwordProblem(
  password: string,
): 'password.too-short' | 'password.too-long' | 'password.common' | null {
  if ([...password].length < passwordMinLength) return 'password.too-short';
  if (password.length > passwordMaxLength) return 'password.too-long';
  if (common.has(password.toLowerCase()) || new Set(password).size < 4) return 'password.common';
  return null;
}
