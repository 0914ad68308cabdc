import type { Model } from '../../../lib/catalog/models/model.ts';
import type { RetirementRow } from '../../../lib/catalog/models/retirement/retirement-rows.ts';
import { allRetirementRows } from '../../retirement/all-retirement-rows.ts';

/** Returns what providers say of a model’s last day at their APIs. “DeepSeek-V4 Pro” and “DeepSeek V4 Pro” are one name. */
export function endingsOf({ id, name }: Pick<Model, 'id' | 'name'>): readonly RetirementRow[] {
  return allRetirementRows.filter((row) => row.model === id || plain(row.name) === plain(name));
}

/** Returns an ending in words: “At Groq: last day 2026-12-01; named in its place: gpt-oss-120b.” */
export function endingWords({ provider, standing, successor }: RetirementRow): string {
  const place = successor === undefined ? '' : `; named in its place: ${successor}`;
  return `At ${provider}: ${dayWords(standing)}${place}.`;
}

function dayWords(standing: RetirementRow['standing']): string {
  if (standing.state === 'gone') return `last day ${standing.since}`;
  if (standing.state === 'due') return `last day announced for ${standing.since}; nobody has looked since`;
  if (standing.state === 'leaving') return `last day announced for ${standing.on}`;
  return `no last day is known${standing.notBefore === undefined ? '' : `, not before ${standing.notBefore}`}`;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
