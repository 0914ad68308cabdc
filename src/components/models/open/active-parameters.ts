import type { Model } from '../../../lib/catalog/models/model.ts';
import { weightBreakdown } from '../../../lib/memory/weights/weights.ts';

/**
 * Returns how many weights a model reads for one token: all of a dense model; of a mixture, everything but the
 * experts, and the share of the experts that the router picks. The embedding table, of which a token reads one row,
 * counts only if it is the output layer too.
 * Example: Mixtral 8x7B reads 2 of 8 experts: 12.7 of 46.7 billion weights.
 */
export function activeParameters(model: Model): number {
  const { experts, tiedEmbeddings } = model.architecture;
  const { parameters, parametersByPart } = weightBreakdown(model, 'BF16');
  const lookedUp = tiedEmbeddings ? 0 : parametersByPart.embedding;
  const idle = experts ? parametersByPart.experts * (1 - experts.perToken / experts.count) : 0;
  return parameters - lookedUp - idle;
}
