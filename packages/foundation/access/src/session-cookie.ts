/** `__Host-` binds the cookie to this host and path; browsers accept it over https only. */
export const sessionCookieName = (secure: boolean) => (secure ? '__Host-zhiqin' : 'zhiqin');

interface CookieOf {
  token: string;
  expiresAt: Date;
}

/**
 * The value of a Set-Cookie header for a session, or, with null, the one that takes it away. Not readable by
 * scripts, and not sent along by other sites' forms.
 */
export function sessionCookie(opened: CookieOf | null, secure: boolean): string {
  const parts = [
    `${sessionCookieName(secure)}=${opened?.token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    opened ? `Expires=${opened.expiresAt.toUTCString()}` : 'Max-Age=0',
  ];
  if (secure) parts.push('Secure');
  return parts.join('; ');
}

/** The session token in a Cookie header, or null. */
export function sessionTokenIn(cookieHeader: string | null | undefined, secure: boolean): string | null {
  const name = `${sessionCookieName(secure)}=`;
  for (const part of (cookieHeader ?? '').split(';')) {
    const text = part.trim();
    if (text.startsWith(name)) return text.slice(name.length) || null;
  }
  return null;
}
