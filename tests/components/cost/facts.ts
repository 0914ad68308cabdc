import { costCatalogueFrom } from '../../../src/components/cost/catalogue.ts';
import { costCatalogueText } from '../../../src/components/cost/catalogue-text.ts';
import { readCostFacts } from '../../../src/integrations/cost-facts.ts';
import type { CostFacts } from '../../../src/lib/cost/facts/cost-facts.ts';
import { servingUnits } from '../../../src/lib/cost/serving/serving-units.ts';
import { accelerators, models } from '../memory/facts.ts';

/** A day of the tests: prices do not move under them. */
export const DAY = '2026-11-25';

const market = readCostFacts(DAY);

/** Few machines, so that an answer takes no time: two kinds of card to rent. */
const RENTED = new Set(['nvidia-a100-80-sxm', 'nvidia-h100-sxm']);
const KEPT = new Set([...RENTED, 'apple-m4-max']);
const MODELS = new Set(['llama-3-3-70b-instruct', 'gpt-oss-120b', 'qwen3-8b']);

const few: CostFacts = {
  ...market,
  rentals: market.rentals.filter(({ acceleratorId }) => RENTED.has(acceleratorId)),
  models: models.filter(({ id }) => MODELS.has(id)),
  accelerators: accelerators.filter(({ id }) => KEPT.has(id)),
};

/** The facts as the page fetches them. */
export const text = costCatalogueText(few, DAY);
export const catalogue = costCatalogueFrom(text);
export const units = servingUnits(catalogue.facts);
export const wholeText = (): string => costCatalogueText({ ...market, models, accelerators }, DAY);
