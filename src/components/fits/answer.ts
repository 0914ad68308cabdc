/**
 * The part of the view that asks for the table and shows it, fetched when the form is first used: the page has the
 * table for the default machine. See use-fits.ts.
 */
export { FitsAnswer } from './FitsAnswer.tsx';
export { fitsClient } from './fits-client.ts';
export { fitsSetup } from './fits-setup.ts';
