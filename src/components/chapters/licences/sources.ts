import type { CitedSource } from '../../course/props.ts';
import { licenceNamed } from '../../facts/course-facts.ts';
import { sourcesOf } from '../../facts/publications.ts';

/** Returns the source of a licence under the id that the chapter cites: `licence-mit`. */
function licenceSource(id: string): CitedSource {
  return { id: `licence-${id}`, ...licenceNamed(id).source };
}

/** Returns the acceptable use policy of a licence: the first of its other sources. */
function policySource(id: string): CitedSource {
  const [policy] = licenceNamed(id).otherSources ?? [];
  if (policy) return { id: `policy-${id}`, ...policy };
  throw new Error(`src/content/licences/${id}.yaml has no \`otherSources\`. Add its policy of use there.`);
}

/** The sources of the chapter on licences, in the order in which the text first cites them. */
export const sources: CitedSource[] = [
  ...sourcesOf(['article']),
  policySource('llama-4-community'),
  licenceSource('qwen-research'),
  ...sourcesOf(['permissive-washing']),
  licenceSource('gemma-terms'),
  ...sourcesOf(['gated-models', 'malicious-models']),
  licenceSource('llama-3-3-community'),
  licenceSource('kimi-modified-mit'),
  licenceSource('mistral-medium-3-5'),
  licenceSource('mistral-research-0-1'),
  licenceSource('mistral-non-production-0-1'),
  licenceSource('kimi-k3'),
  licenceSource('glm-5-3'),
  licenceSource('llama-3-community'),
  ...sourcesOf(['licence-drift']),
  licenceSource('mit'),
  ...sourcesOf(['weights-copyright-doubt']),
  licenceSource('minimax-m2-5'),
  licenceSource('minimax-m3'),
];
