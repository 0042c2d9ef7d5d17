/** The map with one entry more, or another value for it. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value> | undefined,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value);
}

/** The set with or without a member. */
export function withMember<Member>(
  set: ReadonlySet<Member> | undefined,
  member: Member,
  isIn: boolean,
): ReadonlySet<Member> {
  const changed = new Set(set);
  if (isIn) changed.add(member);
  else changed.delete(member);
  return changed;
}

/** What was taken back is left out rather than undefined. */
export function withoutUndefined<Choices extends object>(
  choices: Readonly<Record<string, unknown>>,
): Choices {
  return Object.fromEntries(
    Object.entries(choices).filter(([, value]) => value !== undefined),
  ) as Choices;
}
