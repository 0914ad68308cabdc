/**
 * The part of the view that works out the table and shows it, fetched when the form is first used: the page has the
 * table for the default machine. See use-fits.ts.
 */
export { FitsAnswer } from './FitsAnswer.tsx';
export { fitsModelsFrom } from './fits-catalogue.ts';
export { fitsSetup } from './fits-setup.ts';
export { fitsWork } from './fits.ts';
export { runInSlices } from './in-slices.ts';
