import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnsIn } from '../../access/world-returns.ts';
import { openWorld, type World } from '../../access/world.ts';
import { changing, rightRequest, sendCurrent, sendIt } from './right-requests.ts';
import { isDay, isId, isQuarter, leavesOf, withAt, type Place } from './spoil.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await returnsIn(world);
}, 60_000);
afterAll(() => world.close());

/** What breaks a program that puts texts together instead of keeping them apart; short enough for every box. */
const hostile = [
  `Robert'); DROP TABLE people;--`,
  `' OR '1'='1`,
  `<b onclick=alert(1)>&amp;</b>`,
  `"; --%s \${7*7} {{7*7}}`,
  'ﷺ \u202e 🎈 中文',
];
const unreadable = ['a\u0000b', 'a\ud800b', 'a\u001b[31mb'];

/** Texts that are kept only as a hash, or must be what they were: a password, a secret, what was seen. */
const notKept = ['password', 'current', 'token', 'nameSeen'];
/** Where a reference is typed to find or to confirm a family, and so must be that family's. */
const refersTo = ['POST /api/cases/:caseId/erase', 'POST /api/emergency-looks'];
/** Where an answer is chosen from a few, which elsewhere is typed. */
const choosesAnswer = ['POST /api/contracts/:contractId/measures/:measureId/difference-notes'];
/** Texts that are one of few words, a number in words, or an address: they have no room for others. */
const fixed = [
  'between',
  'kind',
  'question',
  'polarity',
  'dataStatus',
  'source',
  'per',
  'regime',
  'basis',
  'returnFrequency',
  'status',
  'role',
  'roles',
  'owner',
  'act',
  'seen',
  'scope',
  'state',
  'box',
  'needs',
  'returnBoxes',
  'brandColour',
  'base64',
  'email',
  'website',
  'url',
  'areaKey',
  'code',
  'scheme',
  'identifier',
  'need',
  'route',
  'ageBand',
  'howEnded',
  'reason',
  'rule',
  'times',
  'channel',
  'channels',
  'givenBy',
  'askedBy',
  'sex',
  'ethnicGroup',
  'disability',
  'educationalNeed',
  'questions',
  'now',
  'problem',
  'badAgain',
  'instrumentId',
  'informant',
  'formId',
  'point',
  'fileText',
];
const wordOf = (place: Place): string => String(place.findLast((key) => typeof key === 'string'));
const isText = ({ value }: { value: unknown }) =>
  typeof value === 'string' && !isDay(value) && !isQuarter(value) && !isId(value);

/** Every value that the records hold, in whatever column or list. */
const allKept = async (): Promise<Set<unknown>> => {
  const { db } = world.service;
  const kept = new Set<unknown>();
  for (const table of Object.values(db.tables)) {
    for (const { value } of leavesOf(await db.read.select().from(table))) kept.add(value);
  }
  return kept;
};

const withTexts = changing.filter(({ always }) => always === undefined);

describe.each(withTexts.map((row) => [row.route, row] as const))('%s', (_route, row) => {
  it('keeps SQL and markup in every text exactly as they were typed', { timeout: 60_000 }, async () => {
    const request = await rightRequest(world, row);
    if (typeof request.body !== 'object') return;
    const texts = leavesOf(request.body)
      .filter(isText)
      .filter(({ place }) => ![...fixed, ...notKept].includes(wordOf(place)))
      .filter(({ place }) => !(refersTo.includes(row.route) && wordOf(place) === 'reference'))
      .filter(({ place }) => !(choosesAnswer.includes(row.route) && wordOf(place) === 'answer'));
    if (texts.length === 0) return;
    const wrong: Record<string, unknown> = {};
    for (const words of hostile) {
      const fresh = await rightRequest(world, row);
      const typed = texts.map(({ place }) => ({
        place,
        text: `${place.join('')} ${words}`.slice(-30).trim(),
      }));
      const body = typed.reduce((made, { place, text }) => withAt(made, place, text), fresh.body);
      const answer = await sendCurrent(body, (each) => sendIt(world, fresh, { body: each }));
      const said = new Set(leavesOf(answer.json()).map(({ value }) => value));
      const kept = typed.every(({ text }) => said.has(text)) ? said : await allKept();
      for (const { place, text } of typed) {
        const comesBack = said.has(text) || kept.has(text);
        if (answer.statusCode !== 200 || !comesBack) wrong[`${place.join('/')}: ${text}`] = answer.json();
      }
    }
    expect(wrong).toEqual({});
  });

  it('answers hostile words where only few words fit, and never with a fault', async () => {
    const request = await rightRequest(world, row);
    const wrong: Record<string, number> = {};
    for (const { place } of leavesOf(request.body).filter(({ value }) => typeof value === 'string')) {
      for (const words of [...hostile.slice(0, 2), 'x'.repeat(50_000), '']) {
        const { statusCode } = await sendIt(world, request, { body: withAt(request.body, place, words) });
        if (statusCode >= 500) wrong[`${place.join('/')}: ${words}`] = statusCode;
      }
    }
    expect(wrong).toEqual({});
  });

  it('refuses letters that cannot be shown in every text', async () => {
    const request = await rightRequest(world, row);
    const wrong: Record<string, number> = {};
    for (const { place } of leavesOf(request.body).filter(isText)) {
      // A password may have any letters: it is never shown.
      if (['password', 'current', 'token'].includes(wordOf(place))) continue;
      for (const words of unreadable) {
        const body = withAt(request.body, place, words);
        const { statusCode } = await sendIt(world, request, { body });
        if (statusCode !== 422) wrong[`${place.join('/')}: ${JSON.stringify(words)}`] = statusCode;
      }
    }
    for (const { place } of leavesOf(request.body).filter(({ value }) => /^https?:/.test(String(value)))) {
      for (const words of unreadable) {
        const body = withAt(request.body, place, `https://a.example/${words}`);
        const { statusCode } = await sendIt(world, request, { body });
        if (statusCode !== 422) wrong[`${place.join('/')}: ${JSON.stringify(words)}`] = statusCode;
      }
    }
    expect(wrong).toEqual({});
  });
});
