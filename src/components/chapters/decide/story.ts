import { decide } from '../../../lib/decision/result/decide.ts';
import type { GivenAnswers } from '../../../lib/decision/table/questions.ts';
import { aboutUsd } from '../../sentences/usd-words.ts';
import { allWords } from '../../decision/words.ts';
import { outcomeCosts } from '../../decision/outcomes/costs.ts';

/** What the team of the worked story answers, at the start and a year later, and what comes out. */
const HELP_DESK: GivenAnswers = {
  task: 'app',
  data: 'any',
  volume: 'low',
  stage: 'early',
  control: 'no',
  split: 'no',
};
const DRAFTS: GivenAnswers = { ...HELP_DESK, data: 'contract' };
const LATER: GivenAnswers = {
  quality: 'basic',
  volume: 'medium',
  stage: 'live',
  hardware: 'none',
  ops: 'no',
};

const nameFor = (answers: GivenAnswers): string => allWords.outcomes[decide(answers).outcome].name;

/** The outcomes of the story by name. */
export const story = {
  helpDeskFirst: nameFor(HELP_DESK),
  draftsFirst: nameFor(DRAFTS),
  helpDeskLater: nameFor({ ...HELP_DESK, ...LATER }),
  draftsLater: nameFor({ ...DRAFTS, ...LATER }),
};

/** The likely bills of the guide’s example at its highest number of requests: a host, and a GPU rented around the clock. */
export const busyBills = {
  host: busyBill('hosted-open', 'hosted-open'),
  gpu: busyBill('rented-gpu', 'rented-on-demand'),
};

function busyBill(outcome: 'hosted-open' | 'rented-gpu', kind: 'hosted-open' | 'rented-on-demand'): string {
  const costs = outcomeCosts(outcome);
  const usd = costs?.rows.find((row) => row.kind === kind)?.cells.at(-1)?.usd;
  if (usd === undefined) {
    throw new Error(`The guide’s example has no bill of the kind “${kind}”: the chapter “Decide” tells it.`);
  }
  return aboutUsd(usd.likely);
}
