import { logoKnown, putLogo, removeLogo } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import { decideLogo, type LogoKind } from '#shared/settings/logo.ts';
import type { SettingsPage } from '#shared/settings/settings.api.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { settingsPage } from './settings-page.ts';
import { settingsHistory } from './write-history.ts';

/** Keeps a picture as the council's logo, in place of an earlier one. */
export const keepLogo = async (
  counter: Counter,
  user: User,
  { kind, base64 }: { kind: LogoKind; base64: string },
): Promise<SettingsPage> => {
  insist(user, 'change settings');
  const problems = decideLogo(kind, Buffer.from(base64, 'base64'));
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const { db, id } = counter;
  const before = await logoKnown(db);
  await db.writeAll([
    putLogo(db, { kind, base64, version: id('log') }),
    settingsHistory(counter, user, { what: 'Logo', to: before ? 'another one' : 'added' }),
  ]);
  return settingsPage(counter);
};

/** Takes the logo away: the product's name stands alone again. */
export const takeLogoAway = async (counter: Counter, user: User): Promise<SettingsPage> => {
  insist(user, 'change settings');
  const { db } = counter;
  if (await logoKnown(db)) {
    await db.writeAll([removeLogo(db), settingsHistory(counter, user, { what: 'Logo', to: 'taken away' })]);
  }
  return settingsPage(counter);
};
