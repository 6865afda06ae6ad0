import webPush from 'web-push';
import { type OutsidePost, type Poster, postSafely } from './post-safely.ts';
import { pushKeys } from './push-keys.ts';
import { signatureHeader, signatureOf } from './signature.ts';

/** A notice on its way to a browser, a webhook or a robot. */
export interface OutsideMessage {
  messageId: string;
  kind: string;
  template: string;
  subject: string;
  text: string;
  path: string | null;
  at: Date;
}

export interface PushTarget {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

let poster: Poster = postSafely;

/** What posts to the outside; tests choose another. */
export function usePoster(other: Poster): void {
  poster = other;
}

/** Nobody is there any more: trying again is no use. */
export class GoneError extends Error {}

/** How long a push service keeps what it cannot hand over. */
const pushTtlSeconds = 4 * 3600;

/** @throws GoneError when the browser has withdrawn it; Error for another refusal. */
export async function postPush(target: PushTarget, said: OutsideMessage): Promise<void> {
  const keys = pushKeys();
  if (!keys) throw new Error('this process has no push keys');
  const { messageId, subject, text, path } = said;
  const payload = JSON.stringify({ id: messageId, title: subject, body: text, path });
  const { endpoint, headers, body } = webPush.generateRequestDetails(target, payload, {
    vapidDetails: keys,
    TTL: pushTtlSeconds,
    urgency: said.kind === 'emergency' || said.kind === 'incident' ? 'high' : 'normal',
  });
  const { status } = await poster({
    url: endpoint,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: body ?? '',
  });
  if (status === 404 || status === 410) throw new GoneError('the browser has withdrawn it');
  if (status < 200 || status > 299) throw new Error(`answered ${status}`);
}

/** A webhook: JSON, signed; the id is the same at every attempt, so that the receiver can tell a repeat. */
export async function postWebhook(
  target: { address: string; secret: string },
  said: OutsideMessage,
  now: Date,
): Promise<void> {
  const { messageId, kind, template, subject, text, path, at } = said;
  const body = JSON.stringify({ id: messageId, kind, event: template, subject, text, path, at });
  await post({
    url: target.address,
    headers: {
      'content-type': 'application/json',
      'zhiqin-message-id': messageId,
      [signatureHeader]: signatureOf(target.secret, now, body),
    },
    body,
  });
}

/** 企业微信群机器人: a text into the group; the robot answers 200 with `errcode` 0 when it has taken it. */
export async function postRobot(target: { address: string }, said: OutsideMessage): Promise<void> {
  const content = `${said.subject}\n${said.text}`.slice(0, 600);
  const body = JSON.stringify({ msgtype: 'text', text: { content } });
  const answer = await post({ url: target.address, headers: { 'content-type': 'application/json' }, body });
  const { errcode, errmsg } = parsed(answer.text);
  if (errcode !== 0) throw new Error(`the robot answered ${String(errcode)} ${String(errmsg ?? '')}`.trim());
}

async function post(what: OutsidePost) {
  const answer = await poster(what);
  if (answer.status === 410) throw new GoneError('answered 410');
  if (answer.status < 200 || answer.status > 299) throw new Error(`answered ${answer.status}`);
  return answer;
}

function parsed(text: string): { errcode?: unknown; errmsg?: unknown } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
