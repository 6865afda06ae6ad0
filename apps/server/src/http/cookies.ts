export const languageCookieName = 'zhiqin_language';

export function cookieIn(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const text = part.trim();
    if (text.startsWith(`${name}=`)) return text.slice(name.length + 1) || null;
  }
  return null;
}

/** Kept for a year; readable by scripts, so that a page can switch before it asks. */
export function languageCookie(language: string, secure: boolean): string {
  return `${languageCookieName}=${language}; Path=/; SameSite=Lax; Max-Age=31536000${secure ? '; Secure' : ''}`;
}
