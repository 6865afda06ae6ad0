/** Where a stored report file is fetched from; behind the walls like every file. */
export const reportFile = (fileId: string): string => `/api/files/${fileId}`;
