import type { Model } from '../../../lib/catalog/models/model.ts';
import { allRetirements } from '../../facts/course-facts.ts';

type Listed = (typeof allRetirements)[number]['models'][number];

/** What a provider says of the last day of an open model at its API. */
export type Ending = Listed & { readonly provider: string };

/** Returns what providers say of a model’s last day at their APIs. “DeepSeek-V4 Pro” and “DeepSeek V4 Pro” are one name. */
export function endingsOf({ id, name }: Pick<Model, 'id' | 'name'>): readonly Ending[] {
  return allRetirements.flatMap(({ provider, models }) =>
    models
      .filter((listed) => listed.model === id || plain(listed.name) === plain(name))
      .map((listed) => ({ ...listed, provider })),
  );
}

/** Returns an ending in words: “At Groq: last day 2026-12-01; named in its place: gpt-oss-120b.” */
export function endingWords({ provider, retires, notBefore, successor }: Ending): string {
  const day =
    retires === undefined
      ? `no last day is known${notBefore === undefined ? '' : `, not before ${notBefore}`}`
      : `last day ${retires}`;
  return `At ${provider}: ${day}${successor === undefined ? '' : `; named in its place: ${successor}`}.`;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
