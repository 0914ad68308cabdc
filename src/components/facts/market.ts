import { readCostFacts } from '../../integrations/cost-facts.ts';
import type { CostFacts } from '../../lib/cost/cost-case.ts';
import { buildDay } from './build-day.ts';
import { allDevices, allModels } from './catalogue.ts';

/** What is sold, rented and assumed on the day of the build, with every model and device; read once for the build. */
export const costFacts: CostFacts = {
  ...readCostFacts(buildDay),
  models: allModels,
  accelerators: allDevices,
};
