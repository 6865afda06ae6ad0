import type { SitePack } from '@zhiqin/duty/rules';

/** What the label carries without its mark ("ZQ1:…", or the end of a link), as typed or as scanned. */
export function labelOf(text: string): string {
  const bare = text.trim().slice(0, 120);
  const fromLink = /^https?:\/\/\S*[/#=]([^/#=\s]+)$/.exec(bare)?.[1];
  return (fromLink ?? bare).replace(/^ZQ1:/i, '');
}

/** The site's checkpoint with this label or this printed number; undefined for a foreign or unknown code. */
export function checkpointOf(pack: SitePack, text: string): SitePack['checkpoints'][number] | undefined {
  const read = labelOf(text).toLowerCase();
  const isRead = (known: string) => labelOf(known).toLowerCase() === read;
  return pack.checkpoints.find((point) => isRead(point.label) || isRead(point.code));
}
