import { createHash, createHmac } from 'node:crypto';
import type { Carrier, OutgoingMessage } from './carrier.ts';

export interface AliyunAccount {
  keyId: string;
  keySecret: string;
}

export interface AliyunSms extends AliyunAccount {
  /** 短信签名, as approved. */
  signName: string;
  /** Our template → the approved code; `*` for those without one of their own. */
  codes: Record<string, string>;
}

export interface AliyunVoice extends AliyunAccount {
  /** 语音模板 that reads `${text}` aloud. */
  ttsCode: string;
  /** Number that is shown; without it one of the public pool calls. */
  showNumber: string | null;
}

const timeoutMs = 10_000;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * Headers of a request without a body, signed by Alibaba Cloud's signature V3 (ACS3-HMAC-SHA256).
 * @param nonce as good as never the same twice; the message's id and attempt time will do.
 */
export function aliyunHeaders(
  { keyId, keySecret }: AliyunAccount,
  call: { host: string; action: string; version: string; query: Record<string, string> },
  now: Date,
  nonce: string,
): { url: string; headers: Record<string, string> } {
  const headers: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'x-acs-signature-nonce': nonce,
    'x-acs-version': call.version,
  };
  const names = Object.keys(headers).sort();
  const search = Object.keys(call.query)
    .sort()
    .map((name) => `${encoded(name)}=${encoded(call.query[name] ?? '')}`)
    .join('&');
  const signed = names.join(';');
  const canonical = [
    'POST',
    '/',
    search,
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    signed,
    sha256(''),
  ].join('\n');
  const signature = createHmac('sha256', keySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  const { host: _host, ...sent } = headers;
  return {
    url: `https://${call.host}/?${search}`,
    headers: {
      ...sent,
      authorization: `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${signed},Signature=${signature}`,
    },
  };
}

/** 阿里云短信 (Dysmsapi 2017-05-25 SendSms): only approved texts go out, so each template has its code. */
export function aliyunSms(account: AliyunSms, now: () => Date, fetcher = fetch): Carrier {
  return {
    send(said) {
      const code = account.codes[said.template] ?? account.codes['*'];
      if (!code) throw new Error(`no approved text for "${said.template}"`);
      return ask(account, fetcher, now(), said, {
        host: 'dysmsapi.aliyuncs.com',
        action: 'SendSms',
        version: '2017-05-25',
        query: {
          PhoneNumbers: said.to.replace(/^\+86/, ''),
          SignName: account.signName,
          TemplateCode: code,
          TemplateParam: valuesOf(said),
          OutId: said.messageId,
        },
      });
    },
  };
}

/** 阿里云语音通知 (Dyvmsapi 2017-05-25 SingleCallByTts). */
export function aliyunVoice(account: AliyunVoice, now: () => Date, fetcher = fetch): Carrier {
  return {
    send: (said) =>
      ask(account, fetcher, now(), said, {
        host: 'dyvmsapi.aliyuncs.com',
        action: 'SingleCallByTts',
        version: '2017-05-25',
        query: {
          CalledNumber: said.to.replace(/^\+86/, ''),
          ...(account.showNumber ? { CalledShowNumber: account.showNumber } : {}),
          TtsCode: account.ttsCode,
          TtsParam: valuesOf(said),
          OutId: said.messageId,
        },
      }),
  };
}

const valuesOf = ({ params, subject, text }: OutgoingMessage) =>
  JSON.stringify({
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    subject,
    text,
  });

async function ask(
  account: AliyunAccount,
  fetcher: typeof fetch,
  now: Date,
  said: OutgoingMessage,
  call: Parameters<typeof aliyunHeaders>[1],
) {
  const { url, headers } = aliyunHeaders(account, call, now, `${said.messageId}-${now.getTime()}`);
  const answer = await fetcher(url, {
    method: 'POST',
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const told = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  if (told.Code !== 'OK')
    throw new Error(
      `${call.action}: ${String(told.Code ?? answer.status)} ${String(told.Message ?? '')}`.trim(),
    );
  return { reference: String(told.BizId ?? told.CallId ?? '') || null };
}
