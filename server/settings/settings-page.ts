import { historyOf } from '#db/stores/history-store.ts';
import { characteristicsAsked, councilKnown, logoKnown } from '#db/stores/settings-store.ts';
import type { Council } from '#shared/settings/council.ts';
import { logoAddress } from '#shared/settings/logo.ts';
import type { SettingsPage } from '#shared/settings/settings.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

export const councilOrRefuse = async (counter: Counter): Promise<Council & { revision: number }> => {
  const council = await councilKnown(counter.db);
  if (council) return council;
  throw new Refusal('conflict', [problem('not-set-up', 'The council has not been set up yet.')]);
};

/** The settings with what changed in them. */
export const settingsPage = async (counter: Counter): Promise<SettingsPage> => {
  const { db } = counter;
  const { name, brandColour, email, phone, website, revision } = await councilOrRefuse(counter);
  const logo = await logoKnown(db);
  return {
    councilName: name,
    brandColour,
    email,
    phone,
    website,
    characteristicsAsked: await characteristicsAsked(db),
    logo: logo && logoAddress(logo.version),
    revision,
    history: await historyOf(db, 'settings', 'council'),
  };
};
