import { appendHistory } from '#db/stores/history-store.ts';
import {
  addInstrument as addInstrumentWrite,
  recordLicence as recordLicenceWrite,
} from '#db/stores/instruments-store.ts';
import type { Write } from '#db/database.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { decideLicence } from '#shared/questionnaires/decide-licence.ts';
import type {
  AddInstrument,
  InstrumentsShown,
  RecordLicence,
} from '#shared/questionnaires/questionnaires.api.ts';
import { readInstrumentFile } from '#shared/questionnaires/read-instrument-file.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { shelfOf } from './questionnaires-at-hand.ts';

/** The line that says what an administrator changed about a questionnaire. */
const settingsLine = (
  { db, id, clock }: Counter,
  user: User,
  change: { what: string; from: string; to: string },
): Write =>
  appendHistory(db, {
    id: id('his'),
    at: clock.now(),
    personId: user.personId,
    subject: 'settings',
    subjectId: 'questionnaires',
    why: '',
    ...change,
  });

/** Every questionnaire with its licence and where its numbers come from. */
export const listInstruments = async (counter: Counter, user: User): Promise<InstrumentsShown> => {
  insist(user, 'change settings');
  const shelf = await shelfOf(counter);
  return {
    instruments: shelf.map(({ instrument, licence, ...shelved }) => {
      if (licence === undefined) return { definition: instrument, ...shelved };
      const { instrumentId: _same, ...recorded } = licence;
      return { definition: instrument, ...shelved, licence: recorded };
    }),
  };
};

const switchWords = (isOn: boolean, licence: string): string =>
  [isOn ? 'switched on' : 'switched off', licence].filter(Boolean).join(': ');

/** Records the licence a questionnaire is used under, and switches it on or off. */
export const recordLicence = async (
  counter: Counter,
  user: User,
  instrumentId: string,
  { licence, isOn, revision }: RecordLicence,
): Promise<InstrumentsShown> => {
  insist(user, 'change settings');
  const { db, clock } = counter;
  const shelved = (await shelfOf(counter)).find(({ instrument }) => instrument.id === instrumentId);
  if (!shelved)
    throw new Refusal('not found', [problem('questionnaire-unknown', 'There is no such questionnaire.')]);
  const before = shelved.licence;
  if ((before?.revision ?? 0) !== revision)
    throw new Refusal('conflict', [
      problem(
        'licence-changed-meanwhile',
        'Somebody else changed this while you were working on it. Load the page again and look at theirs.',
      ),
    ]);
  const problems = decideLicence(shelved.instrument, { licence, isOn });
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const recorded = { instrumentId, licence, isOn, recordedBy: user.personId, recordedAt: clock.now() };
  await db.writeAll([
    recordLicenceWrite(db, recorded, before),
    settingsLine(counter, user, {
      what: shelved.instrument.name,
      from: switchWords(shelved.isOn, before?.licence ?? ''),
      to: switchWords(isOn, licence),
    }),
  ]);
  return listInstruments(counter, user);
};

/** Adds a definition, or a new version of one that was added; what is broken in it is said by its place. */
export const addInstrument = async (
  counter: Counter,
  user: User,
  { fileText }: AddInstrument,
): Promise<InstrumentsShown> => {
  insist(user, 'change settings');
  const { db, clock, id } = counter;
  const reading = readInstrumentFile(fileText);
  if (reading.problems !== undefined) throw new Refusal('invalid', reading.problems);
  const { instrument } = reading;
  await db.writeAll([
    addInstrumentWrite(db, instrument, { id: id('ins'), personId: user.personId, at: clock.now() }),
    settingsLine(counter, user, {
      what: instrument.name,
      from: '',
      to: `definition added, version ${instrument.version}`,
    }),
  ]);
  return listInstruments(counter, user);
};
