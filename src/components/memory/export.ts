import { formatByteRange, formatLikelyBytes } from '../../lib/units/byte-range.ts';
import { formatBytes } from '../../lib/units/bytes.ts';
import type { FactSources } from '../facts/read-sources.ts';
import { openModelPath } from '../links/open-model-path.ts';
import { withBase } from '../site/base.ts';
import type { MemoryAnswer } from './answer/answer.ts';
import { memoryParts } from './answer/parts.ts';
import { isOfCatalogue, type AnswerSource } from './answer/sources.ts';
import { precisionName } from './precision-choices.ts';
import { RUNTIME_NAMES } from './runtime-names.ts';

/**
 * Returns the answer as Markdown: what was asked, the table of parts, the sources with their dates, and a link that opens
 * the same case. Without `known` a model's own page stands for its source.
 */
export function memoryMarkdown(answer: MemoryAnswer, link: string, known: FactSources | undefined): string {
  const { plan, name, memory, sources, notModelled, isFromFile, beside } = answer;
  const { keyPrecision: keys, valuePrecision: values } = plan;
  const cache = keys === values ? keys : `${keys} keys, ${values} values`;
  const asked = [
    `${precisionName(plan.precision)} on ${RUNTIME_NAMES[plan.runtime]}`,
    `${plan.contextTokens.toLocaleString('en-GB')} tokens for each of ${plan.sequences.toLocaleString('en-GB')} ${plan.sequences === 1 ? 'user' : 'users'}`,
    `cache in ${cache}`,
    ...(beside.draftName === undefined ? [] : [`drafted by ${beside.draftName}`]),
    ...(beside.extras.projector
      ? [`a vision projector of ${formatBytes(beside.extras.projector.fileBytes)}`]
      : []),
  ].join(', ');
  const answered = memory
    ? [
        `Needs about ${formatLikelyBytes(memory.total)}: ${formatByteRange(memory.total)}.`,
        '',
        ...table(answer),
      ]
    : notModelled.map((reason) => `Not modelled: ${reason}`);
  return [
    `## Memory for ${name}`,
    '',
    `${asked}.`,
    ...beside.notCounted.flatMap((reason) => ['', reason]),
    '',
    ...answered,
    '',
    ...sources.map((source) => `- ${sourceLine(source, link, known)}`),
    '',
    `[${isFromFile ? 'Open these choices, without the file' : 'Open this case'}](${link})`,
    '',
  ].join('\n');
}

function sourceLine(source: AnswerSource, link: string, known: FactSources | undefined): string {
  const found = isOfCatalogue(source) ? known?.models.get(source.modelId) : source;
  if (found) {
    const { title, url, read } = found;
    return `Source: ${url === undefined ? title : `[${title}](${url})`}, read ${read}`;
  }
  if (!isOfCatalogue(source)) return '';
  const { href } = new URL(withBase(openModelPath(source.modelId)), link);
  return `Source: see [${source.name}](${href})`;
}

function table({ memory }: MemoryAnswer): string[] {
  if (!memory) return [];
  const { parts, unit, total, totalCertainty } = memoryParts(memory);
  return [
    `| Part | ${unit} | How sure |`,
    '| --- | ---: | --- |',
    ...parts.map(({ name, printed, certainty }) => `| ${name} | ${printed} | ${certainty} |`),
    `| **Total** | **${total}** | ${totalCertainty} |`,
  ];
}
