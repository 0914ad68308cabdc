/** The worker in which the table is worked out, so that the page stays quick to the touch. See fits-desk.ts. */
import { fitsDesk } from './handler.ts';
import type { FitsQuestion } from './messages.ts';

const answer = fitsDesk((reply) => {
  postMessage(reply);
});
addEventListener('message', ({ data }: MessageEvent<FitsQuestion>) => {
  answer(data);
});
