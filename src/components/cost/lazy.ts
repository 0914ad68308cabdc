/**
 * The part of the calculator that shows answers and asks the worker for them, fetched when a reader first turns to the
 * form; until then the page has the answer to the default case. See use-cost-code.ts.
 */
export { costChoicesFromAddress } from '../../lib/case/cost-address-reading.ts';
export { costCatalogueFrom } from './catalogue.ts';
export { costClient } from './worker/client.ts';
export { CostDetails } from './Details.tsx';
export { CostHeadline } from './answer/Headline.tsx';
export { costCsv, costJson, costMarkdown } from './export.ts';
export { costOptions } from './fields/options.ts';
export { MachineFields, UseFields } from './fields/MoreFields.tsx';
