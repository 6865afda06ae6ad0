interface Printed {
  fileName: string;
  mediaType: string;
  base64: string;
}

/** A file the product made, as an answer; `inline` where the browser may show it. */
export function base64File({ fileName, mediaType, base64 }: Printed, how: 'inline' | 'attachment'): Response {
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
