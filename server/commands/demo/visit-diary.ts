import { chanceFor } from '#db/seed/demo/chance.ts';
import { demoPeople, emailOf, type DemoPerson } from '#db/seed/demo/demo-people.ts';
import { addDays, londonDay } from '#shared/periods/calendar-day.ts';
import type { App } from '../../app.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { knock } from './knock.ts';
import { momentOn } from './put-agreement.ts';

/** Everybody was here within so many days before the county is looked at. */
const daysBack = 12;

/**
 * When each person was last here: they sign in by their password, as the product lets them, on a day shortly
 * before now. Without it a county in use for years would say that nobody had been back since the invitation.
 */
export const visitDiary = (app: App, county: County, now: string): DiaryEntry[] =>
  demoPeople.map((person: DemoPerson) => {
    const day = addDays(londonDay(now), -chanceFor(county.seed, person.key, 'last here').whole(1, daysBack));
    return {
      at: momentOn(county, day, `${person.key} last here`),
      happens: () =>
        knock(app, county, '/api/session', {
          email: emailOf(person),
          password: known(county.passwords, person.key),
        }),
    };
  });
