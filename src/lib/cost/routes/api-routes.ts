import type { ApiOffer } from '../facts/api-offer.ts';
import type { NoBill } from '../bills/bill.ts';
import type { CostCase, CostFacts } from '../workload/cost-case.ts';
import type { ApiRoute } from '../bills/route.ts';

/**
 * Returns the routes by the token: the paid model at its maker’s and in clouds where it has the same maker and name, and
 * the open model at every host that lists it. A model that nobody sells by the token is a reason.
 *
 * @example Claude Sonnet 5 at Anthropic and in Amazon Bedrock, gpt-oss 120B at three hosts.
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
