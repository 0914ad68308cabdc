/** How fast people read a text that they want to understand. */
const WORDS_A_MINUTE = 220;

/**
 * Returns the minutes that it takes to read the text of an MDX file, rounded up. The words of components are not in the
 * file, and code and tags are not read.
 * Example: 450 words are 3 minutes.
 */
export function minutesToRead(mdx: string): number {
  const text = mdx
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(?:import|export) [\s\S]*?;$/gm, '')
    .replace(/<[^>]*>|\{[^}]*\}|\]\([^)]*\)/g, ' ');
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
  return Math.ceil(words.length / WORDS_A_MINUTE);
}
