import type { ServerResponse } from 'node:http';

/** On every answer; pages replace the policy by their own. The camera is for QR codes, the place for patrols. */
const headers: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

export function setSecurityHeaders(outgoing: ServerResponse, secure: boolean): void {
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, value);
  if (secure) outgoing.setHeader('strict-transport-security', 'max-age=31536000');
}

/**
 * The policy of a page.
 * @param scripts further script sources: `'nonce-…'` for rendered pages, `'sha256-…'` for built ones.
 * @param formTargets where else a form may end: the pages where somebody pays.
 */
export function pagePolicy(scripts: readonly string[], formTargets: readonly string[] = []): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    // Components position themselves by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** While developing, Vite writes inline scripts and talks over a web socket. */
export const developmentPolicy =
  "default-src 'self' 'unsafe-inline' data: blob: ws:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
