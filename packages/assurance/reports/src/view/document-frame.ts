import type { ReportStamp } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ReportView } from './view-blocks.ts';

type Frame = 'author' | 'footer' | 'attachment' | 'tableAttachment' | 'proofAttachment' | 'pictures';

const shortDigest = (dataSha256: string): string => dataSha256.slice(0, 12);

/**
 * What stands around every report, of a day, of a month and of a client: author, foot of the page, attachments, pictures.
 * @param of whom the report is about, as the foot of each page says it
 */
export function frameOf(
  contractor: string,
  of: string,
  words: ReportWords,
  { dataSha256, draft }: Pick<ReportStamp, 'dataSha256' | 'draft'>,
): Pick<ReportView, Frame> {
  return {
    author: contractor,
    footer: [
      ...(draft ? [words.say('draft')] : []),
      words.say('footer', { site: of, digest: shortDigest(dataSha256) }),
    ].join(' · '),
    attachment: words.say('attachment'),
    tableAttachment: words.say('tableAttachment'),
    proofAttachment: words.say('proofAttachment'),
    pictures: {
      logo: words.say('pictures.logo', { name: contractor }),
      seal: words.say('pictures.seal', { name: contractor }),
    },
  };
}

/** The cover's small print: the digest of the data in the report's own sentence, and the ledger's head where there is one. */
export function noteOf(
  sentence: 'cover.note' | 'client.note',
  { dataSha256, ledger }: Pick<ReportStamp, 'dataSha256' | 'ledger'>,
  words: ReportWords,
): string {
  const { root, size } = ledger?.head ?? {};
  return [
    words.say(sentence, { digest: dataSha256 }),
    ...(size === undefined ? [] : [words.say('cover.noteLedger', { root, size: words.number(size) })]),
  ].join('\n');
}

/** Where both sides sign, and who of the client has. */
export function signaturesOf(
  parties: { contractor: string; client: string },
  words: ReportWords,
  { signature, dataSha256 }: ReportStamp,
): ReportView['signatures'] {
  return {
    title: words.say('signatures.title'),
    lead: words.say('signatures.lead'),
    remark: signature?.remark ? words.say('signatures.remark', { remark: signature.remark }) : null,
    parties: [
      { party: words.say('signatures.contractor'), organisation: parties.contractor },
      {
        party: words.say('signatures.client'),
        organisation: parties.client,
        ...(signature && {
          signedBy: signature.signerName,
          signedAt: words.fullInstant(signature.signedAt),
          proof: words.say('signatures.proof', { digest: shortDigest(dataSha256) }),
        }),
      },
    ],
  };
}
