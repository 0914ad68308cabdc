import { readFactFiles } from '../../integrations/fact-files.ts';
import {
  isUnpriced,
  OfferSchema,
  type OfferFacts,
  type UnpricedOffer,
} from '../../lib/catalog/market/offer.ts';

/** The folder of offers, for messages to authors. */
export const OFFERS_FOLDER = 'src/content/offers';

/** Every offer as its file describes it; read once for the whole build. With its prices it is in market.ts. */
export const offerFacts: readonly OfferFacts[] = readFactFiles(OFFERS_FOLDER, OfferSchema);

/** Offers of which we know that they exist and no price. */
export const unpricedOffers: readonly UnpricedOffer[] = offerFacts.filter(isUnpriced);
