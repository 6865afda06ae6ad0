import { isOfSite, lookAtPages } from './house/look-at-pages.ts';

// Half of all pages: beside the others in a second browser.
lookAtPages('QMGY', 'SITE-DRAFT', isOfSite);
