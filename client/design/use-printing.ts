import { useSyncExternalStore } from 'react';

let printing = false;

const listen = (changed: () => void): (() => void) => {
  const turn = (on: boolean) => () => {
    printing = on;
    changed();
  };
  const before = turn(true);
  const after = turn(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
};

/** Whether the page is being put on paper: then a long table shows every row. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    listen,
    () => printing,
    () => false,
  );
