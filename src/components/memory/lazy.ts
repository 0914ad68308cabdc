/**
 * The part of the calculator that works out an answer and shows it. A reader who changes nothing does not need it:
 * the page has the answer to the default case, so it is fetched when the form is first used. See use-answer.ts.
 */
export { ArchitectureError } from '../../lib/memory/model/layer.ts';
export { memoryMarkdown } from './export.ts';
export { MemoryBesideFields } from './fields/BesideFields.tsx';
export { MemoryCacheFields } from './fields/CacheFields.tsx';
export { MemoryHeadline } from './answer/Headline.tsx';
export { MemoryDeferredDetails } from './DeferredDetails.tsx';
export { memoryAnswer } from './answer/answer.ts';
export { MemoryOwnFigures } from './fields/OwnFigures.tsx';
export { MemoryOwnFile } from './fields/OwnFile.tsx';
export { publishedMeaning } from './fields/published-meaning.ts';
