/** What the chapter's text calls as `say`: plain and quoted numbers. */
export { count, percent } from '../../sentences/number-words.ts';
export { quoted } from '../../sentences/quoted-words.ts';
