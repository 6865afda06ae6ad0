import { systemClock } from '@zhiqin/kernel';
import { aliyunSms, aliyunVoice } from './aliyun-carrier.ts';
import type { Carrier, Carriers } from './carrier.ts';
import { gatewayCarrier } from './gateway-carrier.ts';
import { localOutbox } from './local-outbox.ts';
import { smtpCarrier } from './smtp-carrier.ts';

interface Ways {
  /** Folder of the local outbox. */
  outboxFolder: string;
  /** `SMTP_URL`; without it mail goes to the local outbox too. */
  smtpUrl?: string | null;
  /** `MAIL_FROM`. */
  mailFrom?: string | null;
  /** Where the providers of SMS and voice are named, see the README. */
  env?: Record<string, string | undefined>;
}

const now = () => systemClock.now();

/**
 * The carriers of this installation: what has no provider goes to the local outbox.
 * @throws Error with one plain line for a provider that is named by half.
 */
export function carriersFrom({ outboxFolder, smtpUrl, mailFrom, env = {} }: Ways): Carriers {
  return {
    sms: gatewayOf('sms', env) ?? aliyunSmsOf(env) ?? localOutbox(outboxFolder, 'sms'),
    voice: gatewayOf('voice', env) ?? aliyunVoiceOf(env) ?? localOutbox(outboxFolder, 'voice'),
    mail: smtpUrl
      ? smtpCarrier(smtpUrl, mailFrom || 'no-reply@localhost')
      : localOutbox(outboxFolder, 'mail'),
  };
}

function gatewayOf(way: 'sms' | 'voice', env: Record<string, string | undefined>): Carrier | null {
  const name = way === 'sms' ? 'SMS_GATEWAY' : 'VOICE_GATEWAY';
  const { [`${name}_URL`]: address, [`${name}_SECRET`]: secret } = env;
  if (!address) return null;
  if (!secret || !URL.canParse(address)) throw new Error(`${name}_URL needs an address and ${name}_SECRET`);
  return gatewayCarrier(way, address, secret, now);
}

function accountOf(env: Record<string, string | undefined>) {
  const { ALIYUN_KEY_ID: keyId, ALIYUN_KEY_SECRET: keySecret } = env;
  return keyId && keySecret ? { keyId, keySecret } : null;
}

function aliyunSmsOf(env: Record<string, string | undefined>): Carrier | null {
  const account = accountOf(env);
  if (!account || !env.ALIYUN_SMS_SIGN) return null;
  return aliyunSms(
    { ...account, signName: env.ALIYUN_SMS_SIGN, codes: codesIn(env.ALIYUN_SMS_CODES ?? '') },
    now,
  );
}

/** "recoveryCode=SMS_1,*=SMS_2" */
function codesIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.trim().split('='));
  if (pairs.some(([template, code]) => !template || !code))
    throw new Error('ALIYUN_SMS_CODES must be like recoveryCode=SMS_1,*=SMS_2');
  return Object.fromEntries(pairs as [string, string][]);
}

function aliyunVoiceOf(env: Record<string, string | undefined>): Carrier | null {
  const account = accountOf(env);
  if (!account || !env.ALIYUN_TTS_CODE) return null;
  const { ALIYUN_TTS_CODE: ttsCode, ALIYUN_SHOW_NUMBER: showNumber } = env;
  return aliyunVoice({ ...account, ttsCode, showNumber: showNumber || null }, now);
}
