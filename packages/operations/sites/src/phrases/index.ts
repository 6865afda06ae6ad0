export { listPhrases } from './list-phrases.ts';
export { phrasesOf } from './phrases-of.ts';
export { setPhrases } from './set-phrases.ts';
