import { html, type Html } from './html.ts';
import type { PublicCouncil } from './public-council.ts';
import { bullets, paragraph } from './public-page.ts';

/** Only a web address may become one: anything else the setting holds stays text. */
const websiteLine = (website: string): Html =>
  /^https?:\/\/\S+$/.test(website)
    ? html`on the web: <a class="govuk-link" href="${website}">${website}</a>`
    : html`on the web: ${website}`;

/** How to reach the council, as far as it has said; where it has not, that is said. */
export const contactLines = ({ name, email, phone, website }: PublicCouncil): Html => {
  const lines = [
    email !== undefined && html`by email: <a class="govuk-link" href="mailto:${email}">${email}</a>`,
    phone !== undefined && html`by phone: ${phone}`,
    website !== undefined && websiteLine(website),
  ].filter((line) => line !== false);
  return lines.length === 0
    ? paragraph(
        `${name} has not put an address for this website here yet. Use the email or phone number you have for the council, and say that it is about the website ‘Better Off’.`,
      )
    : html`${paragraph(`You can reach ${name}:`)} ${bullets(lines)}`;
};
