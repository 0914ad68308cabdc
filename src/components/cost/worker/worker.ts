/** Entry point of the worker that computes costs, so that the page stays responsive. The work is in handler.ts. */
import { costHandler } from './handler.ts';
import type { CostQuestion } from './messages.ts';

const answer = costHandler((reply) => {
  postMessage(reply);
});
addEventListener('message', ({ data }: MessageEvent<CostQuestion>) => {
  answer(data);
});
