import type { NoBill } from '../bills/bill.ts';
import type { ApiRoute } from '../bills/route.ts';
import type { ApiOffer } from '../facts/api-offer.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import type { CostCase } from '../workload/cost-case.ts';

/**
 * Returns the routes by the token: the chosen paid offer, the same model (by maker and name) at other providers, and the
 * open model at every provider that lists it. Where there is no offer of a kind, the reason takes its place.
 *
 * @example Two offers, Claude Sonnet 5 at Anthropic and gpt-oss 120B at one provider: two routes, and a reason for
 * `paid-tenant`.
 */
export function apiRoutes(
  { paidOfferId, modelId, day }: CostCase,
  { offers, models }: CostFacts,
): readonly (ApiRoute | NoBill)[] {
  const chosen = offers.find(({ id }) => id === paidOfferId);
  const isSame = (offer: ApiOffer): boolean =>
    offer.weights === 'closed' && offer.maker === chosen?.maker && offer.name === chosen.name;
  const paid = chosen ? [chosen, ...offers.filter((offer) => offer !== chosen && isSame(offer))] : [];
  const open = offers.filter((offer) => offer.modelId === modelId && offer !== chosen);
  const name = models.find(({ id }) => id === modelId)?.name ?? modelId;
  return [
    ...[...paid, ...open].map((offer): ApiRoute => ({ way: 'api', offer, day })),
    ...(chosen ? [] : [reason('paid-api', paidOfferId, `No offer is called ${paidOfferId}.`)]),
    ...(paid.some(({ hostKind }) => hostKind === 'tenant')
      ? []
      : [
          reason(
            'paid-tenant',
            chosen?.name ?? paidOfferId,
            'We know of no cloud that offers it in a tenant of your own.',
          ),
        ]),
    ...(open.length > 0
      ? []
      : [reason('hosted-open', name, `We know of no host that sells ${name} by the token.`)]),
  ];
}

function reason(kind: NoBill['kind'], name: string, text: string): NoBill {
  return { kind, name, reason: text };
}
