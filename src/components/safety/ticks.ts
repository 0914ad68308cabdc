/**
 * Which lines of the hardening lists a reader has ticked, in this browser only.
 *
 * Stored: one string in localStorage under `open-or-paid:hardening:1`: the ticked lines, each as place and key, with
 * spaces between them, as in `laptop:ollama/bind-address laptop:every-runner/disk`. It is written at each tick and
 * removed when no tick is left.
 *
 * When the shape changes: a line that is in no list any more stays stored but is not shown. Raise the number in the key
 * only if a line's key would get another meaning; what was stored under the old number is then forgotten.
 *
 * A browser may refuse to store. The ticks then last until the page is left.
 */
const KEY = 'open-or-paid:hardening:1';

/** Returns the ticks of earlier visits; empty if there are none or the browser refuses. */
export function storedTicks(): ReadonlySet<string> {
  try {
    return new Set((localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean));
  } catch {
    return new Set();
  }
}

/** Stores the ticks for the next visit, or forgets them when there are none. */
export function storeTicks(ticks: ReadonlySet<string>): void {
  try {
    if (ticks.size === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, [...ticks].join(' '));
  } catch {
    // The ticks then last until the page is left.
  }
}
