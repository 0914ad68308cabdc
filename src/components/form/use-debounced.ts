import { useEffect, useState } from 'preact/hooks';

/** Longer than a slow processor needs to paint a change, shorter than the eye needs to move on. */
const PAUSE_MS = 100;

/**
 * Debounces a value: returns it once it has stayed the same for a moment, and the previous one until then. For parts of
 * a page that may appear after the answer. An effect alone is too early, because Preact runs effects after 35 ms even if
 * no frame has been painted.
 */
export function useDebounced<Value extends object>(value: Value): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setDebounced(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return debounced;
}
