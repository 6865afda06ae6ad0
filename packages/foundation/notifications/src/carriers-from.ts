import type { Carriers } from './carrier.ts';
import { localOutbox } from './local-outbox.ts';
import { smtpCarrier } from './smtp-carrier.ts';

interface Ways {
  /** Folder of the local outbox. */
  outboxFolder: string;
  /** `SMTP_URL`; without it mail goes to the local outbox too. */
  smtpUrl?: string | null;
  /** `MAIL_FROM`. */
  mailFrom?: string | null;
}

/** The carriers of this installation. SMS and voice have no provider built in: a port away, see the README. */
export function carriersFrom({ outboxFolder, smtpUrl, mailFrom }: Ways): Carriers {
  return {
    sms: localOutbox(outboxFolder, 'sms'),
    voice: localOutbox(outboxFolder, 'voice'),
    mail: smtpUrl
      ? smtpCarrier(smtpUrl, mailFrom || 'no-reply@localhost')
      : localOutbox(outboxFolder, 'mail'),
  };
}
