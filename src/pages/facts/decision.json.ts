import { allWords } from '../../components/decision/words.ts';

/** All words of the decision, in a separate file that the question tool fetches while a reader answers. */
export function GET(): Response {
  return new Response(JSON.stringify(allWords), { headers: { 'content-type': 'application/json' } });
}
