import { readCostFacts, type MarketFacts } from '../../integrations/cost-facts.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';
import { servingUnits, type ServingUnits } from '../../lib/cost/serving/serving-units.ts';
import { buildDay } from './build-day.ts';
import { allDevices, allModels } from './catalogue.ts';

/** Offers, rentals and assumptions on the day of the build, with every model and device; read once for the build. */
export const costFacts: MarketFacts & Pick<CostFacts, 'models' | 'accelerators'> = {
  ...readCostFacts(buildDay),
  models: allModels,
  accelerators: allDevices,
};

/** What machines can serve, computed once for the build. */
export const marketUnits: ServingUnits = servingUnits(costFacts);
