import { fitsModelsFrom, type FitsModel } from './fits-catalogue.ts';
import type { FitsQuestion, FitsReply, RowSent } from './fits-messages.ts';
import { fitsWork, type FitsWork } from './fits.ts';
import { runInSlices } from './in-slices.ts';

type LongestQuestion = Extract<FitsQuestion, { kind: 'longest' }>;
type LongestReply = Extract<FitsReply, { kind: 'longest' }>;

/** Each reply makes the page draw its table anew. */
const PAUSE_BETWEEN_SENDS_MS = 250;

/**
 * Returns what takes questions in the worker and sends the replies. It works in slices, so that the next question is
 * heard; that one stops what is being worked out. The first question must bring the models.
 */
export function fitsDesk(send: (reply: FitsReply) => void): (question: FitsQuestion) => void {
  let models: readonly FitsModel[] = [];
  let work = fitsWork(models);
  let stop = (): void => undefined;
  return (question) => {
    stop();
    switch (question.kind) {
      case 'models':
        models = fitsModelsFrom(question.text);
        work = fitsWork(models);
        return;
      case 'fits': {
        const { number, setup } = question;
        stop = runInSlices(work.fits(setup), ({ rows }) => {
          const sent = rows.map(({ model: _known, ...row }, place): RowSent => ({ ...row, place }));
          send({ kind: 'fits', number, rows: sent });
        });
        return;
      }
      case 'longest': {
        const found: LongestReply['found'][number][] = [];
        let sentAt = performance.now();
        const sendFound = (): void => {
          sentAt = performance.now();
          if (found.length > 0) send({ kind: 'longest', number: question.number, found: found.splice(0) });
        };
        stop = runInSlices(longestOf(question, models, work, found), sendFound, () => {
          if (performance.now() - sentAt >= PAUSE_BETWEEN_SENDS_MS) sendFound();
        });
      }
    }
  };
}

function* longestOf(
  { rows, setup }: LongestQuestion,
  models: readonly FitsModel[],
  work: FitsWork,
  found: LongestReply['found'][number][],
): Generator<undefined, void> {
  for (const { place, ...row } of rows) {
    const model = models[place];
    if (!model) throw new Error(`The list has ${models.length} models, and no number ${place}.`);
    found.push([place, work.longest({ ...row, model }, setup)]);
    yield;
  }
}
