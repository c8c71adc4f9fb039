import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element in whole pixels, kept up to date; undefined until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const look = (): void => setWidth(Math.floor(node.clientWidth));
    const watch = new ResizeObserver(look);
    watch.observe(node);
    look();
    return () => watch.disconnect();
  }, [element]);
  return width;
}
