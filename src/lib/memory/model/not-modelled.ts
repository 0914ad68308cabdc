/**
 * Thrown when no formula covers a design: the library never guesses. The message names the part and the reason in words
 * that a page can show.
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
