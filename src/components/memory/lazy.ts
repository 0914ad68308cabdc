/**
 * The part of the calculator that works out an answer and shows it. A reader who changes nothing does not need it:
 * the page has the answer to the default case, so it is fetched when the form is first used. See use-answer.ts.
 */
export { ArchitectureError } from '../../lib/memory/model/layer.ts';
export { answerMarkdown } from './export.ts';
export { BesideFields } from './fields/BesideFields.tsx';
export { CacheFields } from './fields/CacheFields.tsx';
export { Headline } from './answer/Headline.tsx';
export { LaterDetails } from './DeferredDetails.tsx';
export { memoryAnswer } from './answer/answer.ts';
export { OwnFigures } from './fields/OwnFigures.tsx';
export { OwnFile } from './fields/OwnFile.tsx';
export { publishedMeaning } from './fields/published-meaning.ts';
