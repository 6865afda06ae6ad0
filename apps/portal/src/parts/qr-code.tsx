import { renderSVG } from 'uqr';

/** A QR code, always dark on white: scanners do not know dark mode. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const svg = renderSVG(text, { border: 2, ecc: 'M' });
  return (
    <span role="img" aria-label={title}>
      {/* Safe: squares made by the encoder; the text is not in it. */}
      <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </span>
  );
}
