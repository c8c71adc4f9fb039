import { describe, expect, it } from 'vitest';
import { leftToDo, nilMeasures, submitReturn, type ReturnToSubmit } from '#shared/returns/submit-return.ts';
import { was } from '../../fixtures/a-checked-value.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted, missing, shared } from '../../fixtures/a-return.ts';

const version = aMeasureVersion();
const value = (over = {}) => aReturnValue({ partId: 'rpa_lead', measureId: version.measureId, ...over });
const lead = {
  id: 'rpa_lead',
  organisationName: 'Stepping Stones',
  lead: true,
  ready: false,
  minutesTaken: 45,
  texts: [{ box: 'what helped' as const, text: 'A new worker' }],
};
const other = {
  ...lead,
  id: 'rpa_other',
  organisationName: 'Open Door',
  lead: false,
  ready: true,
  texts: [],
};
const toSubmit = (over: Partial<ReturnToSubmit> = {}): ReturnToSubmit => ({
  boxes: ['story', 'not taken on', 'nobody provides', 'time taken'],
  measures: [{ measureId: version.measureId, version }],
  parts: [lead],
  values: [value()],
  background: { frequency: 'quarterly', firstQuarter: '2026-Q2', earlierOf: () => [] },
  areaName: () => 'Eastmarsh',
  ...over,
});
const codes = (facts: ReturnToSubmit) => leftToDo(facts).map(({ code }) => code);
const signed = { signed: true, nilSigned: false };

describe('sending a return', () => {
  it('goes through when every duty is answered and it is signed', () => {
    expect(submitReturn(toSubmit(), signed)).toEqual([]);
  });

  it('without the statement is refused', () => {
    expect(submitReturn(toSubmit(), { ...signed, signed: false })).toMatchObject([
      { code: 'unsigned', place: 'signed' },
    ]);
  });

  it('with a nil wants that signed too, by name', () => {
    const nil = toSubmit({ values: [value({ answer: { state: 'nil' } })] });
    expect(nilMeasures(nil)).toEqual(['Families helped to the end']);
    expect(submitReturn(nil, signed)).toMatchObject([
      { code: 'nil-unsigned', sentence: 'Confirm that there was none for: Families helped to the end.' },
    ]);
    expect(submitReturn(nil, { signed: true, nilSigned: true })).toEqual([]);
  });

  it('names a figure that is not there, and where', () => {
    expect(leftToDo(toSubmit({ values: [] }))).toEqual([
      {
        code: 'unanswered',
        place: `values/rpa_lead/${version.measureId}/all/part`,
        sentence: 'Families helped to the end: enter a figure, even if it is 0, or say why you cannot.',
      },
    ]);
  });

  it('takes 0 and a reason for an answer, and emptied boxes for none', () => {
    expect(codes(toSubmit({ values: [value({ answer: counted(0) })] }))).toEqual([]);
    expect(codes(toSubmit({ values: [value({ answer: missing('too early') })] }))).toEqual([]);
    expect(codes(toSubmit({ values: [value({ answer: { state: 'value' } })] }))).toEqual(['unanswered']);
  });

  it('with a missing denominator says which number is not filled in', () => {
    const share = aMeasureVersion({ kind: 'share', question: 'how well' });
    const facts = toSubmit({
      measures: [{ measureId: share.measureId, version: share }],
      values: [value({ answer: { state: 'value', numerator: 9 } })],
    });
    expect(codes(facts)).toEqual(['half-answered']);
  });

  it('with a surprising figure wants it explained', () => {
    const background = { ...toSubmit().background, earlierOf: () => [was(900)] };
    expect(leftToDo(toSubmit({ background }))).toMatchObject([
      { code: 'unexplained', sentence: 'Families helped to the end: Is 92 right? Tell us what happened.' },
    ]);
    expect(codes(toSubmit({ background, values: [value({ explanation: 'We moved.' })] }))).toEqual([]);
  });

  it('with something impossible, as when the total was changed after its areas, is refused', () => {
    const split = aMeasureVersion({ splitAreas: ['are_1'] });
    const facts = toSubmit({
      measures: [{ measureId: split.measureId, version: split }],
      values: [value({ answer: counted(5) }), value({ areaKey: 'are_1', answer: counted(6) })],
    });
    expect(leftToDo(facts)).toMatchObject([
      { code: 'split-above-total', place: `values/rpa_lead/${split.measureId}/all/part` },
      { code: 'split-above-total', sentence: expect.stringContaining('end, Eastmarsh: The areas') as string },
    ]);
  });

  it('wants every area answered', () => {
    const split = aMeasureVersion({ splitAreas: ['are_1'] });
    const facts = toSubmit({ measures: [{ measureId: split.measureId, version: split }] });
    expect(leftToDo(facts)).toMatchObject([
      { code: 'unanswered', place: `values/rpa_lead/${split.measureId}/are_1/part` },
    ]);
  });

  it('wants a story where the agreement asks for one: one of the boxes is enough', () => {
    const untold = { ...lead, texts: [{ box: 'what helped' as const, text: '  ' }] };
    expect(codes(toSubmit({ parts: [untold] }))).toEqual(['no-story']);
    expect(codes(toSubmit({ parts: [untold], boxes: ['time taken'] }))).toEqual([]);
  });

  it('wants to know how long it took where the agreement asks', () => {
    const untimed = { ...lead, minutesTaken: undefined };
    expect(codes(toSubmit({ parts: [untimed] }))).toEqual(['no-time']);
    expect(codes(toSubmit({ parts: [untimed], boxes: ['story'] }))).toEqual([]);
    expect(codes(toSubmit({ parts: [{ ...lead, minutesTaken: 0 }] }))).toEqual([]);
  });

  it('asks for no story and no time of the parts that are not the lead’s', () => {
    const facts = toSubmit({
      parts: [lead, { ...other, minutesTaken: undefined }],
      values: [value(), value({ partId: 'rpa_other' })],
    });
    expect(codes(facts)).toEqual([]);
  });

  it('waits for every part to be ready', () => {
    const facts = toSubmit({
      parts: [lead, { ...other, ready: false }],
      values: [value(), value({ partId: 'rpa_other' })],
    });
    expect(leftToDo(facts)).toMatchObject([{ code: 'part-not-ready', place: 'parts/rpa_other' }]);
  });

  it('wants different people counted once for all organisations, and says whose figure is missing', () => {
    const people = aMeasureVersion({ kind: 'different people' });
    const facts = toSubmit({
      measures: [{ measureId: people.measureId, version: people }],
      parts: [lead, other],
      values: [value()],
    });
    expect(leftToDo(facts)).toMatchObject([
      { sentence: expect.stringContaining('(Open Door)') as string },
      { sentence: expect.stringContaining('(all organisations together)') as string },
    ]);
  });

  it('checks a share against what it was before in the same boxes', () => {
    const share = aMeasureVersion({ kind: 'share', question: 'how well' });
    const facts = toSubmit({
      measures: [{ measureId: share.measureId, version: share }],
      values: [value({ answer: shared(1, 40) })],
      background: {
        ...toSubmit().background,
        earlierOf: ({ areaKey }) => (areaKey === '' ? [was(60, 100)] : []),
      },
    });
    expect(codes(facts)).toEqual(['unexplained']);
  });
});
