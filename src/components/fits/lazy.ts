/**
 * The part of the view that asks for the table and shows it, fetched when the form is first used: the page has the
 * table for the default machine. See use-fits.ts.
 */
export { FitsAnswer } from './Answer.tsx';
export { fitsClient } from './worker/client.ts';
export { fitsSetup } from './setup.ts';
