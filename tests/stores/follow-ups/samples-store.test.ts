import { expect, it } from 'vitest';
import { agreementOfCases, questionsChosen } from '#db/stores/case-agreements-store.ts';
import {
  casesToDrawFrom,
  changeSample,
  keepDraw,
  proposeSample,
  sampleAgreementOf,
  sampleDrawsOf,
  samplesInForce,
} from '#db/stores/samples-store.ts';
import { drawSample, isInDraw, standingDraw } from '#shared/follow-ups/draw-sample.ts';
import { aCase, groundOfCases, keepCases } from '../../fixtures/a-kept-case.ts';
import { idOf } from '../../fixtures/a-kept-contract.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const at = '2026-10-22T09:00:00.000Z';
const contractId = idOf('con', 1);
const terms = { fromQuarter: '2026-Q3', marginPercent: 10, responsePercent: 60 };
const proposal = {
  ...{ ...terms, id: idOf('sag', 1), contractId },
  ...{ proposedBySide: 'council' as const, proposedBy: idOf('per', 1), proposedAt: at },
};

onBothEngines('a sample in place of everybody', (database) => {
  it('is in force from the other side’s yes until it is ended', async () => {
    const db = database();
    await groundOfCases(db);
    expect(await sampleAgreementOf(db, contractId)).toBeUndefined();
    await db.writeAll([proposeSample(db, proposal)]);
    expect(await samplesInForce(db)).toEqual([]);
    const seen = { id: idOf('sag', 1), revision: 0 };
    await db.writeAll([changeSample(db, seen, { agreedBy: idOf('per', 1), agreedAt: at })]);
    expect(await samplesInForce(db)).toEqual([{ ...terms, contractId }]);
    expect(await sampleAgreementOf(db, contractId)).toMatchObject({ agreedByName: 'Carol', revision: 1 });
    const end = { endedBy: idOf('per', 1), endedAt: at };
    await expect(db.writeAll([changeSample(db, seen, end)])).rejects.toMatchObject({
      problems: [{ code: 'sample-changed-meanwhile' }],
    });
    await db.writeAll([changeSample(db, { ...seen, revision: 1 }, end)]);
    expect(await samplesInForce(db)).toEqual([]);
  });

  it('is drawn from whoever got support that ended in the quarter, once, and stays', async () => {
    const db = database();
    await groundOfCases(db);
    await keepCases(
      ...([db, aCase(1), aCase(2, { organisationId: idOf('org', 3) })] as const),
      aCase(3, { endedOn: '2026-07-01' }),
      aCase(4, { howEnded: 'inappropriate referral', whyInappropriate: 'too old' }),
    );
    const ids = await casesToDrawFrom(db, contractId, '2026-Q1');
    expect(ids).toEqual([idOf('cas', 1), idOf('cas', 2)]);
    const draw = drawSample('seed', ids, 1);
    const of = {
      id: idOf('sdr', 1),
      contractId,
      quarter: '2026-Q1',
      drawnAt: at,
      marginPercent: 10,
      responsePercent: 60,
    };
    await db.writeAll([keepDraw(db, of, draw, standingDraw(draw))]);
    expect(await sampleDrawsOf(db, contractId)).toMatchObject([
      { quarter: '2026-Q1', drawn: 1, of: 2, drawnAt: at },
    ]);
    const kept = (await agreementOfCases(db, contractId))?.draws.get('2026-Q1');
    expect(kept && ids.filter((id) => isInDraw(kept, id))).toEqual(draw.drawn);
    await expect(
      db.writeAll([keepDraw(db, { ...of, id: idOf('sdr', 2) }, draw, standingDraw(draw))]),
    ).rejects.toThrow();
    await expect(
      db.writeAll([{ statement: (w, { sampleDraws }) => w.update(sampleDraws).set({ seed: 'another' }) }]),
    ).rejects.toThrow();
    await expect(
      db.writeAll([{ statement: (w, { sampleDraws }) => w.delete(sampleDraws) }]),
    ).rejects.toThrow();
  });

  it('finds the agreements that ask other questions than the usual', async () => {
    const db = database();
    await groundOfCases(db);
    const organisationId = idOf('org', 2);
    await db.writeAll([
      {
        statement: (w, { contracts }) =>
          w.update(contracts).set({ followUpQuestions: ['now'], followUpAttempts: 2 }),
      },
      {
        statement: (w, { contractParties }) =>
          w
            .insert(contractParties)
            .values({ id: idOf('cpa', 99), contractId, organisationId, role: 'lead', delivers: '' }),
      },
    ]);
    expect(await questionsChosen(db, organisationId)).toContainEqual({ contractId, codes: ['now'] });
    expect(await questionsChosen(db, idOf('org', 9))).toEqual([]);
    // who holds families of an agreement that it no longer delivers still asks them as agreed there
    expect(await questionsChosen(db, idOf('org', 3))).toEqual([]);
    await keepCases(db, aCase(1, { organisationId: idOf('org', 3) }));
    expect(await questionsChosen(db, idOf('org', 3))).toEqual([{ contractId, codes: ['now'] }]);
    expect(await agreementOfCases(db, contractId)).toMatchObject({
      questions: { id: 'usual/1:now' },
      terms: { attemptsNeeded: 2 },
    });
  });
});
