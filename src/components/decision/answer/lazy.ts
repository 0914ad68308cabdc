/**
 * The part of the tool that works out the result and shows it with its reasons, fetched while a reader answers. See
 * use-lazy.ts.
 */
export { DecisionResult } from './Result.tsx';
