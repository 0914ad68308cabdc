import type { Unsourced } from '../source.ts';
import type { Model } from './model.ts';

/** A model as calculations take it, without its sources: what browsers fetch of every model. */
export type ModelSpec = Unsourced<
  Pick<Model, 'id' | 'name' | 'maker' | 'contextLength' | 'published' | 'architecture'>
>;
