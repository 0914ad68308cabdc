import { licenceWords } from '../../../lib/catalog/law/licences-of-model.ts';
import type { ListedModel } from '../../../lib/catalog/models/listed-model.ts';
import type { Model } from '../../../lib/catalog/models/model.ts';
import { allListedModels } from '../../facts/catalogue.ts';
import { licencesOf } from '../../facts/course-facts.ts';
import { contextCell } from '../open/context-words.ts';
import type { ModelSheet } from '../open/model-sheet.ts';
import { statedSize } from '../open/stated-size.ts';
import { paidCompareId } from '../compare/compare-id.ts';
import { paidModelPath } from '../../links/model-paths.ts';
import { openModelPath } from '../../links/open-model-path.ts';
import { allPaidSheets, type PaidSheet } from '../paid/paid-sheet.ts';
import { paidStandingWords } from '../paid/paid-words.ts';
import { cheapestRow, offerRowsOf } from '../../prices/offer-rows.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { size, unbroken } from '../../sentences/number-words.ts';
import { allSheets } from '../open/sheets.ts';

/** A cell of the table of all models, with a remark below it. */
interface IndexCell {
  readonly text: string;
  readonly note?: string;
  /** What it sorts by where that is not its text; empty for one that comes last. */
  readonly value?: string;
  readonly isDay?: true;
}

/** A model in the table of all models, open or closed; its cells are in the order of `INDEX_COLUMNS`. */
export interface IndexRow {
  /** What it is called in the address of a comparison. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly maker: string;
  readonly weights: 'open' | 'closed';
  /** Memory of its usual file when it runs, 10^9 bytes; omitted where not known and for closed models. */
  readonly gigabytes?: number;
  readonly cells: readonly IndexCell[];
}

/** The columns beside the name, those that decide first; `sort` is the name in the address: see SortableTable. */
export const INDEX_COLUMNS = [
  { name: 'Weights', sort: 'weights' },
  { name: 'Usual file, running', sort: 'memory' },
  { name: 'Request from, cents', sort: 'request' },
  { name: 'Context', sort: '-context' },
  { name: 'Licence', sort: 'licence' },
  { name: 'Released', sort: '-released' },
  { name: 'Maker', sort: 'maker' },
] as const;

const UNKNOWN = 'not in our data';

const NOT_MODELLED: IndexCell = { text: 'not modelled', value: '' };

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Every model, by maker and name. */
export const indexRows: readonly IndexRow[] = [
  ...allSheets.map(openRow),
  ...allListedModels.map(listedRow),
  ...allPaidSheets.map(paidRow),
].toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name));

function openRow({ model, parameters, activeParameters, needs, usual }: ModelSheet): IndexRow {
  const bytes = needs.find(({ precision }) => precision === usual)?.totalBytes.likely;
  return {
    ...(bytes === undefined ? {} : { gigabytes: bytes / 1e9 }),
    ...rowOfOpen(
      model,
      sizeCell(parameters, activeParameters),
      bytes === undefined ? NOT_MODELLED : { text: `${size(bytes)}, ${usual}` },
    ),
  };
}

function listedRow(model: ListedModel): IndexRow {
  if (!model.size) return rowOfOpen(model, { text: UNKNOWN, value: '' }, NOT_MODELLED);
  const { parameters, active } = statedSize(model.size);
  return rowOfOpen(model, sizeCell(parameters, active), NOT_MODELLED);
}

function rowOfOpen(model: Model | ListedModel, weights: IndexCell, memory: IndexCell): IndexRow {
  return {
    id: model.id,
    name: model.name,
    path: openModelPath(model.id),
    maker: model.maker,
    weights: 'open',
    cells: [
      weights,
      memory,
      { text: cheapestRow(offerRowsOf(model.id))?.requestCents ?? UNKNOWN },
      contextCell(model) ?? { text: UNKNOWN, value: '' },
      { text: licenceWords(licencesOf(model)) ?? UNKNOWN },
      dayCell(model.released?.date),
      { text: model.maker },
    ],
  };
}

function sizeCell(parameters: number, active: number | undefined): IndexCell {
  return {
    text: unbroken(formatParameters(parameters)),
    ...(active === undefined ? {} : { note: `${unbroken(formatParameters(active))} read for a token` }),
  };
}

function paidRow({ model, released, contextTokens, standing, offers }: PaidSheet): IndexRow {
  return {
    id: paidCompareId(model.id),
    name: model.name,
    path: paidModelPath(model.id),
    maker: model.maker,
    weights: 'closed',
    cells: [
      { text: 'not published', value: '' },
      { text: 'at a host only', value: '' },
      { text: cheapestRow(offers)?.requestCents ?? UNKNOWN },
      { text: contextTokens?.value.toLocaleString('en-GB') ?? UNKNOWN },
      { text: 'closed' },
      {
        ...dayCell(released?.value),
        ...(standing.state === 'no-date' ? {} : { note: paidStandingWords(standing) }),
      },
      { text: model.maker },
    ],
  };
}

function dayCell(day: string | undefined): IndexCell {
  return day === undefined ? { text: UNKNOWN } : { text: day, isDay: true };
}
