import { comparedModels } from '../../components/models/compare/compared-models.ts';

/** Every model as a column of the comparison, in a separate file that only those fetch who choose models. */
export function GET(): Response {
  return new Response(JSON.stringify(comparedModels), { headers: { 'content-type': 'application/json' } });
}
