/**
 * Where Kith's rules are, as CloudFormation remembers it (the physical id): it names it again when they are to
 * go, and asks for that itself once they have moved.
 */
export type Place =
  /** A set of our own, which we have made the active one. */
  | { readonly kind: 'own'; readonly ruleSet: string }
  /** A set of our own that was active before we came: whoever activated it takes it back. */
  | { readonly kind: 'found'; readonly ruleSet: string }
  /** A set of somebody else's, which has our rules among its own. */
  | { readonly kind: 'within'; readonly ruleSet: string }
  | { readonly kind: 'nowhere' }

export const NOWHERE: Place = { kind: 'nowhere' }

export function placeName(place: Place): string {
  return place.kind === 'nowhere' ? place.kind : `${place.kind}/${place.ruleSet}`
}

/** What is no place of ours is nowhere: nothing is taken away there. */
export function placeNamed(name: string): Place {
  const slash = name.indexOf('/')
  const kind = name.slice(0, slash)
  const ruleSet = name.slice(slash + 1)
  if (kind === 'own' || kind === 'found' || kind === 'within') return { kind, ruleSet }
  return NOWHERE
}
