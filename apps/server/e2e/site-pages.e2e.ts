import { test } from './house/browsing.ts';
import { isOfSite, lookAtPages } from './house/look-at-pages.ts';

// More than half of all pages, each by itself: whichever browser is free takes the next.
test.describe.configure({ mode: 'parallel' });

lookAtPages('QMGY', 'SITE-DRAFT', isOfSite);
