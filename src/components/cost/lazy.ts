/**
 * The part of the calculator that shows answers, fetched when a reader first turns to the form. Until then the page shows
 * the default case. See use-lazy.ts.
 */
export { costCatalogueFrom } from './catalogue.ts';
export { CostDetails } from './Details.tsx';
export { CostHeadline } from './answer/Headline.tsx';
export { costCsv, costJson, costMarkdown } from './export.ts';
export { costOptions } from './fields/options.ts';
export { CostMachineFields } from './fields/MachineFields.tsx';
export { CostUseFields } from './fields/UseFields.tsx';
