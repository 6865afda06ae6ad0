import { enableCompileCache } from 'node:module';

// A quarter of the start is compiling what has not changed since the last one.
enableCompileCache();
await import('./run-server.ts');
