/**
 * The part of the calculator that shows answers and asks the worker for them, fetched when a reader first turns to the
 * form; until then the page has the answer to the default case. See use-cost-code.ts.
 */
export { costChoicesFromAddress } from '../../lib/case/cost-address-reading.ts';
export { costCatalogueFrom } from './cost-catalogue.ts';
export { costClient } from './cost-client.ts';
export { CostDetails } from './CostDetails.tsx';
export { CostHeadline } from './CostHeadline.tsx';
export { costCsv, costJson, costMarkdown } from './cost-export.ts';
export { costOptions } from './field-options.ts';
export { MachineFields, UseFields } from './MoreFields.tsx';
