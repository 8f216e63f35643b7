import { firstPaintBytes } from '../support/dist';
import type { Section } from './section';

/** First paint of the pane: kB of script over the wire, office.js aside. */
const PANE_BUDGET = 250;

const kilobytes = (page: string) => firstPaintBytes(page) / 1000;

/** What a page loads before it shows itself. */
export const bundles: Section = {
  name: 'bundles',
  title: `Script of the pages (gzip), the pane's budget of ${PANE_BUDGET} kB = 1`,
  rows: () => [
    ['page', 'ratio', 'kB'],
    ...['taskpane.html', 'workbench.html', 'commands.html', 'message.html'].map((page) => [
      page,
      (kilobytes(page) / PANE_BUDGET).toFixed(2),
      kilobytes(page).toFixed(1),
    ]),
  ],
};
