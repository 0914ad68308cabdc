/**
 * The part of the tool that shows the table, fetched when a reader first turns to the form. Until then the page shows the
 * table for the default machine. See use-lazy.ts.
 */
export { FitsAnswer } from './Answer.tsx';
