/** The worker in which the table is worked out, so that the page stays quick to the touch. See fits-desk.ts. */
import { fitsHandler } from './handler.ts';
import type { FitsQuestion } from './messages.ts';

const answer = fitsHandler((reply) => {
  postMessage(reply);
});
addEventListener('message', ({ data }: MessageEvent<FitsQuestion>) => {
  answer(data);
});
