import { expect, it } from 'vitest';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { partFiguresOf } from '#db/stores/part-figures-store.ts';
import { addPart, keepValue } from '#db/stores/return-writes.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { ReturnValue } from '#shared/returns/return-value.ts';
import {
  aReturnKept,
  carol,
  contractId,
  keepReturns,
  measureId,
  now,
  numbered,
  partId,
  returnId,
  stones,
} from '../../fixtures/a-return-kept.ts';
import { aReturnValue, counted, missing } from '../../fixtures/a-return.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const openDoor = numbered('org', 3);
const theirPart = numbered('rpa', 9);

onBothEngines('what each organisation reported of a measure', (database) => {
  let made = 0;
  const keep = (over: Partial<ReturnValue>, of = returnId) => {
    const value = aReturnValue({
      id: numbered('rva', (made += 1)),
      ...{ partId, measureId, measureVersionId: numbered('mev', 1), savedBy: carol },
      ...over,
    });
    return database().writeAll([keepValue(database(), of, value, 0)]);
  };
  const ready = async (status: ReturnStatus = 'accepted') => {
    const db = database();
    await keepReturns(db, [aReturnKept({ status })]);
    await db.writeAll([
      ...addOrganisation(
        db,
        {
          id: openDoor,
          name: 'Open Door',
          kind: 'provider',
          website: '',
          identifiers: [],
          revision: 0,
        },
        now,
        () => numbered('oid', 9),
      ),
      addPart(db, returnId, { id: theirPart, organisationId: openDoor, lead: false }),
    ]);
  };
  const told = () => partFiguresOf(database(), contractId, measureId);

  it('is each part of an accepted return, with the definition and without the note', async () => {
    await ready();
    await keep({ answer: counted(60) });
    await keep({ partId: theirPart, answer: missing('system fault', 'A flood at F-12') });
    const of = { quarter: '2026-Q2', versionId: numbered('mev', 1) };
    expect(await told()).toEqual([
      {
        ...of,
        organisationId: openDoor,
        organisationName: 'Open Door',
        value: { state: 'missing', reason: 'system fault' },
      },
      {
        ...of,
        organisationId: stones,
        organisationName: 'Stepping Stones',
        value: { state: 'value', figure: { numerator: 60 } },
      },
    ]);
  });

  it('is neither an area, nor the whole that the lead typed, nor half an answer, nor another measure', async () => {
    await ready();
    await keep({ areaKey: 'are_1' });
    await keep({ scope: 'whole' });
    await keep({ partId: theirPart, answer: { state: 'value' } });
    expect(await told()).toEqual([]);
    await keep({ answer: counted(60) });
    expect(await told()).toHaveLength(1);
    expect(await partFiguresOf(database(), contractId, numbered('mea', 9))).toEqual([]);
    expect(await partFiguresOf(database(), numbered('con', 9), measureId)).toEqual([]);
  });

  it.each<ReturnStatus>(['draft', 'submitted', 'sent back', 'reopened'])(
    'is nothing of a return that is %s',
    async (status) => {
      await ready(status);
      await keep({ answer: counted(60) });
      expect(await told()).toEqual([]);
    },
  );
});
