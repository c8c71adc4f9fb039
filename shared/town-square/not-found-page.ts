import { html, type Html } from './html.ts';
import { paragraph, publicPage, titleOf, type PublicFrame } from './public-page.ts';

/** There is no such page, or it is no longer public: the same words for both. */
export const notFoundPage = (frame: PublicFrame): Html =>
  publicPage(frame, {
    title: 'Page not found',
    description: 'There is nothing at this address.',
    under: [{ text: 'All services', href: '/' }],
    body: html`${titleOf('Page not found')} ${paragraph('Check the address, or that you copied all of it.')}
    ${paragraph(html`The service may have ended. <a class="govuk-link" href="/">See all services</a>.`)}`,
  });
