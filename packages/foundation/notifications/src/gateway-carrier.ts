import type { Carrier } from './carrier.ts';
import { signatureHeader, signatureOf } from './outside/signature.ts';

const timeoutMs = 10_000;

/**
 * SMS or voice through a gateway of one's own: JSON by POST, signed like our webhooks. Whoever runs the installation names the
 * address, so it may lie in his own network.
 * @param way what the gateway is asked to do: `sms` or `voice`.
 */
export function gatewayCarrier(
  way: 'sms' | 'voice',
  address: string,
  secret: string,
  now: () => Date,
): Carrier {
  return {
    async send({ messageId, to, text, language, template, params }) {
      const body = JSON.stringify({ id: messageId, way, to, text, language, template, params });
      const answer = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'zhiqin-message-id': messageId,
          [signatureHeader]: signatureOf(secret, now(), body),
        },
        body,
      });
      if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
      const said = (await answer.json().catch(() => ({}))) as { reference?: unknown };
      return { reference: typeof said.reference === 'string' ? said.reference : null };
    },
  };
}
