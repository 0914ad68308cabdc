import { modelsFrom } from '../../facts/read-specs.ts';
import { fitsModels, type FitsModel } from '../catalogue.ts';
import type { FitsQuestion, FitsReply, RowSent } from './messages.ts';
import { fitsWork, type FitsWork } from '../answer/answer.ts';
import { runInSlices } from './in-slices.ts';

type RoomQuestion = Extract<FitsQuestion, { kind: 'rooms' }>;
type RoomReply = Extract<FitsReply, { kind: 'rooms' }>;

/** Each reply makes the page render its table again, so rooms are sent in batches. */
const PAUSE_BETWEEN_SENDS_MS = 250;

/**
 * Returns the worker's message handler. It works in slices, so that the next question can come in between and cancel the
 * present one. The first question must bring the models.
 */
export function fitsHandler(send: (reply: FitsReply) => void): (question: FitsQuestion) => void {
  let models: readonly FitsModel[] = [];
  let work = fitsWork(models);
  let stop = (): void => undefined;
  return (question) => {
    stop();
    switch (question.kind) {
      case 'models':
        models = fitsModels(modelsFrom(question.text));
        work = fitsWork(models);
        send({
          kind: 'models',
          models: models.map(({ id, name, maker, parameters }) => ({ id, name, maker, parameters })),
        });
        return;
      case 'fits': {
        const { number, setup } = question;
        stop = runInSlices(work.fits(setup), ({ rows }) => {
          const sent = rows.map(({ model: _known, ...row }, place): RowSent => ({ ...row, place }));
          send({ kind: 'fits', number, rows: sent });
        });
        return;
      }
      case 'rooms': {
        const found: RoomReply['found'][number][] = [];
        let sentAt = performance.now();
        const sendFound = (): void => {
          sentAt = performance.now();
          if (found.length > 0) send({ kind: 'rooms', number: question.number, found: found.splice(0) });
        };
        stop = runInSlices(roomsOf(question, models, work, found), sendFound, () => {
          if (performance.now() - sentAt >= PAUSE_BETWEEN_SENDS_MS) sendFound();
        });
      }
    }
  };
}

function* roomsOf(
  { rows, setup }: RoomQuestion,
  models: readonly FitsModel[],
  work: FitsWork,
  found: RoomReply['found'][number][],
): Generator<undefined, void> {
  for (const { place, ...row } of rows) {
    const model = models[place];
    if (!model) throw new Error(`The list has ${models.length} models, and no number ${place}.`);
    found.push([place, work.room({ ...row, model }, setup)]);
    yield;
  }
}
