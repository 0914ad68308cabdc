import type { FitRow } from '../answer/row.ts';
import type { ListedModel } from '../catalogue.ts';
import type { FitsSetup } from '../setup.ts';
import type { Room } from '../answer/answer.ts';

/** From the page to the worker. A question cancels the one before it; replies carry its number. */
export type FitsQuestion =
  | { readonly kind: 'models'; readonly text: string }
  | { readonly kind: 'fits'; readonly number: number; readonly setup: FitsSetup }
  | {
      readonly kind: 'rooms';
      readonly number: number;
      readonly setup: FitsSetup;
      readonly rows: readonly RowSent[];
    };

/** A row as sent. Both sides have the list of models, so a model is its place in it. */
export type RowSent = Omit<FitRow, 'model'> & { readonly place: number };

/** From the worker to the page: what the table shows of the models, once, so that the page need not parse them. */
export type FitsReply =
  { readonly kind: 'models'; readonly models: readonly ListedModel[] } | FitsAnswerReply;

/** A reply to a question. Rooms come in batches as they are found, by the place of the model. */
export type FitsAnswerReply =
  | { readonly kind: 'fits'; readonly number: number; readonly rows: readonly RowSent[] }
  | {
      readonly kind: 'rooms';
      readonly number: number;
      readonly found: readonly (readonly [place: number, room: Room | undefined])[];
    };
