import { getCollection } from 'astro:content';

import { fitsModelsText } from '../../components/fits/catalogue-text.ts';

/** The models as “What fits on my machine?” needs them, in a separate file that only its users fetch. */
export async function GET(): Promise<Response> {
  const models = await getCollection('models');
  return new Response(fitsModelsText(models.map(({ id, data }) => ({ ...data, id }))), {
    headers: { 'content-type': 'application/json' },
  });
}
