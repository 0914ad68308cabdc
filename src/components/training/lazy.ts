/**
 * The part of the training calculator that works out an answer and shows it, fetched when a reader first turns to the
 * form; until then the page has the answer to the default case. See use-training-code.ts.
 */
export { trainingAnswer } from './answer.ts';
export { TrainingDetails } from './Details.tsx';
export { TrainingHeadline } from './Headline.tsx';
