import type { KnownIds } from '../../lib/case/parameter.ts';
import type { DeviceSpec } from '../../lib/catalog/machines/device-spec.ts';
import type { ModelSpec } from '../../lib/catalog/models/model-spec.ts';
import type { CostFacts } from '../../lib/cost/facts/cost-facts.ts';
import { marketFrom, type Market } from '../facts/read-market.ts';
import { devicesFrom, modelsFrom } from '../facts/read-specs.ts';

/** The facts of the calculator, and the day for which it computes prices. */
export interface CostCatalogue {
  readonly day: string;
  readonly facts: CostFacts;
}

/** The files that the facts are made of; see src/pages/facts. */
export const COST_FILES = ['models', 'devices', 'market'] as const;
/** One of these files. */
export type CostFile = (typeof COST_FILES)[number];

/** The facts by the file that they are in. */
export interface CostParts {
  readonly models: readonly ModelSpec[];
  readonly devices: readonly DeviceSpec[];
  readonly market: Market;
}

/** Returns the facts of a file beside those of others. The worker parses each while others are on their way. */
export function withCostFile(parts: Partial<CostParts>, file: CostFile, text: string): Partial<CostParts> {
  switch (file) {
    case 'models':
      return { ...parts, models: modelsFrom(text) };
    case 'devices':
      return { ...parts, devices: devicesFrom(text) };
    case 'market':
      return { ...parts, market: marketFrom(text) };
  }
}

/** Returns the facts of all files as the calculator takes them. */
export function costCatalogueOf({ models, devices, market }: CostParts): CostCatalogue {
  const { day, ...priced } = market;
  return { day, facts: { ...priced, models, accelerators: devices } };
}

/** Returns the facts in the texts of all files. */
export function costCatalogueFrom({
  models,
  devices,
  market,
}: Readonly<Record<CostFile, string>>): CostCatalogue {
  return costCatalogueOf({
    models: modelsFrom(models),
    devices: devicesFrom(devices),
    market: marketFrom(market),
  });
}

/** Returns which ids the facts have. */
export function idsOfFacts({ models, offers, accelerators }: CostFacts): KnownIds {
  return {
    isModel: (id) => models.some((model) => model.id === id),
    isPaidOffer: (id) => offers.some((offer) => offer.id === id && offer.weights === 'closed'),
    isDevice: (id) => accelerators.some((device) => device.id === id),
  };
}
