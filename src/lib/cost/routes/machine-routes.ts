import { hasOwnMemory } from '../../catalog/machines/own-memory.ts';
import { MOST_DEVICES } from '../../memory/search/smallest-devices.ts';
import type { NoBill } from '../bills/bill.ts';
import type { RentalTerms, Route, RouteKind } from '../bills/route.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import type { RentalOffer } from '../facts/rental-offer.ts';
import { isServing, type NoServingUnit, type ServingUnit } from '../serving/serving-unit.ts';
import type { ServingUnits } from '../serving/serving-units.ts';
import type { CostCase } from '../workload/cost-case.ts';

/** A route, or why there is none of its kind. */
export type RouteOrReason = Route | NoBill;

/**
 * Returns the routes on rented machines, for each offer that fits a replica and each way to pay that it has a price for.
 * On a machine of several devices a replica takes the fewest that fit it, or all of them: all serve more concurrent
 * requests per device where the fewest leave little memory for the cache. Offers that fit no replica give the reason
 * under `rented-on-demand`.
 *
 * @example gpt-oss 120B on one offer of 2 × H100 SXM with spot and one-year prices: 8 routes, four ways to pay for a
 * replica on 1 device and four for one on 2.
 */
export function rentedRoutes(
  costCase: CostCase,
  { rentals }: CostFacts,
  units: ServingUnits,
): readonly RouteOrReason[] {
  if (rentals.length === 0) {
    const reason = 'No offer of rented machines is in our data.';
    return [{ kind: 'rented-on-demand', name: 'Rented machines', obstacle: 'not-in-data', reason }];
  }
  return rentals.flatMap((rental): readonly RouteOrReason[] => {
    const unit = serverUnit(costCase, units, rental.acceleratorId, { most: rental.acceleratorCount });
    if (!isServing(unit)) return [noRoute('rented-on-demand', unit, `${rental.provider} ${rental.instance}`)];
    return [unit, ...wholeMachine(costCase, units, rental, unit)].flatMap((served) =>
      termsOf(rental).map((terms): Route => ({ way: 'rented', rental, terms, unit: served })),
    );
  });
}

function wholeMachine(
  costCase: CostCase,
  units: ServingUnits,
  { acceleratorId, acceleratorCount }: RentalOffer,
  fewest: ServingUnit,
): readonly ServingUnit[] {
  if (acceleratorCount <= fewest.deviceCount || acceleratorCount > MOST_DEVICES) return [];
  const all = serverUnit(costCase, units, acceleratorId, { least: acceleratorCount, most: acceleratorCount });
  return isServing(all) ? [all] : [];
}

function termsOf({ spotUsdPerHour, reservedUsdPerHour, scalesToZero }: RentalOffer): readonly RentalTerms[] {
  // A machine billed by the second can run all month at that price as well.
  return [
    'on-demand',
    'office-hours',
    ...(spotUsdPerHour === undefined ? [] : (['spot'] as const)),
    ...(reservedUsdPerHour === undefined ? [] : (['reserved'] as const)),
    ...(scalesToZero ? (['scale-to-zero'] as const) : []),
  ];
}

/**
 * Returns the routes on a server that is bought: with the devices that the case names, or with each kind of server card
 * that has a price and a rated power in the catalogue, a known usable memory and published measurements under load. A
 * guess should not lead anyone to buy a machine.
 *
 * @example A case that names the H100 SXM, gpt-oss 120B: one route, 1 device a replica.
 */
export function serverRoutes(
  costCase: CostCase,
  { accelerators }: CostFacts,
  units: ServingUnits,
): readonly RouteOrReason[] {
  const chosen = costCase.serverDeviceId;
  const ids =
    chosen === undefined
      ? accelerators
          .filter((device) => device.kind === 'datacenter' || device.kind === 'workstation')
          .filter((device) => hasOwnMemory(device) && device.launchPriceUsd && device.powerWatts)
          .map(({ id }) => id)
      : [chosen];
  return ids.map((id) => {
    const unit = serverUnit(costCase, units, id, {});
    const where = `${unit.deviceName}, bought`;
    if (!isServing(unit)) return noRoute('own-server', unit, where);
    const isGuess = unit.fit === 'unknown' || unit.measurements === 0;
    if (chosen !== undefined || !isGuess) return { way: 'server', unit };
    const reason =
      unit.fit === 'unknown'
        ? `How much of the memory of the ${unit.deviceName} a model can use is not in our data.`
        : `No measurement of how fast devices like the ${unit.deviceName} serve several readers is in our data.`;
    return noRoute('own-server', { ...unit, obstacle: 'not-in-data', reason }, where);
  });
}

/**
 * Returns the routes on the reader’s own computer, as one that is there anyway and as one bought for this; none where
 * the case names no computer.
 *
 * @example gpt-oss 120B on an M4 Max: two routes, `owned-already` and `written-off`.
 */
export function computerRoutes(
  { computerId, computerPrecision, modelId, workload }: CostCase,
  _facts: CostFacts,
  units: ServingUnits,
): readonly RouteOrReason[] {
  if (computerId === undefined) return [];
  const unit = units.unit({
    modelId,
    deviceId: computerId,
    runtime: 'llama.cpp',
    precision: computerPrecision,
    mostDevices: 1,
    workload,
  });
  if (!isServing(unit)) {
    return (['own-computer', 'bought-computer'] as const).map((kind) => noRoute(kind, unit, unit.deviceName));
  }
  return (['owned-already', 'written-off'] as const).map((purchase) => ({ way: 'computer', unit, purchase }));
}

function serverUnit(
  { modelId, precision, workload }: CostCase,
  units: ServingUnits,
  deviceId: string,
  { least = 1, most = MOST_DEVICES }: { readonly least?: number; readonly most?: number },
): ServingUnit | NoServingUnit {
  return units.unit({
    modelId,
    deviceId,
    runtime: 'vllm',
    precision,
    leastDevices: least,
    mostDevices: Math.min(most, MOST_DEVICES),
    workload,
  });
}

function noRoute(
  kind: RouteKind,
  { modelName, obstacle, reason, shortfall }: NoServingUnit,
  where: string,
): NoBill {
  return { kind, name: `${modelName}, ${where}`, obstacle, reason, ...(shortfall && { shortfall }) };
}
