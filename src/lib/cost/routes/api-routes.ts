import type { NoBill } from '../bills/bill.ts';
import type { ApiRoute } from '../bills/route.ts';
import type { ApiOffer, UnpricedApiOffer } from '../facts/api-offer.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import type { CostCase } from '../workload/cost-case.ts';

/**
 * Returns the routes by the token: the chosen paid offer, the same model (by maker and name) at other providers, and the
 * open model at every provider that lists it. Where no offer of a kind is in the data, the reason takes its place.
 *
 * @example Two offers, Claude Sonnet 5 at Anthropic and gpt-oss 120B at one provider: two routes, and a reason for
 * `paid-tenant`.
 */
export function apiRoutes(
  { paidOfferId, modelId, day }: CostCase,
  { offers, unpriced, models }: CostFacts,
): readonly (ApiRoute | NoBill)[] {
  const chosen = offers.find(({ id }) => id === paidOfferId);
  const isSame = (offer: ApiOffer): boolean =>
    offer.weights === 'closed' && offer.maker === chosen?.maker && offer.name === chosen.name;
  const paid = chosen ? [chosen, ...offers.filter((offer) => offer !== chosen && isSame(offer))] : [];
  const open = offers.filter((offer) => offer.modelId === modelId && offer !== chosen);
  const name = models.find(({ id }) => id === modelId)?.name ?? modelId;
  return [
    ...[...paid, ...open].map((offer): ApiRoute => ({ way: 'api', offer, day })),
    ...(chosen ? [] : [notInData('paid-api', paidOfferId, `No offer is called ${paidOfferId}.`)]),
    ...(paid.some(({ hostKind }) => hostKind === 'tenant')
      ? []
      : [notInData('paid-tenant', chosen?.name ?? paidOfferId, tenantReason(chosen, unpriced))]),
    ...(open.length > 0
      ? []
      : [notInData('hosted-open', name, `No host that sells ${name} by the token is in our data.`)]),
  ];
}

function notInData(kind: NoBill['kind'], name: string, reason: string): NoBill {
  return { kind, name, obstacle: 'not-in-data', reason };
}

/** What our data say of a paid model in a tenant of the reader’s own: who offers it without a price that we read, or nothing. */
function tenantReason(chosen: ApiOffer | undefined, unpriced: readonly UnpricedApiOffer[]): string {
  const hosts = unpriced
    .filter(
      ({ hostKind, maker, name }) => hostKind === 'tenant' && maker === chosen?.maker && name === chosen.name,
    )
    .map(({ host }) => host);
  if (hosts.length === 0) return 'No offer in a tenant of your own is in our data.';
  const names = new Intl.ListFormat('en-GB').format(hosts);
  return hosts.length === 1
    ? `${names} offers it; its price there is not in our data.`
    : `${names} offer it; its prices there are not in our data.`;
}
