import type { Problem } from '#shared/problems/problem.ts';
import { ApiProblem, OutOfReach, sentencesOf } from '../api/fetch-api.ts';
import type { SaveState } from '../design/saved-note.tsx';
import { forgetUnsent, keepUnsent, readUnsent, type UnsentStore } from './unsent.ts';

/** Something kept by the service, as it stands in the boxes, with its revision. */
export interface Kept<Typed> {
  typed: Typed;
  revision: number;
  /** time of day in London, '14:02'; absent where nothing was saved yet */
  savedAt?: string;
}

/** What a box needs to save itself. */
export interface AutosaveOptions<Typed> {
  /** where it waits on this device until it is sent */
  key: string;
  store: UnsentStore | undefined;
  same: (a: Typed, b: Typed) => boolean;
  /** what was kept on this device, if it is of this kind */
  readKept: (typed: unknown) => Typed | undefined;
  /** what is impossible about it, which keeps it from being sent */
  check: (typed: Typed) => readonly Problem[];
  send: (typed: Typed, revision: number) => Promise<Kept<Typed>>;
  /** what the service keeps now, after somebody else saved */
  latest: () => Promise<Kept<Typed>>;
}

/** What the screen shows of it. */
export interface AutosaveView<Typed> {
  typed: Typed;
  /** as it was when the box was last left: what questions are asked about */
  left: Typed;
  save: SaveState;
  problems: readonly Problem[];
  /** somebody else saved another value: theirs, and the sentence that says so */
  theirs?: { kept: Kept<Typed>; sentence: string };
}

export interface Autosave<Typed> {
  view: () => AutosaveView<Typed>;
  subscribe: (changed: () => void) => () => void;
  configure: (options: AutosaveOptions<Typed>) => void;
  /** something was typed: kept on this device at once */
  change: (typed: Typed) => void;
  /** the box was left: sent, unless it is impossible or unchanged. Settles when it is known what became of it. */
  leave: () => Promise<void>;
  /** the service's value changed elsewhere (the page was loaded again): shown unless something is typed */
  adopt: (kept: Kept<Typed>) => void;
  keepTheirs: () => void;
  keepMine: () => Promise<void>;
}

const isMeanwhile = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem &&
  error.status === 409 &&
  error.problems.some(({ code }) => code.endsWith('-meanwhile'));

const refusedFor = (error: unknown): string =>
  error instanceof ApiProblem && error.status === 401
    ? 'you are no longer signed in. What you typed is kept on this device: sign in again and open this page.'
    : sentencesOf(error).join(' ');

/**
 * One box (or the few boxes of one value) that saves itself when it is left. What is typed is kept on this
 * device until the service has it; a silent network is waited for; somebody else's value is shown beside
 * one's own instead of being overwritten. One request at a time.
 */
export const autosave = <Typed>(first: AutosaveOptions<Typed>, start: Kept<Typed>): Autosave<Typed> => {
  let options = first;
  let kept = start;
  let running: Promise<void> | undefined;
  /** something was typed while a request was on its way */
  const queue = { again: false };
  /** nothing to say, or when it was last saved from this page */
  let calm: SaveState = { state: 'nothing yet' };
  const listeners = new Set<() => void>();
  let view = firstView(options, start);

  const show = (next: Partial<AutosaveView<Typed>>) => {
    view = { ...view, ...next };
    for (const changed of listeners) changed();
  };

  const settleOn = (next: Kept<Typed>) => {
    kept = next;
    forgetUnsent(options.store, options.key);
    show({ typed: next.typed, left: next.typed, problems: [], theirs: undefined, save: calm });
  };

  const arrived = (saved: Kept<Typed>, sent: Typed) => {
    calm = { state: 'saved', time: saved.savedAt ?? '' };
    if (options.same(view.typed, sent)) {
      settleOn(saved);
      return;
    }
    // Somebody typed on while it was on its way.
    kept = saved;
    keepUnsent(options.store, options.key, { revision: saved.revision, typed: view.typed });
    show({ problems: [], save: calm });
  };

  const overtaken = async (sentence: string, sent: Typed): Promise<void> => {
    try {
      const theirs = await options.latest();
      // They typed the same, or it was our own save whose answer was lost.
      if (options.same(theirs.typed, sent)) arrived(theirs, sent);
      else show({ theirs: { kept: theirs, sentence }, save: { state: 'failed', why: sentence } });
    } catch {
      show({ save: { state: 'waiting' } });
    }
  };

  const failed = async (error: unknown, sent: Typed): Promise<void> => {
    if (error instanceof OutOfReach) show({ save: { state: 'waiting' } });
    else if (isMeanwhile(error)) await overtaken(sentencesOf(error).join(' '), sent);
    else if (error instanceof ApiProblem && error.status === 422) {
      show({ problems: error.problems, save: { state: 'nothing yet' } });
    } else show({ save: { state: 'failed', why: refusedFor(error) } });
  };

  /** Whether what stands in the boxes is to be sent; what is impossible is named instead. */
  const wantsSending = (): boolean => {
    if (view.theirs) return false;
    if (options.same(view.typed, kept.typed)) {
      settleOn(kept);
      return false;
    }
    const problems = options.check(view.typed);
    if (problems.length === 0) return true;
    show({ problems, save: { state: 'nothing yet' } });
    return false;
  };

  const typedMeanwhile = (): boolean => queue.again;

  const run = async (): Promise<void> => {
    queue.again = false;
    const sent = view.typed;
    show({ save: { state: 'saving' }, problems: [] });
    try {
      arrived(await options.send(sent, kept.revision), sent);
    } catch (error) {
      await failed(error, sent);
    }
    if (typedMeanwhile() && wantsSending()) await run();
  };

  const leave = (): Promise<void> => {
    show({ left: view.typed });
    if (running) {
      queue.again = true;
      return running;
    }
    if (!wantsSending()) return Promise.resolve();
    running = run().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    view: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    configure: (next) => {
      options = next;
    },
    change: (typed) => {
      keepUnsent(options.store, options.key, { revision: kept.revision, typed });
      show({ typed });
    },
    leave,
    adopt: (next) => {
      const untouched = options.same(view.typed, kept.typed);
      if (!running && untouched && next.revision !== kept.revision) settleOn(next);
    },
    keepTheirs: () => {
      if (view.theirs) settleOn(view.theirs.kept);
    },
    keepMine: () => {
      if (!view.theirs) return Promise.resolve();
      kept = view.theirs.kept;
      keepUnsent(options.store, options.key, { revision: kept.revision, typed: view.typed });
      show({ theirs: undefined });
      return leave();
    },
  };
};

/** How a box begins: with what is kept, or with what waits on this device from the last time. */
const firstView = <Typed>(
  { store, key, same, readKept }: AutosaveOptions<Typed>,
  start: Kept<Typed>,
): AutosaveView<Typed> => {
  const calm: AutosaveView<Typed> = {
    typed: start.typed,
    left: start.typed,
    save: { state: 'nothing yet' },
    problems: [],
  };
  const onDevice = readUnsent(store, key);
  const typed = onDevice && readKept(onDevice.typed);
  if (!onDevice || typed === undefined || same(typed, start.typed)) {
    if (onDevice) forgetUnsent(store, key);
    return calm;
  }
  if (onDevice.revision === start.revision)
    return { ...calm, typed, left: typed, save: { state: 'waiting' } };
  const sentence = 'Another value was saved here since you typed yours on this device.';
  return {
    ...calm,
    typed,
    left: typed,
    save: { state: 'failed', why: sentence },
    theirs: { kept: start, sentence },
  };
};
