/**
 * The part of the calculator that works out an answer and shows it. A reader who changes nothing does not need it:
 * the page has the answer to the default case, so it is fetched when the form is first used. See use-answer.ts.
 */
export { ArchitectureError } from '../../lib/memory/layer.ts';
export { answerMarkdown } from './answer-markdown.ts';
export { BesideFields } from './BesideFields.tsx';
export { CacheFields } from './CacheFields.tsx';
export { Headline } from './Headline.tsx';
export { LaterDetails } from './LaterDetails.tsx';
export { memoryAnswer } from './memory-answer.ts';
export { OwnFigures } from './OwnFigures.tsx';
export { OwnFile } from './OwnFile.tsx';
export { publishedMeaning } from './published-meaning.ts';
