const mobilePattern = /^(?:\+?86)?(1[3-9]\d{9})$/;
const foreignNumberPattern = /^\+[1-9]\d{7,14}$/;
const mailPattern = /^[^\s@"<>()]{1,64}@[^\s@"<>()]{1,190}\.[a-z]{2,24}$/;

/**
 * What somebody typed as mobile number or e-mail, as it is stored: `+8613800000000`, another country's number in
 * E.164, or a lower-case address. Full-width digits and separators are understood. Null when it is neither.
 */
export function normaliseLogin(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  if (text.includes('@')) {
    const mail = text.toLowerCase();
    return mailPattern.test(mail) ? mail : null;
  }
  const digits = text.replaceAll(/[\s().-]/g, '');
  const mobile = mobilePattern.exec(digits)?.[1];
  if (mobile) return `+86${mobile}`;
  return foreignNumberPattern.test(digits) && !digits.startsWith('+86') ? digits : null;
}

/** How a message reaches a login. */
export function channelOfLogin(login: string): 'sms' | 'mail' {
  return login.includes('@') ? 'mail' : 'sms';
}

/** Enough to recognise one's own, too little to use: `138****0000`, `w***@example.cn`. */
export function maskLogin(login: string): string {
  const at = login.indexOf('@');
  if (at > 0) return `${login.slice(0, 1)}***${login.slice(at)}`;
  const local = login.replace(/^\+86/, '');
  return `${local.slice(0, 3)}****${local.slice(-4)}`;
}
