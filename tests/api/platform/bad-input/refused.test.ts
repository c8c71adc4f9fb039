import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemDocument } from '#shared/problems/problem-document.ts';
import { openWorld, type World } from '../../access/world.ts';
import { changing, rightRequest, sendIt, type RightRequest } from './right-requests.ts';
import {
  daysThatAreNone,
  idsThatAreNone,
  isDay,
  isId,
  isQuarter,
  leavesOf,
  numbersThatAreNone,
  objectsOf,
  otherTypes,
  withAt,
  type Place,
} from './spoil.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

/** A mark that stands for what cannot be written as a value, such as a number beyond every range. */
const mark = 'a mark for what comes here';
const writtenAs = (body: unknown, place: Place, raw: string) =>
  JSON.stringify(withAt(body, place, mark)).replace(`"${mark}"`, raw);

interface Document {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, unknown> } }>>;
}

it('the table asks with a body wherever the API document says that one is taken', async () => {
  const { paths } = (await world.service.ask({ url: '/api/openapi.json' })).json<Document>();
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { requestBody }]) => requestBody?.content['application/json'] !== undefined)
      .map(([method]) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  const asked: string[] = [];
  for (const row of changing) {
    if (typeof (await rightRequest(world, row)).body === 'object') asked.push(row.route);
  }
  expect(documented.length).toBeGreaterThan(30);
  expect(asked.toSorted()).toEqual(documented.toSorted());
});

const takesJson = changing.filter(({ route }) => !route.startsWith('POST /api/imports'));

describe.each(takesJson.map((row) => [row.route, row] as const))('%s', (_route, row) => {
  let request: RightRequest;
  beforeAll(async () => {
    request = await rightRequest(world, row);
  });

  /** Sends each body and expects each to be answered so, with a problem document that tells what to mend. */
  const expectEach = async (bodies: Record<string, unknown>, status: number, code?: string) => {
    const answers: Record<string, unknown> = {};
    for (const [what, body] of Object.entries(bodies)) {
      const answer = await sendIt(world, request, { body });
      const said = answer.body.startsWith('{') ? answer.json<Partial<ProblemDocument>>() : {};
      const codes = said.problems?.map((problem) => problem.code) ?? [];
      answers[what] =
        code === undefined || codes.includes(code) ? answer.statusCode : [answer.statusCode, codes];
    }
    expect(answers).toEqual(Object.fromEntries(Object.keys(bodies).map((what) => [what, status])));
  };
  const wherever = (fits: (value: unknown) => boolean) =>
    leavesOf(request.body).filter(({ value }) => value !== undefined && fits(value));

  it('refuses what is too large, nested too deeply, or cannot be read', async () => {
    if (typeof request.body !== 'object') return;
    const text = JSON.stringify(request.body);
    await expectEach({ oversized: text.replace('{', `{"more":"${'x'.repeat(300_000)}",`) }, 413, 'too-large');
    await expectEach(
      {
        'deeply nested': text.replace('{', `{"more":${'['.repeat(5000)}${']'.repeat(5000)},`),
        'broken off': text.slice(0, -1),
        'bad UTF-8 in a key': Buffer.concat([
          Buffer.from('{"'),
          Buffer.from([0xc3, 0x28, 0xff]),
          Buffer.from(`":1,${text.slice(1)}`),
        ]),
        'bad UTF-8 in a text': Buffer.from(text.replace('{', '{"more":"\u00ff",'), 'latin1'),
        'NaN, which JSON does not have': text.replace('{', '{"more":NaN,'),
        'a prototype': text.replace('{', '{"__proto__":{"roles":["administrator"]},'),
      },
      400,
      'unreadable',
    );
  });

  it('refuses a field that nobody knows, wherever it stands, and names it', async () => {
    // What hangs on areas is keyed by their ids, answers by questions or items, what is agreed by scales: another
    // key is refused as none.
    const keyed = ['areaTargets', 'answers', 'numbers', 'agreed'];
    const known = objectsOf(request.body).filter((place) => !keyed.includes(String(place.at(-1))));
    const bodies = known.map((place) => {
      const inside = place.reduce<unknown>((value, key) => (value as never)[key], request.body);
      return [place.join('/'), withAt(request.body, place, { ...(inside as object), surplus: 1 })];
    });
    await expectEach(Object.fromEntries(bodies) as Record<string, unknown>, 422, 'unknown-field');
  });

  it('refuses another type in every field', async () => {
    const bodies = wherever(() => true).flatMap(({ place, value }) =>
      otherTypes(value).map((other) => [
        `${place.join('/')}: ${JSON.stringify(other)}`,
        withAt(request.body, place, other),
      ]),
    );
    await expectEach(Object.fromEntries(bodies) as Record<string, unknown>, 422);
    const sent = { list: [], 'an object': { seven: 7 }, text: '"text"', number: '7', nothing: 'null' };
    await expectEach(sent, 422);
  });

  it('refuses days and quarters that do not exist', async () => {
    const days = wherever(isDay).flatMap(({ place }) =>
      daysThatAreNone.map((day) => [`${place.join('/')}: ${day}`, withAt(request.body, place, day)]),
    );
    const quarters = wherever(isQuarter).flatMap(({ place }) =>
      ['2026-Q0', '2026-Q5', '2026-04', ''].map((quarter) => [
        `${place.join('/')}: ${quarter}`,
        withAt(request.body, place, quarter),
      ]),
    );
    await expectEach(Object.fromEntries([...days, ...quarters]) as Record<string, unknown>, 422);
  });

  it('refuses numbers beyond what can be counted exactly, and numbers written as text', async () => {
    const bodies = wherever((value) => typeof value === 'number').flatMap(({ place }) => [
      ...numbersThatAreNone.map((raw) => [`${place.join('/')}: ${raw}`, writtenAs(request.body, place, raw)]),
      ...['NaN', 'Infinity', '-0', '1e3', '１２', ''].map((text) => [
        `${place.join('/')}: "${text}"`,
        withAt(request.body, place, text),
      ]),
    ]);
    await expectEach(Object.fromEntries(bodies) as Record<string, unknown>, 422);
  });

  it('takes no harm from a zero with a minus in front', async () => {
    const answers: Record<string, number> = {};
    for (const { place } of wherever((value) => typeof value === 'number')) {
      const body = writtenAs(request.body, place, '-0');
      const { statusCode } = await sendIt(world, request, { body });
      if (statusCode >= 500) answers[place.join('/')] = statusCode;
    }
    expect(answers).toEqual({});
  });

  it('refuses ids that cannot be ours', async () => {
    const bodies = wherever(isId).flatMap(({ place }) =>
      idsThatAreNone
        // 'the whole' is an area of its own
        .filter((id) => !(id === '' && place.at(-1) === 'areaKey'))
        .map((id) => [`${place.join('/')}: ${id}`, withAt(request.body, place, id)]),
    );
    await expectEach(Object.fromEntries(bodies) as Record<string, unknown>, 422);
  });

  it('knows nothing at an id that nobody has, or that is somebody else’s, in what is sent', async () => {
    const { rivalId, contractId, councilId } = world;
    const ids = ['org_00000000000000000000', 'per_00000000000000000000', rivalId, contractId, councilId];
    const answers: Record<string, number> = {};
    for (const { place } of wherever(isId)) {
      for (const id of ids) {
        const { statusCode } = await sendIt(world, request, { body: withAt(request.body, place, id) });
        if (statusCode >= 500 || (statusCode < 400 && id.endsWith('000000000000'))) {
          answers[`${place.join('/')}: ${id}`] = statusCode;
        }
      }
    }
    expect(answers).toEqual({});
  });

  it('knows nothing at an address with an id that is none, or that nobody has', async () => {
    const answers: Record<string, number> = {};
    for (const [id = ''] of request.url.matchAll(/[a-z]{2,6}_[0-9a-z]{20}/g)) {
      // A line of gaps is made by the screen: an id that nobody has is a new line.
      const news = id.startsWith('gap_') ? [] : [`${id.slice(0, 4)}00000000000000000000`];
      const none = ['x', '%00', "con_'%20or%201=1--", '..%2f..', `${id}0`, '%F0%9F%8E%88', ...news];
      for (const other of none) {
        const url = request.url.replace(id, other);
        const { statusCode } = await sendIt(world, request, { url });
        if (statusCode !== 404) answers[url] = statusCode;
      }
      const broken = await sendIt(world, request, { url: request.url.replace(id, '%ff') });
      if (broken.statusCode !== 400) answers['%ff'] = broken.statusCode;
    }
    expect(answers).toEqual({});
  });
});
