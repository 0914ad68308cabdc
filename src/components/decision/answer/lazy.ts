/**
 * The part of the tool that works out the result and shows it with everything that it rests on, fetched while a reader
 * answers. See use-result-code.ts.
 */
export { DecisionResult } from './Result.tsx';
