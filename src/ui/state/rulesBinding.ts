import type { RuleContext } from '../../domain/rules/context';
import { bindTemplate, isTemplate } from '../../domain/rules/expression/bind';
import type { RowRef } from '../../domain/rules/expression/expression';
import { refsOf } from '../../domain/rules/expression/rowsOf';
import type { Rule } from '../../domain/rules/rule';
import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';

/**
 * What a template stands for: rules of so many rows; nothing, for no row is called as `unmatched` say
 * (none of these: the rows are there, but do not go together); or nothing, for it mixes names with a
 * gap and children of groups.
 */
export type TemplateBinding =
  | { readonly kind: 'bound'; readonly count: number }
  | { readonly kind: 'none'; readonly unmatched: readonly string[] }
  | { readonly kind: 'mixed' };

/** What the template of a rule stands for in a workbook; null where the rule is no template. */
export function templateBinding(
  { workbook, language }: Pick<RuleContext, 'workbook' | 'language'>,
  { condition }: Rule,
): TemplateBinding | null {
  if (!condition || !isTemplate(condition)) return null;
  const refs = distinct(refsOf(condition));
  if (new Set(refs.map(({ kind }) => kind)).size > 1) return { kind: 'mixed' };
  const count = bindTemplate(workbook, language, condition).length;
  if (count > 0) return { kind: 'bound', count };
  const unmatched = refs.filter((row) => {
    // A template of this reference alone.
    const alone = { kind: 'filled', cell: { kind: 'cell', row, at: { slot: 'each' } } } as const;
    return bindTemplate(workbook, language, alone).length === 0;
  });
  return { kind: 'none', unmatched: unmatched.map(nameOf) };
}

/** Whether a rule stands for nothing because its template matches no row. */
export function isUnboundTemplate(rule: Rule, rows: number): boolean {
  return rows === 0 && rule.condition !== undefined && isTemplate(rule.condition);
}

/** "Khớp 12 nhóm dòng.", or why it is none. */
export function bindingWords(binding: TemplateBinding, messages: Messages): string {
  const { binding: words } = messages.rulesScreen;
  switch (binding.kind) {
    case 'bound':
      return fill(words.bound, { count: binding.count });
    case 'mixed':
      return words.mixed;
    case 'none':
      return binding.unmatched.length === 0
        ? words.apart
        : fill(words.none, { names: binding.unmatched.map((name) => `“${name}”`).join(', ') });
  }
}

/** References that are no given rows, each once. */
function distinct(refs: readonly RowRef[]): RowRef[] {
  const seen = new Set<string>();
  return refs.filter((ref) => {
    if (ref.kind === 'row') return false;
    const key = `${ref.kind}|${nameOf(ref)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function nameOf(ref: RowRef): string {
  return ref.kind === 'pattern' ? ref.pattern : ref.name;
}
