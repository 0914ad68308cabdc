/**
 * The part of the calculator that works out an answer and shows it, fetched when a reader first turns to the form. Until
 * then the page shows the default case. See use-lazy.ts.
 */
export { devicesFrom, modelsFrom } from '../facts/read-specs.ts';
export { catalogueOf } from '../memory/catalogue.ts';
export { trainingAnswer } from './answer.ts';
export { TrainingDetails } from './Details.tsx';
export { TrainingHeadline } from './Headline.tsx';
