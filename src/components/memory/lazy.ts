/**
 * The part of the calculator that works out an answer and shows it, fetched when a reader first turns to the form. Until
 * then the page shows the default case. See use-lazy.ts.
 */
export { ArchitectureError } from '../../lib/memory/model/layer.ts';
export { devicesFrom, modelsFrom } from '../facts/read-specs.ts';
export { catalogueOf } from './catalogue.ts';
export { memoryMarkdown } from './export.ts';
export { MemoryBesideFields } from './fields/BesideFields.tsx';
export { MemoryCacheFields } from './fields/CacheFields.tsx';
export { MemoryHeadline } from './answer/Headline.tsx';
export { MemoryDeferredDetails } from './DeferredDetails.tsx';
export { memoryAnswer } from './answer/answer.ts';
export { MemoryOwnFigures } from './fields/OwnFigures.tsx';
export { MemoryOwnFile } from './fields/OwnFile.tsx';
export { publishedMeaning } from './fields/published-meaning.ts';
