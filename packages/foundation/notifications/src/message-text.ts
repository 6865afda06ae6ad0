import { createI18n, type Language, textFor } from '@zhiqin/i18n';

const speakers = new Map<Language, ReturnType<typeof createI18n>>();

export interface MessageText {
  subject: string;
  text: string;
}

/**
 * A template's words filled in, codes by their names in the contexts that own them (`$t(duty:codes.…)`). Each key of the `notifications` words is one template with `subject` and `text`.
 * @throws Error for a template without words: a job that would send a key must fail instead.
 */
export async function messageText(
  language: Language,
  template: string,
  params: Record<string, unknown>,
): Promise<MessageText> {
  let speaker = speakers.get(language);
  if (!speaker) {
    speaker = createI18n(language, [
      'notifications',
      'duty',
      'portalIncidents',
      'portalService',
      'portalEngagement',
      'portalUpkeep',
      'portalPreparedness',
      'portalPeople',
    ]);
    speakers.set(language, speaker);
  }
  const i18n = await speaker;
  if (!i18n.exists(`notifications:${template}.text`))
    throw new Error(`no words for the message "${template}"`);
  return {
    subject: textFor(i18n, 'notifications', `${template}.subject`, params),
    text: textFor(i18n, 'notifications', `${template}.text`, params),
  };
}

/** For lists, which must show a row whose template this version no longer has: then the key stands for it. */
export async function listedText(
  language: Language,
  template: string,
  params: Record<string, unknown>,
): Promise<MessageText> {
  return messageText(language, template, params).catch(() => ({ subject: template, text: '' }));
}
