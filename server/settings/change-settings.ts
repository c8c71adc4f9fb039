import { appendHistory } from '#db/stores/history-store.ts';
import { renameOrganisation } from '#db/stores/organisations-store.ts';
import { changeSetting, characteristicsAsked } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import { characteristicNames, type CharacteristicName } from '#shared/cases/characteristics.ts';
import { characteristicWords } from '#shared/cases/characteristics-asked.ts';
import { decideBrandColour, type Council } from '#shared/settings/council.ts';
import type { SettingsDraft, SettingsPage } from '#shared/settings/settings.api.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { councilOrRefuse, settingsPage } from './settings-page.ts';
import { settingsHistory } from './write-history.ts';

const inWords = (names: readonly CharacteristicName[]): string =>
  names.length === 0 ? 'none' : names.map((name) => characteristicWords[name]).join(', ');

const changesOf = (
  before: Council & { characteristicsAsked: readonly CharacteristicName[] },
  after: SettingsDraft & { characteristicsAsked: readonly CharacteristicName[] },
) =>
  [
    { what: 'Name of the council', from: before.name, to: after.councilName },
    { what: 'Colour', from: before.brandColour, to: after.brandColour },
    { what: 'Contact email', from: before.email, to: after.email },
    { what: 'Contact phone', from: before.phone, to: after.phone },
    { what: 'Website', from: before.website, to: after.website },
    {
      what: 'Equality characteristics asked',
      from: inWords(before.characteristicsAsked),
      to: inWords(after.characteristicsAsked),
    },
  ].filter(({ from, to }) => from !== to);

/** Changes the settings; a new name of the council is its organisation's name too. */
export const changeSettings = async (
  counter: Counter,
  user: User,
  { draft, revision }: { draft: SettingsDraft; revision: number },
): Promise<SettingsPage> => {
  insist(user, 'change settings');
  const problems = decideBrandColour(draft.brandColour);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const { revision: _stored, ...before } = await councilOrRefuse(counter);
  const { councilName: name, ...rest } = draft;
  const { db, clock, id } = counter;
  const askedBefore = await characteristicsAsked(db);
  const chosen = draft.characteristicsAsked ?? askedBefore;
  const asked = characteristicNames.filter((each) => chosen.includes(each));
  const changes = changesOf(
    { ...before, characteristicsAsked: askedBefore },
    { ...draft, characteristicsAsked: asked },
  );
  const renamed =
    name === before.name
      ? []
      : [
          renameOrganisation(db, before.organisationId, name),
          appendHistory(db, {
            id: id('his'),
            at: clock.now(),
            personId: user.personId,
            subject: 'organisation',
            subjectId: before.organisationId,
            what: 'Name',
            from: before.name,
            to: name,
            why: '',
          }),
        ];
  if (changes.length > 0) {
    await db.writeAll([
      changeSetting(db, 'council', { ...before, ...rest, name, characteristicsAsked: asked }, revision),
      ...renamed,
      ...changes.map((change) => settingsHistory(counter, user, change)),
    ]);
  }
  return settingsPage(counter);
};
