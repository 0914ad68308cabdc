import { allWords } from '../../components/decision/words.ts';
import { resultWords } from '../../lib/decision/words.ts';

/** The words of the decision that a result shows, in a separate file that the question tool fetches while a reader answers. */
export function GET(): Response {
  return new Response(JSON.stringify(resultWords(allWords)), {
    headers: { 'content-type': 'application/json' },
  });
}
