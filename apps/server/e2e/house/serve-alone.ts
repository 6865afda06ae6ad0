// A process of its own that serves the product over a database somebody else set up, to be killed at any moment.
import { type Serving, serveProduct } from './serve-product.ts';

const serving = JSON.parse(process.env.ZHIQIN_E2E_SERVING ?? '') as Serving;
await serveProduct(serving);
process.once('disconnect', () => process.exit(0));
process.send?.('up');
