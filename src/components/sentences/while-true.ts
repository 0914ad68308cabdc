/**
 * Returns the words while what they say is true, so that a sentence cannot outlive its figures. Throws with the words
 * once it is not, which stops the build: rewrite the sentence.
 */
export function whileTrue(isTrue: boolean, words: string): string {
  if (isTrue) return words;
  throw new Error(`“${words}” is no longer true of the computed figures. Rewrite the sentence.`);
}
