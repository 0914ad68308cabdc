/** The worker in which the sums are done, so that the page stays quick to the touch. See cost-desk.ts. */
import { costHandler } from './handler.ts';
import type { CostQuestion } from './messages.ts';

const answer = costHandler((reply) => {
  postMessage(reply);
});
addEventListener('message', ({ data }: MessageEvent<CostQuestion>) => {
  answer(data);
});
