import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Problem } from '#shared/problems/problem.ts';
import type { SaveState } from '../design/saved-note.tsx';
import type { AutosaveView } from './autosave.ts';

/** A box that saves itself, as the page looks at it. */
interface Box {
  view: () => Pick<AutosaveView<unknown>, 'save' | 'problems' | 'theirs'>;
  subscribe: (changed: () => void) => () => void;
  leave: () => Promise<void>;
}

/** What a page must mend before it is left. */
export interface LeftOver {
  sentence: string;
  fieldId: string;
}

/** All boxes of one page: whether they are saved, and what stands in the way of going on. */
export interface SaveBoard {
  /** `fieldIds` is the start of the ids of its fields: a problem at 'due' stands by `fieldIds-due` */
  add: (box: Box, fieldIds: string) => () => void;
  subscribe: (changed: () => void) => () => void;
  save: () => SaveState;
  /** leaves every box; yields what could not be saved because of what was typed */
  leaveAll: () => Promise<LeftOver[]>;
}

const nothing = { state: 'nothing yet' } as const;

/** One word for many boxes: something waits, something is on its way, or when the last was saved. */
const together = (states: readonly SaveState[]): SaveState => {
  const latest = states
    .flatMap((save) => (save.state === 'saved' ? [save.time] : []))
    .toSorted()
    .at(-1);
  return (
    states.find(({ state }) => state === 'waiting') ??
    states.find(({ state }) => state === 'saving') ??
    (latest === undefined ? nothing : { state: 'saved', time: latest })
  );
};

const sameState = (a: SaveState, b: SaveState): boolean => JSON.stringify(a) === JSON.stringify(b);

export const makeSaveBoard = (): SaveBoard => {
  const boxes = new Map<Box, string>();
  const listeners = new Set<() => void>();
  let save: SaveState = nothing;
  const look = () => {
    const next = together([...boxes.keys()].map((box) => box.view().save));
    if (sameState(next, save)) return;
    save = next;
    for (const changed of listeners) changed();
  };
  const leftOver = (box: Box, fieldIds: string): LeftOver[] => {
    const { problems, theirs } = box.view();
    const wrong = problems.map(({ sentence, place = 'numerator' }: Problem) => ({
      sentence,
      fieldId: `${fieldIds}-${place}`,
    }));
    return theirs ? [...wrong, { sentence: theirs.sentence, fieldId: `${fieldIds}-theirs` }] : wrong;
  };
  return {
    add: (box, fieldIds) => {
      boxes.set(box, fieldIds);
      const stop = box.subscribe(look);
      look();
      return () => {
        stop();
        boxes.delete(box);
      };
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    save: () => save,
    leaveAll: async () => {
      await Promise.all([...boxes.keys()].map((box) => box.leave()));
      return [...boxes].flatMap(([box, fieldIds]) => leftOver(box, fieldIds));
    },
  };
};

export const SaveBoardContext = createContext<SaveBoard>(makeSaveBoard());

/** Puts a box on the page's board while it is on the page. */
export const useOnBoard = (box: Box, fieldIds: string): void => {
  const board = useContext(SaveBoardContext);
  useEffect(() => board.add(box, fieldIds), [board, box, fieldIds]);
};

/** What became of what was typed on this page. */
export const useBoardSave = (board: SaveBoard): SaveState =>
  useSyncExternalStore(board.subscribe, board.save, board.save);
