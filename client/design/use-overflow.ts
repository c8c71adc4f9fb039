import { useEffect, useState, type RefObject } from 'react';

/** Whether the content of the element is wider than the element itself, kept up to date. */
export function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const look = (): void => setOverflows(node.scrollWidth > node.clientWidth + 1);
    const watch = new ResizeObserver(look);
    watch.observe(node);
    for (const child of node.children) watch.observe(child);
    look();
    return () => watch.disconnect();
  }, [element]);
  return overflows;
}
