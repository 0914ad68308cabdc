/** What the chapter's text calls as `say`: the memory of models, and plain and quoted numbers. */
export { bitsOf, bitsPerWeight, cacheSize, weightSize } from '../../sentences/memory-words.ts';
export { count, percent, times, tokens } from '../../sentences/number-words.ts';
export { quoted, quotedTokens } from '../../sentences/quoted-words.ts';
