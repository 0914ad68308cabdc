import type { FitRow } from '../answer/row.ts';
import type { FitsSetup } from '../setup.ts';
import type { Room } from '../answer/answer.ts';

/** What the page asks of the worker. A question stops the one before it; the answer carries its number. */
export type FitsQuestion =
  | { readonly kind: 'models'; readonly text: string }
  | { readonly kind: 'fits'; readonly number: number; readonly setup: FitsSetup }
  | {
      readonly kind: 'rooms';
      readonly number: number;
      readonly setup: FitsSetup;
      readonly rows: readonly RowSent[];
    };

/** A row as it is sent: its model is known on both sides, by its place in the list. */
export type RowSent = Omit<FitRow, 'model'> & { readonly place: number };

/** What the worker answers. Rooms come as they are found, by the place of the model. */
export type FitsReply =
  | { readonly kind: 'fits'; readonly number: number; readonly rows: readonly RowSent[] }
  | {
      readonly kind: 'rooms';
      readonly number: number;
      readonly found: readonly (readonly [place: number, room: Room | undefined])[];
    };
