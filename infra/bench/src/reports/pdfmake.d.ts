declare module 'pdfmake' {
  interface Made {
    getBuffer(): Promise<Buffer>;
  }
  const pdfmake: {
    addFonts(fonts: Record<string, Record<'normal' | 'bold', string>>): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    createPdf(definition: unknown): Made;
  };
  export default pdfmake;
}
