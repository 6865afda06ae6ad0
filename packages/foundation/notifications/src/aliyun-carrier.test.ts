import { describe, expect, it } from 'vitest';
import { aliyunHeaders, aliyunSms } from './aliyun-carrier.ts';
import type { OutgoingMessage } from './carrier.ts';
import { carriersFrom } from './carriers-from.ts';

const account = { keyId: 'key', keySecret: 'secret' };
const now = new Date('2026-11-22T06:00:00.123Z');
const message: OutgoingMessage = {
  messageId: '01890000-0000-7000-8000-000000000001',
  to: '+8613800000001',
  subject: '验证码',
  text: '验证码 483920',
  language: 'zh-CN',
  template: 'recoveryCode',
  params: { code: '483920', minutes: 10 },
};

describe('短信 by Alibaba Cloud', () => {
  it('signs a request as its signature V3 asks', () => {
    const { url, headers } = aliyunHeaders(
      account,
      {
        host: 'dysmsapi.aliyuncs.com',
        action: 'SendSms',
        version: '2017-05-25',
        query: { B: 'a b*', A: '值' },
      },
      now,
      'nonce',
    );
    expect(url).toBe('https://dysmsapi.aliyuncs.com/?A=%E5%80%BC&B=a%20b%2A');
    expect(headers['x-acs-date']).toBe('2026-11-22T06:00:00Z');
    expect(headers['x-acs-content-sha256']).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(headers.authorization).toMatch(
      /^ACS3-HMAC-SHA256 Credential=key,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=[0-9a-f]{64}$/,
    );
    // The worked example of the provider's own documentation.
    const documented = aliyunHeaders(
      { keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' },
      {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        action: 'RunInstances',
        version: '2014-05-26',
        query: {
          RegionId: 'cn-shanghai',
          ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
        },
      },
      new Date('2023-10-26T10:22:32Z'),
      '3156853299f313e23d1673dc12e1703d',
    );
    expect(documented.headers.authorization).toContain(
      'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('sends the approved text’s code with its values, and says what was refused', async () => {
    const asked: URL[] = [];
    const answering = (told: object) =>
      (async (input: string | URL | Request) => {
        asked.push(new URL(String(input)));
        return Response.json(told);
      }) as typeof fetch;
    const settings = { ...account, signName: '安信保安', codes: { recoveryCode: 'SMS_1' } };
    const carrier = aliyunSms(settings, () => now, answering({ Code: 'OK', BizId: '9' }));
    expect(await carrier.send(message)).toEqual({ reference: '9' });
    const given = Object.fromEntries(asked[0]?.searchParams ?? []);
    expect(given).toMatchObject({ PhoneNumbers: '13800000001', SignName: '安信保安', TemplateCode: 'SMS_1' });
    expect(JSON.parse(given.TemplateParam ?? '')).toMatchObject({ code: '483920', minutes: '10' });
    const refusing = aliyunSms(
      settings,
      () => now,
      answering({ Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: 'm' }),
    );
    await expect(refusing.send(message)).rejects.toThrow('isv.BUSINESS_LIMIT_CONTROL');
    await expect(async () => carrier.send({ ...message, template: 'other' })).rejects.toThrow(
      'no approved text',
    );
  });
});

it('refuses to start with a gateway that is named by half', () => {
  expect(() =>
    carriersFrom({ outboxFolder: '', env: { SMS_GATEWAY_URL: 'https://sms.example.cn/' } }),
  ).toThrow('SMS_GATEWAY_SECRET');
});
