import { Agent, request } from 'node:http';

/** Keeps its connections open, as many as there are lanes. */
export const keptConnections = (lanes: number) => new Agent({ keepAlive: true, maxSockets: lanes });

/** One request on a kept connection. @throws Error for any status but 200. */
export function ask(
  url: string,
  agent: Agent,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(text) : reject(new Error(`${answer.statusCode} ${text}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
