/**
 * Thrown when no formula covers a design. The message says which part and why,
 * in words that a page can show; the library never guesses instead.
 */
export class NotModelledError extends Error {
  override name = 'NotModelledError';
  /** What is not covered and why. */
  readonly reason: string;

  constructor(reason: string) {
    super(`Not modelled: ${reason}`);
    this.reason = reason;
  }
}
