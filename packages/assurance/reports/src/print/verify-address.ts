let publicOrigin: string | null = null;

/** Where this installation is reached, told once when it starts: covers bear a code that leads to its `/p/verify`. */
export function useReportOrigin(origin: string | null): void {
  publicOrigin = origin;
}

/** The public page a file is verified on; null where nobody has said where the product is reached. */
export const verifyAddress = (): string | null => publicOrigin && `${publicOrigin}/p/verify`;
