import { allModels } from '../../components/facts/catalogue.ts';
import { modelsText } from '../../components/facts/spec-texts.ts';

/** Every model as calculations take it. All tools that calculate fetch this file, so a browser fetches it once. */
export function GET(): Response {
  return new Response(modelsText(allModels), { headers: { 'content-type': 'application/json' } });
}
