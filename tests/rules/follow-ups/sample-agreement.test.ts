import { describe, expect, it } from 'vitest';
import { dueFollowUps } from '#shared/follow-ups/due-follow-ups.ts';
import { drawSample, isDrawn, isInDraw, standingDraw } from '#shared/follow-ups/draw-sample.ts';
import { usualTerms } from '#shared/follow-ups/follow-up.ts';
import {
  decideSample,
  isInForce,
  sampleActsOpen,
  type SampleAgreement,
} from '#shared/follow-ups/sample-agreement.ts';

const terms = { fromQuarter: '2026-Q3', marginPercent: 10, responsePercent: 60 };
const proposed: SampleAgreement = {
  ...{ ...terms, id: 'sag_1', proposedBySide: 'council', proposedByName: 'P. Shah' },
  ...{ proposedAt: '2026-10-22T09:00:00.000Z', revision: 0 },
};
const agreed = { ...proposed, agreedAt: '2026-10-23T09:00:00.000Z', agreedByName: 'Lena' };
const ended = { ...agreed, endedAt: '2026-10-24T09:00:00.000Z' };

describe('a sample takes both sides', () => {
  it.each([
    ['nothing stands', undefined, ['propose'], ['propose']],
    ['it is proposed by the council', proposed, ['end'], ['agree', 'end']],
    ['it is agreed', agreed, ['end'], ['end']],
    ['it has ended', ended, ['propose'], ['propose']],
  ])('%s', (_words, standing, council, provider) => {
    expect(sampleActsOpen(standing, 'council')).toEqual(council);
    expect(sampleActsOpen(standing, 'provider')).toEqual(provider);
  });

  it('is in force once agreed, until it is ended', () => {
    expect([undefined, proposed, agreed, ended].map(isInForce)).toEqual([false, false, true, false]);
  });

  it.each([
    ['2026-Q3', undefined, []],
    ['2026-Q3', ended, []],
    ['2026-Q2', undefined, ['quarter-over']],
    ['2026-Q4', proposed, ['sample-stands']],
  ])('from %s on', (fromQuarter, standing, codes) => {
    const problems = decideSample({ ...terms, fromQuarter }, standing, '2026-10-22');
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a draw that is kept', () => {
  const ids = Array.from({ length: 50 }, (_, n) => `cas_${n}`);
  it('says of every family what the draw itself says, of late ones too', () => {
    const draw = drawSample('con_1 2026-Q3', ids, 20);
    const kept = standingDraw(draw);
    expect(ids.filter((id) => isInDraw(kept, id)).toSorted()).toEqual(draw.drawn.toSorted());
    const late = Array.from({ length: 50 }, (_, n) => `late_${n}`);
    expect(late.map((id) => isInDraw(kept, id))).toEqual(late.map((id) => isDrawn(draw, id)));
  });

  it('of nobody has nobody in it', () => {
    const kept = standingDraw(drawSample('con_1 2026-Q3', [], 5));
    expect(ids.some((id) => isInDraw(kept, id))).toBe(false);
  });
});

describe('a family that is not drawn', () => {
  const span = (months: number, dueOn: string, windowEndsOn: string) => ({
    ...{ id: `fup_${months}`, months, dueOn, windowEndsOn, windowDays: 42, attemptsNeeded: 3, attempts: [] },
  });
  const support = { startedOn: '2026-01-05', endedOn: '2026-04-01', howEnded: 'completed' as const };
  const stored = [
    span(0, '2026-04-01', '2026-05-13'),
    span(3, '2026-07-01', '2026-08-12'),
    span(6, '2026-10-01', '2026-11-12'),
  ];
  const facts = { support, terms: usualTerms, stored, drawn: false };
  it('is asked at the end alone, also where its day has just come', () => {
    expect(dueFollowUps({ ...facts, today: '2026-07-02' }).remove).toEqual(['fup_3', 'fup_6']);
  });
  it('keeps what was missed', () => {
    expect(dueFollowUps({ ...facts, today: '2026-10-22' }).remove).toEqual(['fup_6']);
  });
});
