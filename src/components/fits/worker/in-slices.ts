/** Less than a frame at 60 a second, so that whatever waits for the thread runs soon. */
const SLICE_MS = 12;

/**
 * Runs a generator to its end in slices and passes what it returns to `onDone`. Between slices other events are handled,
 * such as the next question. `onSlice` is called after each slice except the last. Returns a function that stops it.
 */
export function runInSlices<Result>(
  job: Generator<undefined, Result>,
  onDone: (result: Result) => void,
  onSlice: () => void = () => undefined,
): () => void {
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const step = job.next();
      if (step.done === true) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < end);
    onSlice();
    timer = setTimeout(slice, 0);
  }
  return () => {
    clearTimeout(timer);
  };
}
