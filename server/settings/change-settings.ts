import { appendHistory } from '#db/stores/history-store.ts';
import { renameOrganisation } from '#db/stores/organisations-store.ts';
import { changeSetting } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import { decideBrandColour, type Council } from '#shared/settings/council.ts';
import type { SettingsDraft, SettingsPage } from '#shared/settings/settings.api.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { councilOrRefuse, settingsPage } from './settings-page.ts';
import { settingsHistory } from './write-history.ts';

const changesOf = (before: Council, after: SettingsDraft) =>
  [
    { what: 'Name of the council', from: before.name, to: after.councilName },
    { what: 'Colour', from: before.brandColour, to: after.brandColour },
    { what: 'Contact email', from: before.email, to: after.email },
    { what: 'Contact phone', from: before.phone, to: after.phone },
    { what: 'Website', from: before.website, to: after.website },
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
  const changes = changesOf(before, draft);
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
      changeSetting(db, 'council', { ...before, ...rest, name }, revision),
      ...renamed,
      ...changes.map((change) => settingsHistory(counter, user, change)),
    ]);
  }
  return settingsPage(counter);
};
