import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { smtpCarrier } from './smtp-carrier.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** As much of RFC 5321 as one delivery needs; `verdict` answers the message. */
async function mailServer(verdict: string): Promise<{ address: string; received: string[] }> {
  const received: string[] = [];
  server = createServer((socket) => {
    let inData = false;
    let text = '';
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8');
      for (;;) {
        const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n');
        if (end < 0) return;
        const piece = text.slice(0, end);
        text = text.slice(end + (inData ? 5 : 2));
        received.push(piece);
        if (inData) {
          inData = false;
          socket.write(`${verdict}\r\n`);
        } else if (/^DATA/i.test(piece)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else {
          socket.write(/^QUIT/i.test(piece) ? '221 bye\r\n' : '250 ok\r\n');
        }
      }
    });
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as { port: number };
  return { address: `smtp://127.0.0.1:${port}`, received };
}

const message = {
  messageId: '01890000-0000-7000-8000-000000000001',
  to: 'wang@example.cn',
  subject: '执勤：验证码',
  text: '验证码 483920',
  language: 'zh-CN' as const,
  template: 'recoveryCode',
  params: { code: '483920' },
};

describe('mail by SMTP', () => {
  it('carries the message to its receiver under its own id', async () => {
    const { address, received } = await mailServer('250 taken');
    const { reference } = await smtpCarrier(address, '执勤 <no-reply@example.cn>').send(message);
    expect(reference).toBe(`<${message.messageId}@zhiqin>`);
    expect(received).toContain('MAIL FROM:<no-reply@example.cn>');
    expect(received).toContain('RCPT TO:<wang@example.cn>');
    const mail = received.find((piece) => piece.includes('Subject:')) ?? '';
    expect(mail).toContain(`Message-ID: <${message.messageId}@zhiqin>`);
    expect(mail).toContain('Auto-Submitted: auto-generated');
    const body = mail.split('\r\n\r\n').at(-1) ?? '';
    const text = /base64/.test(mail) ? Buffer.from(body, 'base64').toString() : decodeQuotedPrintable(body);
    expect(text.trim()).toBe(message.text);
  });

  it('throws when the server will not have it', async () => {
    const { address } = await mailServer('451 try later');
    await expect(smtpCarrier(address, 'no-reply@example.cn').send(message)).rejects.toThrow('451 try later');
  });
});

function decodeQuotedPrintable(body: string): string {
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
