import type { RetirementRow } from '../../lib/catalog/models/retirement/retirement-rows.ts';
import { allRetirements } from '../facts/course-facts.ts';
import { allRetirementRows } from './all-retirement-rows.ts';

/** A name in the article's list of paid models, with the models that it stands for today. */
interface ArticleModel {
  readonly name: string;
  /** Its maker; the article leaves that cell of the Gemini row empty. */
  readonly maker: string;
  readonly versions: readonly [RetirementRow, ...RetirementRow[]];
}

/** The names as the article has them, and how the names of their versions in our data begin. */
const NAMES = [
  { name: 'GPT-4', maker: 'OpenAI', begins: ['openai/gpt-4-'] },
  { name: 'GPT-4o', maker: 'OpenAI', begins: ['openai/gpt-4o-2024'] },
  { name: 'o1', maker: 'OpenAI', begins: ['openai/o1-2024'] },
  { name: 'Claude 3.5', maker: 'Anthropic', begins: ['anthropic/claude-3-5-'] },
  { name: 'Claude 3.7', maker: 'Anthropic', begins: ['anthropic/claude-3-7-'] },
  { name: 'Gemini 1.5', maker: 'Google', begins: ['google/gemini-1.5-'] },
  { name: 'Gemini 2.0', maker: 'Google', begins: ['google/gemini-2.0-'] },
] as const;

/** The article's seven paid models, each with its versions. Throws if one has no versions or a version is left over, which stops the build. */
export const articleModels: readonly ArticleModel[] = mapped();

/** How many of the article's names have a version without a last day, on the day of the build. */
export const articleModelsWithoutEnd: number = articleModels.filter(({ versions }) =>
  versions.some(({ standing }) => standing.state === 'no-date'),
).length;

/** Returns where all versions of a name stand, in words: “Gone since 2026-10-23”. */
export function articleStanding({ versions }: ArticleModel): string {
  const gone = versions.filter(({ standing }) => standing.state === 'gone');
  const due = versions.filter(({ standing }) => standing.state === 'due');
  const leaving = versions.filter(({ standing }) => standing.state === 'leaving');
  const day = (rows: readonly RetirementRow[]): string =>
    [...new Set(rows.map(({ retires }) => retires ?? ''))].toSorted().join(' and ');
  if (gone.length === versions.length) return `Gone since ${day(gone)}`;
  if (gone.length + due.length + leaving.length < versions.length)
    return 'No last day known for every version';
  if (due.length > 0) return `Due to leave on ${day([...due, ...leaving])}; not checked since`;
  if (gone.length === 0) return `Leaves on ${day(leaving)}`;
  return `${String(gone.length)} of ${String(versions.length)} versions gone since ${day(gone)}; the rest leaves on ${day(leaving)}`;
}

function mapped(): readonly ArticleModel[] {
  const named = new Set(
    allRetirements.flatMap(({ models }) =>
      models.filter(({ inArticle }) => inArticle).map(({ model }) => model),
    ),
  );
  const rows = allRetirementRows.filter(({ model }) => named.has(model));
  const models = NAMES.map(({ name, maker, begins }) => {
    const [first, ...rest] = rows.filter(({ id }) => begins.some((start) => id.startsWith(start)));
    if (!first)
      throw new Error(
        `src/content/retirements has no model for “${name}” of the article. Add it, with its source.`,
      );
    return { name, maker, versions: [first, ...rest] as const };
  });
  const found = new Set(models.flatMap(({ versions }) => versions));
  const left = rows.filter((row) => !found.has(row));
  if (left.length > 0) {
    throw new Error(
      `src/content/retirements marks ${left.map(({ model }) => model).join(', ')} as named in the article; ` +
        'say in src/components/retirement/article-models.ts which name that is.',
    );
  }
  return models;
}
