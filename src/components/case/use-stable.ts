import { useRef } from 'preact/hooks';

/**
 * The value, as the same object for as long as it says the same. What one tool shows of the case is made anew after each
 * entry of any tool; this way only what changed is worked out again. `usual` is the object that the page was built with.
 */
export function useStable<Value>(value: Value, usual: Value): Value {
  const last = useRef(usual);
  const text = JSON.stringify(value);
  if (text !== JSON.stringify(last.current)) last.current = text === JSON.stringify(usual) ? usual : value;
  return last.current;
}
