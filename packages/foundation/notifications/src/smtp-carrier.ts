import { createTransport } from 'nodemailer';
import type { Carrier } from './carrier.ts';

/**
 * Mail through an SMTP server.
 * @param address `smtp://user:password@host:587` or `smtps://…`.
 * @param from sender as shown, e.g. `执勤 <no-reply@example.cn>`.
 */
export function smtpCarrier(address: string, from: string): Carrier {
  const transport = createTransport(address);
  return {
    async send({ messageId, to, subject, text, language }) {
      const sent = await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageId}@zhiqin>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
      return { reference: sent.messageId };
    },
  };
}
