import type { Page } from 'playwright-core';
import { addCalendarMonths, addDays, partsOfDay, type CalendarDay } from '#shared/periods/calendar-day.ts';
import type { FollowUpSaved } from '#shared/follow-ups/follow-ups.api.ts';
import { aCaseDraft, anEnd, aPermissionEvent } from '../fixtures/a-case.ts';
import { keptIn } from '../fixtures/a-case-scene.ts';
import { familyCells, followUpCells, permissionCells } from '../fixtures/a-families-file.ts';
import type { TestBrowser } from './a-browser.ts';
import { follow, press } from './journey-steps.ts';
import { keyboardOf } from './keyboard.ts';

/** Types a day into the three boxes of a question. */
export const typeDay = async (page: Page, question: string, day: CalendarDay): Promise<void> => {
  const boxes = page.getByRole('group', { name: question });
  const parts = partsOfDay(day);
  await boxes.getByLabel('Day').fill(String(parts.day));
  await boxes.getByLabel('Month').fill(String(parts.month));
  await boxes.getByLabel('Year').fill(String(parts.year));
};

/** The days of a family whose support ended on a day. */
export const daysUntil = (endedOn: CalendarDay) => {
  const referredOn = addCalendarMonths(endedOn, -4);
  return { referredOn, startedOn: addDays(referredOn, 14), agreedOn: addDays(referredOn, 20) };
};

/** Adds a family on its page, from the list of a service; yields on the family's own page. */
export const addFamily = async (page: Page, reference: string, endedOn: CalendarDay): Promise<void> => {
  const { referredOn, startedOn } = daysUntil(endedOn);
  await page.getByRole('link', { name: 'Add a family', exact: true }).click();
  await page.getByLabel('Your own reference').fill(reference);
  await page.getByLabel('Where do they live?').selectOption('Eastmarsh');
  await page.getByLabel('What do they need help with most?').selectOption('Families in conflict');
  await page.getByLabel('How did they come to you?').selectOption('School');
  await page.getByLabel('How old is child 1 when support starts?').fill('9');
  await page.getByLabel('5 to 10').check();
  await typeDay(page, 'When were they referred?', referredOn);
  await typeDay(page, 'When did support start?', startedOn);
  await press(page, 'Add the family', reference);
};

/** Ends the support of the family whose page is open. */
export const endSupport = async (page: Page, reference: string, endedOn: CalendarDay): Promise<void> => {
  await follow(page, 'End support', `End support for ${reference}`);
  await typeDay(page, 'When did support end?', endedOn);
  await page.getByLabel('Completed').check();
  await press(page, 'End support', reference);
};

/** Enters an SDQ by a parent of the one child, with the keyboard alone: the same answer to every question. */
export const enterSdq = async (page: Page, when: string, on: CalendarDay, code: 0 | 1 | 2): Promise<void> => {
  await follow(page, 'Enter a questionnaire', 'Enter a questionnaire');
  const { tabTo, press: key, isOn, type } = keyboardOf(page);
  await tabTo('Parent or carer');
  await key('Space');
  await tabTo('At the start');
  await key('Space');
  for (let tries = 0; tries < 3 && when !== 'At the start'; tries += 1) {
    await key('ArrowDown');
    if (await page.getByLabel(when, { exact: true }).isChecked()) break;
  }
  await isOn(when);
  const { day, month, year } = partsOfDay(on);
  await type('Day', String(day));
  await type('Month', String(month));
  await type('Year', String(year));
  await tabTo('Item 1');
  for (let item = 1; item <= 25; item += 1) await key(String(code));
};

/** A family that was asked three months after its support ended, by who is signed in here. */
export const addAsked = async (
  browser: TestBrowser,
  { contractId, areaId, endedOn }: { contractId: string; areaId: string; endedOn: CalendarDay },
  { reference, now }: { reference: string; now: 'much-better' | 'same' },
): Promise<void> => {
  const { referredOn, startedOn, agreedOn } = daysUntil(endedOn);
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await browser.ask(method, `/api${path}`, body);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return answer;
  };
  const draft = aCaseDraft(areaId, { reference, referredOn, assessedOn: startedOn, startedOn });
  const added = keptIn(await send('POST', `/contracts/${contractId}/cases`, { draft, confirmed: [] }));
  const event = aPermissionEvent({ on: agreedOn });
  await send('POST', `/cases/${added.id}/permission-events`, { event, confirmed: [], revision: 0 });
  const ended = keptIn(await send('POST', `/cases/${added.id}/end`, anEnd({ endedOn, revision: 1 })));
  const asked = ended.followUps.find(({ months }) => months === 3);
  const found = {
    kind: 'reached',
    on: asked?.dueOn,
    askedBy: 'own worker',
    questions: 'usual/1',
    answers: { now },
    ownWords: '',
  };
  const noted = await send('PUT', `/follow-ups/${asked?.id ?? ''}`, {
    ...{ found, corrects: false, confirmed: [], revision: asked?.revision },
  });
  if (noted.json<FollowUpSaved>().kind !== 'saved') throw new Error(noted.body);
};

const typedDay = (day: CalendarDay): string => {
  const { day: of, month, year } = partsOfDay(day);
  return `${String(of).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
};

/**
 * The rows of a list for a family that agreed to be asked and whose support ended.
 * @param now what it said three months later; left out where it was not asked
 */
export const rowsOfEnded = ({
  reference,
  endedOn,
  now,
}: {
  reference: string;
  endedOn: CalendarDay;
  now?: string;
}) => {
  const { referredOn, startedOn, agreedOn } = daysUntil(endedOn);
  const family = familyCells({
    ...{ Reference: reference, 'Referred on': typedDay(referredOn), 'Assessed on': typedDay(startedOn) },
    ...{ 'Started on': typedDay(startedOn), 'Ended on': typedDay(endedOn) },
  });
  const permission = permissionCells({ Reference: reference, On: typedDay(agreedOn) });
  if (now === undefined) return { family, permission };
  const on = typedDay(addCalendarMonths(endedOn, 3));
  const followUp = followUpCells({ Reference: reference, Point: '3', On: on, 'Answer: now': now });
  return { family, permission, followUp };
};
