import { useEffect, useSyncExternalStore } from 'react';
import { autosave, type Autosave, type AutosaveOptions, type AutosaveView, type Kept } from './autosave.ts';

/** How often something that waits for the network is tried again, besides when the network says it is back. */
const tryAgainAfter = 15_000;

/** Boxes that are alive: they go on trying to send when their page has been left. */
interface Alive {
  view: () => AutosaveView<unknown>;
  leave: () => Promise<void>;
}

const alive = new Set<Alive>();
let listening = false;

const sendWhatWaits = () => {
  for (const box of alive) if (box.view().save.state === 'waiting') void box.leave();
};

const listenForNetwork = () => {
  if (listening) return;
  listening = true;
  window.addEventListener('online', sendWhatWaits);
  setInterval(sendWhatWaits, tryAgainAfter);
};

/**
 * Boxes of one kind by their key, each made once: what is on its way when a page is left is not lost, and
 * is there when the page is opened again.
 */
export const autosaves = <Typed>() => {
  const byKey = new Map<string, Autosave<Typed>>();
  return (options: AutosaveOptions<Typed>, start: Kept<Typed>): Autosave<Typed> => {
    const there = byKey.get(options.key);
    if (there) return there;
    const made = autosave(options, start);
    byKey.set(options.key, made);
    alive.add(made);
    listenForNetwork();
    return made;
  };
};

/** A box that saves itself, as a component uses it. What waited on this device is sent at once. */
export const useAutosave = <Typed>(
  boxes: (options: AutosaveOptions<Typed>, start: Kept<Typed>) => Autosave<Typed>,
  options: AutosaveOptions<Typed>,
  kept: Kept<Typed>,
): { box: Autosave<Typed>; view: AutosaveView<Typed> } => {
  const box = boxes(options, kept);
  const view = useSyncExternalStore(box.subscribe, box.view, box.view);
  useEffect(() => {
    box.configure(options);
    box.adopt(kept);
  });
  useEffect(() => {
    if (box.view().save.state === 'waiting') void box.leave();
  }, [box]);
  return { box, view };
};
