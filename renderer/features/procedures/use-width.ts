import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element as it is now, for what is drawn to measure. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const seen = element.current;
    if (seen === null) return;
    const observer = new ResizeObserver(() => setWidth(seen.offsetWidth));
    observer.observe(seen);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
