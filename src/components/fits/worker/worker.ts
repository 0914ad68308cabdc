/** Entry point of the worker that computes the table, so that the page stays responsive. The work is in handler.ts. */
import { fitsHandler } from './handler.ts';
import type { FitsQuestion } from './messages.ts';

const answer = fitsHandler((reply) => {
  postMessage(reply);
});
addEventListener('message', ({ data }: MessageEvent<FitsQuestion>) => {
  answer(data);
});
