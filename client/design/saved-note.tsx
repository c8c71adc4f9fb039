import { classNames } from './class-names.ts';

/**
 * What became of the last thing typed. `time` is the time of day in words ('14:02'); `why` a sentence that says
 * what to do.
 */
export type SaveState =
  | { state: 'nothing yet' }
  | { state: 'saving' }
  | { state: 'saved'; time: string }
  | { state: 'waiting' }
  | { state: 'failed'; why: string };

const words = (save: SaveState): string => {
  switch (save.state) {
    case 'nothing yet':
      return '';
    case 'saving':
      return 'Saving';
    case 'saved':
      return `Saved ${save.time}`;
    case 'waiting':
      return 'Not saved yet: there is no network. What you typed is kept here and will be sent.';
    case 'failed':
      return `Not saved: ${save.why}`;
  }
};

/** 'Saved 14:02', said quietly. The line keeps its place while there is nothing to say. */
export function SavedNote({ save }: { save: SaveState }) {
  return (
    <span
      role="status"
      className={classNames(
        'bo-saved',
        (save.state === 'failed' || save.state === 'waiting') && 'bo-saved--failed',
      )}
    >
      {words(save)}
    </span>
  );
}
