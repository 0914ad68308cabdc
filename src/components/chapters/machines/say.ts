/** What the chapter's text calls as `say`: plain and quoted numbers. */
export { count, percent, tokens } from '../../sentences/number-words.ts';
export { quoted, quotedTokens } from '../../sentences/quoted-words.ts';
