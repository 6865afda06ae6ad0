/** A printed paper as the browser shows it. */
export function pdfAnswer({ base64, fileName }: { base64: string; fileName: string }): Response {
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
