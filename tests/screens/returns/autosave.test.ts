import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '#shared/problems/problem.ts';
import { ApiProblem, OutOfReach } from '../../../client/api/fetch-api.ts';
import { autosave, type AutosaveOptions, type Kept } from '../../../client/returns/autosave.ts';
import { makeSaveBoard } from '../../../client/returns/save-board.ts';
import { keepUnsent, unsentBoxes, unsentKey, type UnsentStore } from '../../../client/returns/unsent.ts';

/** A store like the browser's. */
const aStore = (): UnsentStore => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (n) => [...kept.keys()][n] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
};

const refusal = (status: number, code: string, sentence = 'Wilf saved 90 here.', place?: string) =>
  new ApiProblem({ status, title: '', detail: '', problems: [problem(code, sentence, place)] });

const key = unsentKey('per_carol', 'ret_1', 'box');
let store: UnsentStore;
let service: Kept<string>;
/** what the next requests meet, in order; without one they go through */
let meets: unknown[];
let requests: [string, number][];
/** holds requests until it is let go */
let gate: Promise<void>;
beforeEach(() => {
  store = aStore();
  service = { typed: '90', revision: 1 };
  meets = [];
  requests = [];
  gate = Promise.resolve();
});

const options = (over: Partial<AutosaveOptions<string>> = {}): AutosaveOptions<string> => ({
  key,
  store,
  same: (a, b) => a === b,
  readKept: (typed) => (typeof typed === 'string' ? typed : undefined),
  check: (typed) => (typed === 'x' ? [problem('not-a-number', 'Enter a number.', 'numerator')] : []),
  send: async (typed, revision) => {
    requests.push([typed, revision]);
    await gate;
    const met = meets.shift();
    if (met instanceof Error) throw met;
    service = { typed, revision: revision + 1 };
    return { ...service, savedAt: '14:02' };
  },
  latest: () => Promise.resolve(service),
  ...over,
});
const aBox = (over: Partial<AutosaveOptions<string>> = {}, start = service) => autosave(options(over), start);
const onDevice = () => store.getItem(key);

describe('a box that saves itself', () => {
  it('is sent when it is left, over the revision seen, and says when it was saved', async () => {
    const box = aBox();
    box.change('92');
    expect(requests).toEqual([]);
    await box.leave();
    expect(requests).toEqual([['92', 1]]);
    expect(box.view()).toMatchObject({ typed: '92', save: { state: 'saved', time: '14:02' } });
    box.change('93');
    await box.leave();
    expect(requests.at(-1)).toEqual(['93', 2]);
  });

  it('keeps what is typed on this device from the first key until the service has it', async () => {
    const box = aBox();
    box.change('92');
    expect(onDevice()).toContain('92');
    await box.leave();
    expect(onDevice()).toBeNull();
  });

  it('is not sent when nothing changed, or was changed back', async () => {
    const box = aBox();
    await box.leave();
    box.change('92');
    box.change('90');
    await box.leave();
    expect(requests).toEqual([]);
    expect(onDevice()).toBeNull();
  });

  it('is not sent while what stands in it is impossible: it says so, and keeps it', async () => {
    const box = aBox();
    box.change('x');
    await box.leave();
    expect(requests).toEqual([]);
    expect(box.view()).toMatchObject({ typed: 'x', problems: [{ code: 'not-a-number' }] });
    expect(onDevice()).toContain('x');
    box.change('92');
    await box.leave();
    expect(box.view().problems).toEqual([]);
  });

  it('waits while there is no network, keeps the value, and sends it when it is left again', async () => {
    meets = [new OutOfReach('')];
    const box = aBox();
    box.change('92');
    await box.leave();
    expect(box.view()).toMatchObject({ typed: '92', save: { state: 'waiting' } });
    expect(onDevice()).toContain('92');
    await box.leave();
    expect(box.view().save).toEqual({ state: 'saved', time: '14:02' });
  });

  it('shows what the service refuses beside the box', async () => {
    meets = [refusal(422, 'split-above-total', 'The areas add up to 100.', 'numerator')];
    const box = aBox();
    box.change('92');
    await box.leave();
    expect(box.view()).toMatchObject({ typed: '92', problems: [{ place: 'numerator' }] });
    expect(onDevice()).toContain('92');
  });

  it.each([
    [refusal(401, 'not-signed-in'), 'sign in again'],
    [refusal(409, 'return-is-closed', 'This return has been sent.'), 'This return has been sent.'],
  ])('keeps what was typed when it cannot be saved for another reason', async (met, why) => {
    meets = [met];
    const box = aBox();
    box.change('92');
    await box.leave();
    expect(box.view()).toMatchObject({ typed: '92', save: { state: 'failed' } });
    expect(JSON.stringify(box.view().save)).toContain(why);
    expect(onDevice()).toContain('92');
  });

  it('sends what was typed while a request was on its way, one after the other', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const box = aBox();
    box.change('91');
    const first = box.leave();
    box.change('92');
    const second = box.leave();
    expect(requests).toEqual([['91', 1]]);
    open();
    await Promise.all([first, second]);
    expect(requests).toEqual([
      ['91', 1],
      ['92', 2],
    ]);
    expect(box.view()).toMatchObject({ typed: '92', save: { state: 'saved' } });
  });

  it('does not take away what is being typed when an earlier save comes back', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const box = aBox();
    box.change('91');
    const sent = box.leave();
    box.change('912');
    open();
    await sent;
    expect(box.view().typed).toBe('912');
    expect(onDevice()).toContain('912');
  });
});

describe('somebody else’s value', () => {
  const overtaken = async () => {
    meets = [refusal(409, 'value-changed-meanwhile')];
    const box = aBox();
    service = { typed: '88', revision: 2 };
    box.change('92');
    await box.leave();
    return box;
  };

  it('is shown beside one’s own, and nothing is sent until somebody chooses', async () => {
    const box = await overtaken();
    expect(box.view()).toMatchObject({
      typed: '92',
      theirs: { kept: { typed: '88', revision: 2 }, sentence: 'Wilf saved 90 here.' },
    });
    await box.leave();
    expect(requests).toHaveLength(1);
  });

  it('is kept by one press', async () => {
    const box = await overtaken();
    box.keepTheirs();
    expect(box.view()).toMatchObject({ typed: '88', theirs: undefined });
    expect(onDevice()).toBeNull();
  });

  it('is replaced by one’s own by another, over the revision that was shown', async () => {
    const box = await overtaken();
    await box.keepMine();
    expect(requests.at(-1)).toEqual(['92', 2]);
    expect(box.view()).toMatchObject({ typed: '92', theirs: undefined, save: { state: 'saved' } });
  });

  it('that is the same as one’s own is no conflict', async () => {
    meets = [refusal(409, 'value-changed-meanwhile')];
    const box = aBox();
    service = { typed: '92', revision: 2 };
    box.change('92');
    await box.leave();
    expect(box.view().theirs).toBeUndefined();
    expect(onDevice()).toBeNull();
  });

  it('is waited for when it cannot be fetched', async () => {
    meets = [refusal(409, 'value-changed-meanwhile')];
    const box = aBox({ latest: () => Promise.reject(new OutOfReach('')) });
    box.change('92');
    await box.leave();
    expect(box.view()).toMatchObject({ typed: '92', save: { state: 'waiting' } });
  });

  it('that came with a fresh page is shown where nothing is typed, and leaves alone what is', () => {
    const untouched = aBox();
    untouched.adopt({ typed: '88', revision: 2 });
    expect(untouched.view().typed).toBe('88');
    const typing = aBox();
    typing.change('92');
    typing.adopt({ typed: '88', revision: 2 });
    expect(typing.view().typed).toBe('92');
  });
});

describe('what waited on this device', () => {
  it('is back in its box when the page is opened again', () => {
    keepUnsent(store, key, { revision: 1, typed: '92' });
    expect(aBox().view()).toMatchObject({ typed: '92', save: { state: 'waiting' } });
  });

  it('stands beside the other when somebody saved since', () => {
    keepUnsent(store, key, { revision: 1, typed: '92' });
    const box = aBox({}, { typed: '88', revision: 2 });
    expect(box.view()).toMatchObject({ typed: '92', theirs: { kept: { typed: '88' } } });
  });

  it('is forgotten when the service has it already', () => {
    keepUnsent(store, key, { revision: 1, typed: '90' });
    expect(aBox().view()).toMatchObject({ typed: '90', save: { state: 'nothing yet' } });
    expect(onDevice()).toBeNull();
  });

  it.each(['not JSON', '{}', '{"revision":1,"typed":{"odd":true}}'])(
    'that cannot be read (%s) is no harm',
    (text) => {
      store.setItem(key, text);
      expect(aBox().view().typed).toBe('90');
    },
  );

  it('is found by person and return, and not by another person', () => {
    keepUnsent(store, key, { revision: 1, typed: '92' });
    keepUnsent(store, unsentKey('per_wilf', 'ret_1', 'box'), { revision: 1, typed: '1' });
    expect(unsentBoxes(store, 'per_carol', 'ret_1')).toEqual(['box']);
    expect(unsentBoxes(store, 'per_carol', 'ret_2')).toEqual([]);
    expect(unsentBoxes(undefined, 'per_carol', 'ret_1')).toEqual([]);
  });

  it('is not needed: with the store switched off, a box still saves itself', async () => {
    const broken: UnsentStore = {
      ...aStore(),
      setItem: () => {
        throw new Error('full');
      },
    };
    const box = aBox({ store: broken });
    box.change('92');
    await box.leave();
    expect(box.view().save).toMatchObject({ state: 'saved' });
  });
});

describe('the page’s board', () => {
  it('says the time of the last save, and that something waits before anything else', async () => {
    const board = makeSaveBoard();
    const [one, two] = [aBox(), aBox({ key: `${key}2` })];
    board.add(one, 'one');
    const remove = board.add(two, 'two');
    expect(board.save()).toEqual({ state: 'nothing yet' });
    one.change('92');
    await one.leave();
    expect(board.save()).toEqual({ state: 'saved', time: '14:02' });
    meets = [new OutOfReach('')];
    two.change('93');
    await two.leave();
    expect(board.save()).toEqual({ state: 'waiting' });
    remove();
  });

  it('leaves every box, and names what must be mended by its field', async () => {
    const board = makeSaveBoard();
    const [one, two] = [aBox(), aBox({ key: `${key}2` })];
    board.add(one, 'one');
    board.add(two, 'two');
    one.change('92');
    two.change('x');
    expect(await board.leaveAll()).toEqual([{ sentence: 'Enter a number.', fieldId: 'two-numerator' }]);
    expect(requests).toEqual([['92', 1]]);
  });

  it('does not let two values stand side by side unseen', async () => {
    meets = [refusal(409, 'value-changed-meanwhile')];
    const board = makeSaveBoard();
    const box = aBox();
    board.add(box, 'one');
    service = { typed: '88', revision: 2 };
    box.change('92');
    expect(await board.leaveAll()).toEqual([{ sentence: 'Wilf saved 90 here.', fieldId: 'one-theirs' }]);
  });
});
