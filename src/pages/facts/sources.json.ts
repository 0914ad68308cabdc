import { allDevices, allModels } from '../../components/facts/catalogue.ts';
import { sourcesText } from '../../components/facts/sources-text.ts';

/** Where models and devices were read, fetched only by those who ask for the sources of an answer. */
export function GET(): Response {
  return new Response(sourcesText(allModels, allDevices), {
    headers: { 'content-type': 'application/json' },
  });
}
