/**
 * Returns the fact whose file has this name. Throws with near names if there is none, which stops the build.
 * Example: “llama-3-70b” gives “No model is called “llama-3-70b”. Near it: llama-3-1-8b-instruct, …”.
 */
export function named<Fact extends { readonly id: string }>(
  facts: readonly Fact[],
  id: string,
  kind: string,
  folder: string,
): Fact {
  const found = facts.find((fact) => fact.id === id);
  if (found) return found;
  const [start = ''] = id.split('-');
  const near = facts.filter((fact) => fact.id.startsWith(start)).map((fact) => fact.id);
  const advice =
    near.length > 0 ? `Near it: ${near.join(', ')}.` : `The ${kind}s are the files of ${folder}.`;
  throw new Error(`No ${kind} is called “${id}”. ${advice}`);
}
