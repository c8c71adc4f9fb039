import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { eventsOfReturn, questionsAsked, appendReturnEvent } from '#db/stores/return-events-store.ts';
import { addFlag, answerFlag, flagById, flagsOfContract } from '#db/stores/return-flags-store.ts';
import {
  gapById,
  gapsOfReturn,
  lastMinutesOf,
  partsOfReturn,
  textsOfReturn,
} from '#db/stores/return-parts-store.ts';
import { earlierAnswers, measureToFill, valuesOfReturn } from '#db/stores/return-values-store.ts';
import {
  addPart,
  keepGap,
  keepPart,
  keepText,
  keepValue,
  lockForTyping,
  moveReturn,
  removeGap,
  setLead,
} from '#db/stores/return-writes.ts';
import {
  latestReturns,
  openFlags,
  returnById,
  returnsOfContract,
  storyOf,
} from '#db/stores/returns-store.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { ReturnValue } from '#shared/returns/return-value.ts';
import {
  aReturnKept,
  carol,
  contractId,
  council,
  keepReturns,
  measureId,
  now,
  numbered,
  partId,
  returnId,
  wilf,
} from '../../fixtures/a-return-kept.ts';
import { aReturnValue, counted, missing, shared } from '../../fixtures/a-return.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const value = (over: Partial<ReturnValue> = {}) =>
  aReturnValue({
    id: numbered('rva', 1),
    partId,
    measureId,
    measureVersionId: numbered('mev', 1),
    savedBy: carol,
    ...over,
  });

const later = '2026-10-22T09:05:00.000Z';

onBothEngines('a value of a return', (database) => {
  const saving = (over: Partial<ReturnValue>, seen: number, status: ReturnStatus = 'draft') => {
    const db = database();
    return db.writeAll([
      lockForTyping(db, returnId, status, later),
      keepValue(db, returnId, value({ revision: seen + 1, ...over }), seen),
    ]);
  };
  const answers = async () => (await valuesOfReturn(database(), returnId)).map(({ answer }) => answer);

  it.each([
    [counted(92)],
    [shared(19, 31, 46)],
    [{ state: 'value' as const, numerator: 20.5 }],
    [{ state: 'value' as const }],
    [missing('too early', 'Nobody finished')],
    [{ state: 'nil' as const }],
  ])('comes back as it was kept: %j', async (answer) => {
    await keepReturns(database());
    await saving({ answer, explanation: 'Because' }, 0);
    expect(await valuesOfReturn(database(), returnId)).toEqual([
      { ...value({ answer, explanation: 'Because' }), savedByName: 'Carol' },
    ]);
  });

  it('replaces the one it was seen over, reason and note included', async () => {
    await keepReturns(database());
    await saving({ answer: missing('too early', 'Soon'), explanation: 'Because' }, 0);
    await saving({ answer: counted(9), savedBy: wilf, savedAt: later }, 1);
    expect(await valuesOfReturn(database(), returnId)).toEqual([
      { ...value({ answer: counted(9), revision: 2, savedBy: wilf, savedAt: later }), savedByName: 'Wilf' },
    ]);
  });

  it.each([[0], [2]])(
    'over revision %d, when 1 stands there, is refused and nothing is kept',
    async (seen) => {
      await keepReturns(database());
      await saving({ answer: counted(92) }, 0);
      await expect(saving({ id: numbered('rva', 2), answer: counted(9) }, seen)).rejects.toMatchObject({
        kind: 'conflict',
        problems: [{ code: 'value-changed-meanwhile' }],
      });
      expect(await answers()).toEqual([counted(92)]);
      expect((await returnById(database(), returnId))?.revision).toBe(1);
    },
  );

  it('by two people at the same moment: one is kept, the other is told', async () => {
    await keepReturns(database());
    const both = await Promise.allSettled([
      saving({ answer: counted(92) }, 0),
      saving({ id: numbered('rva', 2), answer: counted(9) }, 0),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await answers()).toHaveLength(1);
  });

  it('in another area, part scope or measure is another value', async () => {
    await keepReturns(database());
    await saving({}, 0);
    await saving({ id: numbered('rva', 2), areaKey: numbered('are', 1) }, 0);
    await saving({ id: numbered('rva', 3), scope: 'whole' }, 0);
    expect(await answers()).toHaveLength(3);
    expect(await valuesOfReturn(database(), returnId, numbered('mea', 9))).toEqual([]);
  });

  it.each<[ReturnStatus]>([['submitted'], ['accepted']])(
    'is not kept in a return that is %s meanwhile',
    async (status) => {
      await keepReturns(database(), [aReturnKept({ status })]);
      await expect(saving({}, 0)).rejects.toMatchObject({ problems: [{ code: 'return-is-closed' }] });
      expect(await answers()).toEqual([]);
    },
  );

  it.each<[ReturnStatus]>([['draft'], ['sent back'], ['reopened']])(
    'leaves a return that is %s as it is, and counts the change',
    async (status) => {
      await keepReturns(database(), [aReturnKept({ status })]);
      await saving({}, 0, status);
      expect(await returnById(database(), returnId)).toMatchObject({ status, revision: 1 });
    },
  );

  it('makes a draft of a return that was due, once', async () => {
    await keepReturns(database(), [aReturnKept({ status: 'due' })]);
    await saving({}, 0, 'due');
    expect(await returnById(database(), returnId)).toMatchObject({ status: 'draft', revision: 1 });
    await expect(saving({}, 1, 'due')).rejects.toMatchObject({
      problems: [{ code: 'return-started-meanwhile' }],
    });
  });

  it('and a submission at the same moment: never a value in a return that was sent', async () => {
    await keepReturns(database());
    const db = database();
    const [saved, sent] = await Promise.allSettled([
      saving({}, 0),
      db.writeAll([moveReturn(db, aReturnKept(), { status: 'submitted', at: now, submittedAt: now })]),
    ]);
    const kept = await returnById(db, returnId);
    expect([saved.status, sent.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await answers()).toHaveLength(kept?.status === 'submitted' ? 0 : 1);
  });
});

onBothEngines('moving a return on', (database) => {
  const accept = (over: Partial<ReturnType<typeof aReturnKept>> = {}) => {
    const db = database();
    return db.writeAll([
      moveReturn(db, aReturnKept({ status: 'submitted', revision: 4, ...over }), {
        status: 'accepted',
        at: later,
        acceptedAt: later,
      }),
    ]);
  };

  it('keeps the status, the time, and one more revision', async () => {
    await keepReturns(database(), [aReturnKept({ status: 'submitted', revision: 4 })]);
    await accept();
    expect(await returnById(database(), returnId)).toMatchObject({
      status: 'accepted',
      acceptedAt: later,
      revision: 5,
    });
  });

  it.each([[{ revision: 3 }], [{ status: 'draft' as const }]])(
    'from what is not there any more is refused: %j',
    async (over) => {
      await keepReturns(database(), [aReturnKept({ status: 'submitted', revision: 4 })]);
      await expect(accept(over)).rejects.toMatchObject({
        kind: 'conflict',
        problems: [{ code: 'return-changed-meanwhile' }],
      });
      expect((await returnById(database(), returnId))?.status).toBe('submitted');
    },
  );

  it('tells its events in the order of the return’s revisions, however close they came', async () => {
    await keepReturns(database());
    const db = database();
    const event = (n: number, act: 'started' | 'submitted' | 'sent back', revision: number) =>
      appendReturnEvent(db, {
        id: numbered('rev', n),
        returnId,
        at: now,
        personId: carol,
        act,
        comment: act,
        valuesThen: '',
        revision,
      });
    await db.writeAll([event(3, 'started', 1), event(2, 'submitted', 2), event(1, 'sent back', 3)]);
    const events = await eventsOfReturn(db, returnId);
    expect(events.map(({ act, personName }) => [act, personName])).toEqual([
      ['made', undefined],
      ['started', 'Carol'],
      ['submitted', 'Carol'],
      ['sent back', 'Carol'],
    ]);
    expect(await questionsAsked(db, contractId)).toEqual([]);
    await db.writeAll([moveReturn(db, aReturnKept(), { status: 'sent back', at: now })]);
    expect(await questionsAsked(db, contractId)).toEqual([{ returnId, comment: 'sent back' }]);
  });
});

onBothEngines('the other boxes of a return', (database) => {
  const text = (over = {}) => ({
    id: numbered('rtx', 1),
    partId,
    box: 'what helped' as const,
    text: 'Luck',
    revision: 1,
    savedAt: now,
    ...over,
  });
  const gap = (over = {}) => ({
    id: numbered('rga', 1),
    returnId,
    partId,
    kind: 'not taken on' as const,
    what: 'Full',
    sentTo: 'Family hub',
    people: 4,
    revision: 1,
    removed: false,
    ...over,
  });

  it('a text is kept, changed over what was seen, and refused over what was not', async () => {
    const db = database();
    await keepReturns(db);
    await db.writeAll([keepText(db, returnId, text(), 0)]);
    await db.writeAll([keepText(db, returnId, text({ text: 'Work', revision: 2 }), 1)]);
    const stale = db.writeAll([keepText(db, returnId, text({ id: numbered('rtx', 2), text: 'x' }), 0)]);
    await expect(stale).rejects.toMatchObject({ problems: [{ code: 'text-changed-meanwhile' }] });
    expect(await textsOfReturn(db, returnId)).toEqual([text({ text: 'Work', revision: 2 })]);
  });

  it('a line of gaps is kept, changed, and taken out without being lost', async () => {
    const db = database();
    await keepReturns(db);
    await db.writeAll([keepGap(db, gap(), now, 0)]);
    await db.writeAll([keepGap(db, gap({ people: 5, revision: 2 }), now, 1)]);
    expect(await gapsOfReturn(db, returnId)).toEqual([gap({ people: 5, revision: 2 })]);
    await expect(db.writeAll([removeGap(db, gap().id, later, 1)])).rejects.toMatchObject({
      kind: 'conflict',
    });
    await db.writeAll([removeGap(db, gap().id, later, 2)]);
    expect(await gapsOfReturn(db, returnId)).toEqual([]);
    expect(await gapById(db, gap().id)).toMatchObject({ removed: true, people: 5 });
    await expect(db.writeAll([keepGap(db, gap({ revision: 4 }), now, 3)])).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('a line of gaps of one part is not overwritten from another', async () => {
    const db = database();
    await keepReturns(db);
    await db.writeAll([
      addPart(db, returnId, { id: numbered('rpa', 9), organisationId: council, lead: false }),
      keepGap(db, gap(), now, 0),
    ]);
    const theirs = keepGap(db, gap({ partId: numbered('rpa', 9), people: 9, revision: 2 }), now, 1);
    await expect(db.writeAll([theirs])).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('what an organisation says of its part is guarded too', async () => {
    const db = database();
    await keepReturns(db);
    await db.writeAll([keepPart(db, partId, { ready: true, minutesTaken: 45 }, 0)]);
    await expect(db.writeAll([keepPart(db, partId, { ready: false }, 0)])).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await partsOfReturn(db, returnId)).toMatchObject([
      { organisationName: 'Stepping Stones', lead: true, ready: true, minutesTaken: 45, revision: 1 },
    ]);
  });

  it('the lead’s part stands first, whoever is the lead now', async () => {
    const db = database();
    await keepReturns(db);
    const theirs = { id: numbered('rpa', 9), organisationId: council, lead: false };
    await db.writeAll([addPart(db, returnId, theirs)]);
    const names = async () =>
      (await partsOfReturn(db, returnId)).map(({ organisationName }) => organisationName);
    expect(await names()).toEqual(['Stepping Stones', 'Invicta']);
    await db.writeAll([setLead(db, theirs.id, true), setLead(db, partId, false)]);
    expect(await names()).toEqual(['Invicta', 'Stepping Stones']);
  });
});

const byQuarter = (n: number, lastQuarter: string, over: Partial<ReturnType<typeof aReturnKept>> = {}) =>
  aReturnKept({
    id: numbered('ret', n),
    period: lastQuarter,
    firstQuarter: lastQuarter,
    lastQuarter,
    status: 'accepted',
    ...over,
  });

onBothEngines('several returns', (database) => {
  const three = [
    byQuarter(1, '2025-Q4', { dueOn: '2026-04-30' }),
    byQuarter(2, '2026-Q1', { dueOn: '2026-07-28', status: 'submitted', submittedAt: now }),
    byQuarter(3, '2026-Q2', { dueOn: '2026-10-28', status: 'draft' }),
  ];
  const other = numbered('con', 2);

  it('of a contract are newest first', async () => {
    await keepReturns(database(), three);
    expect((await returnsOfContract(database(), contractId)).map(({ period }) => period)).toEqual([
      '2026-Q2',
      '2026-Q1',
      '2025-Q4',
    ]);
  });

  it('the latest is the one whose day has passed: on its day it has not', async () => {
    const elsewhere = byQuarter(4, '2025-Q4', { contractId: other, dueOn: '2026-04-30' });
    await keepReturns(database(), [...three, elsewhere], [contractId, other]);
    const at = async (today: string) =>
      (await latestReturns(database(), [contractId, other], today)).map((latest) => [
        latest.contractId,
        latest.lastQuarter,
        latest.status,
      ]);
    expect(await at('2026-10-28')).toEqual([
      [contractId, '2026-Q1', 'submitted'],
      [other, '2025-Q4', 'accepted'],
    ]);
    expect((await at('2026-10-29'))[0]).toEqual([contractId, '2026-Q2', 'draft']);
    expect(await at('2026-04-30')).toEqual([]);
    expect(await latestReturns(database(), [], '2026-10-29')).toEqual([]);
  });

  it('tell the latest accepted story, not one that waits or is empty', async () => {
    const db = database();
    await keepReturns(db, three);
    const told = (n: number, text: string) =>
      keepText(
        db,
        numbered('ret', n),
        {
          id: numbered('rtx', n),
          partId: numbered('rpa', n),
          box: 'what helped',
          text,
          revision: 1,
          savedAt: now,
        },
        0,
      );
    await db.writeAll([told(1, 'Luck'), told(2, 'Work'), told(3, 'Draft')]);
    expect(await storyOf(db, [contractId])).toMatchObject([
      {
        contractId,
        period: '2025-Q4',
        organisationName: 'Stepping Stones',
        box: 'what helped',
        text: 'Luck',
      },
    ]);
    await db.writeAll([
      moveReturn(db, byQuarter(2, '2026-Q1', { status: 'submitted' }), { status: 'accepted', at: now }),
    ]);
    expect(await storyOf(db, [contractId])).toMatchObject([{ period: '2026-Q1', text: 'Work' }]);
  });

  it('give the earlier values that were sent, earliest first, and no draft', async () => {
    const db = database();
    await keepReturns(db, three);
    const saved = (n: number) =>
      keepValue(
        db,
        numbered('ret', n),
        value({ id: numbered('rva', n), partId: numbered('rpa', n), answer: counted(n) }),
        0,
      );
    await db.writeAll([saved(3), saved(2), saved(1)]);
    const between = { from: '2020-Q1', before: '2026-Q3' };
    const earlier = await earlierAnswers(db, contractId, between);
    expect(earlier.map(({ lastQuarter, answer, lead }) => [lastQuarter, answer, lead])).toEqual([
      ['2025-Q4', counted(1), true],
      ['2026-Q1', counted(2), true],
    ]);
    expect(await earlierAnswers(db, contractId, { ...between, before: '2026-Q1' })).toHaveLength(1);
    expect(await earlierAnswers(db, contractId, { ...between, from: '2026-Q1' })).toHaveLength(1);
    expect(await earlierAnswers(db, contractId, between, numbered('mea', 9))).toEqual([]);
  });

  it('tell how long the last one took', async () => {
    const db = database();
    await keepReturns(db, three);
    await db.writeAll([
      keepPart(db, numbered('rpa', 1), { ready: false, minutesTaken: 50 }, 0),
      keepPart(db, numbered('rpa', 2), { ready: false, minutesTaken: 40 }, 0),
    ]);
    const last = async (before: string) => [...(await lastMinutesOf(db, contractId, before)).values()];
    expect(await last('2026-Q2')).toEqual([40]);
    expect(await last('2026-Q1')).toEqual([50]);
    expect(await last('2025-Q4')).toEqual([]);
  });

  it('of one period there is one', async () => {
    await expect(
      keepReturns(database(), [three[0] ?? aReturnKept(), byQuarter(9, '2025-Q4')]),
    ).rejects.toMatchObject({ problems: [{ code: 'return-exists' }] });
  });

  it('find the measure of their own contract only', async () => {
    await keepReturns(database(), three, [contractId, other]);
    expect((await measureToFill(database(), contractId, measureId))?.versions).toHaveLength(1);
    expect(await measureToFill(database(), other, measureId)).toBeUndefined();
  });
});

onBothEngines('targets that get in the way', (database) => {
  const id = numbered('tfl', 1);
  const raise = async (db: Database) => {
    await keepReturns(db);
    await db.writeAll([
      addFlag(db, { id, contractId, measureId, returnId, text: 'It harms.', raisedBy: carol, raisedAt: now }),
    ]);
  };
  const answer = (db: Database, revision: number) =>
    db.writeAll([answerFlag(db, id, { answer: 'Halve it.', answeredBy: wilf, answeredAt: later }, revision)]);

  it('wait for the council until they are answered, once', async () => {
    const db = database();
    await raise(db);
    expect(await openFlags(db, [contractId])).toEqual([
      { id, contractId, measureId, text: 'It harms.', raisedAt: now },
    ]);
    await expect(answer(db, 0)).rejects.toMatchObject({ kind: 'conflict' });
    await answer(db, 1);
    await expect(answer(db, 2)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await openFlags(db, [contractId])).toEqual([]);
    expect(await openFlags(db, [])).toEqual([]);
    expect(await flagsOfContract(db, contractId)).toMatchObject([
      { raisedByName: 'Carol', answer: 'Halve it.', answeredByName: 'Wilf', revision: 2 },
    ]);
    expect(await flagById(db, numbered('tfl', 9))).toBeUndefined();
  });
});
