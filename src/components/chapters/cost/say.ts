/** What the chapter's text calls as `say`: dollars, and the ranges of what the calculation assumes. */
export { rangeOf, shareRangeOf } from '../../sentences/assumption-words.ts';
export { exactUsd } from '../../sentences/money-words.ts';
