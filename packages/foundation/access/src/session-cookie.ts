/** `__Host-` binds the cookie to this host and path; browsers accept it over https only. */
export const sessionCookieName = (secure: boolean) => (secure ? '__Host-zhiqin' : 'zhiqin');

interface CookieOf {
  token: string;
  expiresAt: Date;
}

/**
 * The value of a Set-Cookie header for a session, or, with null, the one that takes it away. Not readable by
 * scripts, and not sent along by other sites' forms. Its life is a span, so a phone whose clock is wrong keeps it.
 */
export function sessionCookie(opened: CookieOf | null, secure: boolean, now: Date): string {
  const maxAge = opened ? Math.max(0, Math.floor((opened.expiresAt.getTime() - now.getTime()) / 1000)) : 0;
  const parts = [
    `${sessionCookieName(secure)}=${opened?.token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAge}`,
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
