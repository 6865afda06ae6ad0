export { importRegister } from './import-register.ts';
export { previewRegisterImport } from './preview-register-import.ts';
export { registerWorkbookTemplate } from './register-workbook-template.ts';
