import { describe, expect, it } from 'vitest';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import { draftFromReady, readyMeasure, readyMeasures } from '#shared/measures/library.ts';
import { readyMeasureThemes } from '#shared/measures/library/ready-measure.ts';
import { measureDraftShape, readyMeasureShape } from '#shared/measures/measures.api.ts';
import { phraseOf } from '#shared/measures/describe-figure.ts';
import { questions } from '#shared/measures/measure-version.ts';
import { wordsNeverOnScreen } from '#shared/values/screen-words.ts';
import { aVersion } from './a-series.ts';

const named = readyMeasures.map((ready) => [ready.key, ready] as const);

describe('the library of ready measures', () => {
  it('has at least 48, each under its own key and name', () => {
    expect(readyMeasures.length).toBeGreaterThanOrEqual(48);
    expect(new Set(readyMeasures.map(({ key }) => key)).size).toBe(readyMeasures.length);
    expect(new Set(readyMeasures.map(({ name }) => name)).size).toBe(readyMeasures.length);
  });

  it('has some for each theme and each question', () => {
    expect(new Set(readyMeasures.map(({ theme }) => theme))).toEqual(new Set(readyMeasureThemes));
    expect(new Set(readyMeasures.map(({ question }) => question))).toEqual(new Set(questions));
  });

  it('has at least a dozen that say who is better off', () => {
    expect(readyMeasures.filter(({ question }) => question === 'better off').length).toBeGreaterThanOrEqual(
      12,
    );
  });

  it.each([
    'front-line-share',
    'posts-vacant',
    'staff-who-left',
    'days-from-referral',
    'appointments-kept',
    'sessions-held',
    'different-people-helped',
    'service-was-good',
    'certificates-gained',
    'feels-safe-here',
    'in-agreement-at-end',
    'in-agreement-at-3-months',
    'in-agreement-at-6-months',
    'in-agreement-at-9-months',
    'no-police-or-warden-contact',
    'in-school-or-work-at-6-months',
    'same-worry-not-back-at-6-months',
    'concerns-passed-on-same-day',
    'inappropriate-referrals',
    'did-not-attend',
    'complaints-received',
    'apprenticeships-started',
    'spent-locally',
    'volunteer-hours',
    'cost-for-each-family',
    'volunteers-active',
    'reach-by-district',
    'questionnaire-mean-change',
    'young-carers-found',
  ])('has %s', (key) => {
    expect(readyMeasure(key)?.key).toBe(key);
  });

  it('a key that does not exist has no measure', () => {
    expect(readyMeasure('toString')).toBeUndefined();
  });

  it('concerns raised take no target, count people, and are sensitive', () => {
    expect(readyMeasure('concerns-raised')).toMatchObject({
      polarity: 'neither',
      countsPeople: true,
      sensitive: true,
      suggestedHeadline: false,
    });
  });
});

describe('each ready measure', () => {
  it.each(named)('%s can be added as it is, without a problem', (_key, ready) => {
    const draft = draftFromReady(ready, '2026-Q3');
    expect(measureDraftShape.parse(draft)).toEqual(draft);
    expect(decideMeasureVersion(draft, [])).toMatchObject({ version: { number: 1, name: ready.name } });
  });

  it.each(named)('%s fits the shape that is sent', (_key, ready) => {
    expect(readyMeasureShape.parse(ready)).toEqual(ready);
  });

  it.each(named)('%s says why, what, and who counts', (_key, ready) => {
    expect(ready.purpose).toMatch(/[.]$/);
    expect(ready.whoCounts).toMatch(/[.]$/);
    expect(ready.whoDoesNot).toMatch(/[.]$/);
    expect(ready.numeratorMeans).not.toBe('');
    expect(ready.name).toMatch(/^[A-Z]/);
    expect(ready.name).not.toMatch(/[.]$/);
  });

  it.each(named.filter(([, { kind }]) => ['count', 'different people', 'share', 'snapshot'].includes(kind)))(
    '%s reads on behind its unit',
    (_key, { kind, unit, numeratorMeans }) => {
      expect(phraseOf(aVersion({ kind, unit, numeratorMeans }))).toBeDefined();
    },
  );

  it.each(named)('%s uses no word that no screen may show', (_key, ready) => {
    const text = Object.values(ready).join(' ');
    expect(wordsNeverOnScreen.filter((word) => new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
  });
});

describe('a draft from a ready measure', () => {
  it('is typed in, without a target, and nobody has chosen it yet', () => {
    const ready = readyMeasure('in-agreement-at-6-months');
    expect(ready && draftFromReady(ready, '2026-Q3')).toMatchObject({
      fromQuarter: '2026-Q3',
      headline: true,
      tolerancePercent: 10,
      chosenBy: '',
      chosenSaid: '',
      source: 'typed in',
      dataStatus: 'ready',
      splitAreas: [],
      areaTargets: {},
    });
    expect(ready && draftFromReady(ready, '2026-Q3').target).toBeUndefined();
  });
});
