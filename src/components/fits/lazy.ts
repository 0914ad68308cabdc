/**
 * The part of the tool that asks the worker for the table and shows it, fetched when a reader first turns to the form.
 * Until then the page shows the table for the default machine. See use-lazy.ts.
 */
export { FitsAnswer } from './Answer.tsx';
export { fitsClient } from './worker/client.ts';
export { fitsSetup } from './setup.ts';
