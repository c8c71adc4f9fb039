import { dayName } from '../periods/calendar-day.ts';
import { contactLines } from './contact-lines.ts';
import { html, type Html } from './html.ts';
import { bullets, paragraph, publicPage, section, titleOf, type PublicFrame } from './public-page.ts';

/** The day these words were last looked at against what the website does: change both together. */
const statementOn = '2026-11-23';

/**
 * The accessibility statement, in the parts that the Public Sector Bodies (Websites and Mobile Applications)
 * (No. 2) Accessibility Regulations 2018 ask for. It says no more than has been tried.
 */
export const accessibilityPage = (frame: PublicFrame): Html => {
  const { name } = frame.council;
  return publicPage(frame, {
    title: 'Accessibility statement',
    description: `How easy this website of ${name} is to use, and what to do if it is not.`,
    under: [{ text: 'All services', href: '/' }],
    body: html`${titleOf('Accessibility statement')}
      ${paragraph(`This statement is about the website ‘Better Off’, which ${name} runs. It covers the public pages and the pages behind sign-in.`)}
      ${section(
        'What you should be able to do',
        html`${bullets([
          'make the text four times as large, and read on without losing any of it',
          'use every page with a keyboard alone',
          'listen to every page with a screen reader',
          'read the public pages without any script',
          'read the figures of each chart as a table',
          'tell every mark by its shape and its word, not by its colour alone',
        ])}`,
      )}
      ${section(
        'What we know does not work yet',
        html`${bullets([
          'Documents that a page links to may be hard to read. They are not made by this website.',
          'A chart saved as a picture has no text beside it. Save the figures as CSV instead.',
          'A wide table moves sideways in its own frame on a small screen.',
          'The pages are in English only.',
        ])}
        ${paragraph('If you need something on this website in another form, such as large print or easy read, ask the council.')}`,
      )}
      ${section(
        'How far it meets the rules',
        html`${paragraph('The rules are the Web Content Accessibility Guidelines, version 2.2, at level AA. The website is partly in line with them, because of the points above.')}
        ${paragraph('It was checked by the people who made it: by automatic tests of its pages, with a keyboard, and on narrow screens. It has not yet been tested by disabled people or by somebody from outside.')}`,
      )}
      ${section(
        'Tell us what is hard to use',
        html`${paragraph('If something here is hard to use for you, please say so.')}
        ${contactLines(frame.council)}`,
      )}
      ${section(
        'If you are not happy with the answer',
        html`<p class="govuk-body">
          The Equality and Human Rights Commission makes sure that public websites keep to the law: the Public
          Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are
          not happy with how the council answers you,
          <a class="govuk-link" href="https://www.equalityadvisoryservice.com/"
            >ask the Equality Advisory and Support Service</a
          >.
        </p>`,
      )}
      <p class="govuk-body-s bo-quiet">This statement was written on ${dayName(statementOn)}.</p>`,
  });
};
