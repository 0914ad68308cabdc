import { useEffect, useState } from 'preact/hooks';

/** Longer than a slow processor takes to paint the frame of a change, shorter than the eye takes to move on. */
const PAUSE_MS = 100;

/**
 * The value once it has stayed the same for a moment, and the last such value until then: for what may follow an
 * answer. An effect alone is too early for that, because Preact runs effects after 35 ms even if no frame was painted.
 */
export function useDebounced<Value extends object>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
