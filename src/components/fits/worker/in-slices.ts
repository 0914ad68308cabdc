/** Half a frame at 60 a second on a slow phone; the page stays quick to the touch. */
const SLICE_MS = 12;

/**
 * Runs a generator to its end in slices, so that the page is never held up for long, and hands over what it returns.
 * `onSlice` is called after each slice but the last. Returns a function that stops it.
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
