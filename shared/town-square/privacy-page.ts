import { dayName } from '../periods/calendar-day.ts';
import { contactLines } from './contact-lines.ts';
import { html, type Html } from './html.ts';
import { bullets, paragraph, publicPage, section, titleOf, type PublicFrame } from './public-page.ts';

/** The day these words were last looked at against what the product keeps: change both together. */
const noticeOn = '2026-11-28';

/** The privacy notice: what this product keeps about whom, as it is built. The council is the controller. */
export const privacyPage = (frame: PublicFrame): Html => {
  const { name } = frame.council;
  return publicPage(frame, {
    title: 'Privacy notice',
    description: `What this website of ${name} keeps about people, and why.`,
    under: [{ text: 'All services', href: '/' }],
    body: html`${titleOf('Privacy notice')}
      ${paragraph(`${name} runs this website. It decides what is kept here and answers for it (in law it is the ‘controller’).`)}
      ${section(
        'If you only read the public pages',
        html`${paragraph('We do not want to know who you are.')}
        ${bullets([
          'The public pages set no cookies.',
          'Nothing on them comes from another website, and nobody counts who reads what.',
          'What you type into the search box is not kept. It does stand in the address of the page.',
          'Your network address is used to send you the page and to stop floods of requests. It is not written down.',
        ])}`,
      )}
      ${section(
        'If a service helps you',
        html`${paragraph('This website keeps no names of families or young people. Those who run a service send the council counts, such as how many people came, and words about the counts. They must not write about anybody by name.')}
        ${paragraph('The figures on the public pages are made safe first. Small numbers could give somebody away, so they are hidden, and so is what would show them.')}`,
      )}
      ${section(
        'If you have an account',
        html`${paragraph('People who work for the council, for those who run a service, or who are members of the council can have an account. We keep:')}
        ${bullets([
          'your name, your work email address, the organisation you work for, and what you may do here',
          'your password in a form that cannot be turned back',
          'when you signed in, when you were last seen, and on what kind of device; what is over for 90 days is removed when you next sign in',
          'failed tries to sign in, without your email or network address in readable form',
          'every change you make to a figure, a text or an agreement, with your name and the time',
        ])}
        ${paragraph('One cookie keeps you signed in until you sign out or have been away for 12 hours. Another may help to know your device again, so that others cannot lock you out. Neither follows you anywhere.')}
        ${paragraph('What you have typed and not yet sent waits in your own browser, so that nothing is lost when the network is. It goes from there when it has been saved.')}`,
      )}
      ${section(
        'Why, and for how long',
        html`${paragraph('The council keeps this to do its public task: to buy services and to answer for how they do. In law this is Article 6(1)(e) of the UK GDPR.')}
        ${paragraph('The list of changes is kept for good and cannot be changed, because it is the proof of who did what with public money. For the rest the council’s own rules say how long it is kept.')}`,
      )}
      ${section(
        'Your rights',
        html`${paragraph('You can ask what is kept about you, ask for mistakes to be put right, and say that you object.')}
          ${contactLines(frame.council)}
          <p class="govuk-body">
            If you are not happy with the answer, you can complain to the
            <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a>.
          </p>`,
      )}
      <p class="govuk-body-s bo-quiet">This notice was written on ${dayName(noticeOn)}.</p>`,
  });
};
