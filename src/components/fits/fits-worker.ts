/** The worker in which the table is worked out, so that the page stays quick to the touch. See fits-desk.ts. */
import { fitsDesk } from './fits-desk.ts';
import type { FitsQuestion } from './fits-messages.ts';

const answer = fitsDesk((reply) => {
  postMessage(reply);
});
addEventListener('message', ({ data }: MessageEvent<FitsQuestion>) => {
  answer(data);
});
