import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';

import { catalogueText } from '../../components/memory/catalogue-text.ts';

/** The facts of the calculators, in a separate file that is fetched on first use; see catalogue-text.ts. */
export const GET: APIRoute = async () => {
  const models = await getCollection('models');
  const accelerators = await getCollection('accelerators');
  const text = catalogueText(
    models.map(({ id, data }) => ({ ...data, id })),
    accelerators.map(({ id, data }) => ({ ...data, id })),
  );
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
};
