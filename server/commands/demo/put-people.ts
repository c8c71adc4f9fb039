import { accountByEmail } from '#db/stores/people-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import { demoAreas } from '#db/seed/demo/demo-areas.ts';
import { demoOrganisations, type DemoOrganisation } from '#db/seed/demo/demo-organisations.ts';
import { demoPeople, emailOf, type DemoPerson } from '#db/seed/demo/demo-people.ts';
import type { App } from '../../app.ts';
import { addOrganisation } from '../../organisations/add-organisation.ts';
import { makeSetUpAddress } from '../../people/announce-first-start.ts';
import { invitePerson } from '../../people/invite-person.ts';
import { newToken } from '../../platform/tokens.ts';
import { addArea } from '../../settings/change-areas.ts';
import { changeSettings } from '../../settings/change-settings.ts';
import { settingsPage } from '../../settings/settings-page.ts';
import { known, type County } from './county.ts';
import { knock } from './knock.ts';

/** What comes after the last slash of a link that was made for somebody. */
const tokenIn = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** A password that is kept nowhere but here while the county is made: people come in by their buttons. */
const nobodysPassword = ({ passwords }: County, { key }: DemoPerson): string => {
  const { token } = newToken();
  passwords.set(key, token);
  return token;
};

const remember = async ({ counter, users, people, organisation }: County, person: DemoPerson) => {
  const account = await accountByEmail(counter.db, emailOf(person));
  const at = demoOrganisations.find(({ key }) => key === person.organisation);
  if (!account || !at) throw new Error(`the demo county has no account for ${person.key}`);
  people.set(person.key, account.id);
  users.set(person.key, {
    personId: account.id,
    name: person.name,
    organisationId: organisation(person.organisation),
    organisationName: at.name,
    organisationKind: at.kind,
    roles: person.roles,
  });
};

/** The first start: the council, and its first administrator through the one-time address. */
const setUpCouncil = async (app: App, county: County, first: DemoPerson, council: DemoOrganisation) => {
  const address = await makeSetUpAddress(county.counter, 'http://localhost');
  if (address === undefined) throw new Error('somebody has an account already');
  await knock(app, county, '/api/set-up', {
    token: tokenIn(address),
    councilName: council.name,
    name: first.name,
    email: emailOf(first),
    password: nobodysPassword(county, first),
  });
  const made = await councilKnown(county.counter.db);
  if (!made) throw new Error('the council that was just set up is not there');
  county.organisations.set(council.key, made.organisationId);
  await remember(county, first);
};

const tellAboutCouncil = async ({ counter, user }: County) => {
  const { councilName, brandColour, revision } = await settingsPage(counter);
  const draft = {
    councilName,
    brandColour,
    email: 'commissioning@invicta.example',
    // from the numbers kept free for drama
    phone: '01632 960 123',
    website: 'https://invicta.example',
  };
  await changeSettings(counter, user('whitlock'), { draft, revision });
};

/**
 * Sets the council up, with its organisations, places and people, through the acts of the product: the
 * one-time address, the administrator's screens, and an invitation for everybody else.
 */
export const putPeople = async (app: App, county: County): Promise<void> => {
  const [first, ...others] = demoPeople;
  const [council, ...organisations] = demoOrganisations;
  await setUpCouncil(app, county, first, council);
  const { counter, clock } = county;
  const administrator = known(county.users, first.key);
  clock.moveOn(600);
  await tellAboutCouncil(county);
  for (const { code, name, kind, key } of demoAreas) {
    clock.moveOn(40);
    county.areas.set(key, (await addArea(counter, administrator, { code, name, kind })).id);
  }
  for (const { key, name, kind, identifiers, ...more } of organisations as readonly DemoOrganisation[]) {
    clock.moveOn(120);
    const draft = { name, kind, website: '', identifiers: [...identifiers], vcse: more.vcse, sme: more.sme };
    const page = await addOrganisation(counter, administrator, draft);
    county.organisations.set(key, page.organisation.id);
  }
  for (const person of others as readonly DemoPerson[]) {
    clock.moveOn(180);
    const draft = {
      name: person.name,
      email: emailOf(person),
      organisationId: county.organisation(person.organisation),
      roles: [...person.roles],
    };
    const { link } = await invitePerson(counter, administrator, draft);
    clock.moveOn(3_600);
    await knock(app, county, `/api/invitations/${tokenIn(link)}`, {
      password: nobodysPassword(county, person),
    });
    await remember(county, person);
  }
};
