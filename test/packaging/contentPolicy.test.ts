import { describe, expect, test } from 'vitest';
import { contentPolicy, policyHash } from '../../src/packaging/contentPolicy';

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

const folder = directives(contentPolicy({ scripts: 'folder', styles: [], styleNonce: 'abc' }));
const file = directives(
  contentPolicy({
    scripts: [policyHash('run()')],
    styles: [policyHash('p{}')],
    styleNonce: 'abc',
  }),
);

describe('the policy of the page', () => {
  test.each([
    ['folder', folder],
    ['file', file],
  ])('forbids every connection and all that is not named, as a %s', (_form, policy) => {
    expect(policy.get('default-src')).toBe(`'none'`);
    expect(policy.get('connect-src')).toBe(`'none'`);
    expect(policy.get('form-action')).toBe(`'none'`);
    expect(policy.get('base-uri')).toBe(`'none'`);
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/);
  });

  test('takes scripts from the folder, or the very script of the file and no other', () => {
    expect(folder.get('script-src')).toBe(`'self'`);
    expect(file.get('script-src')).toBe(`'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ='`);
  });

  test('lets a file refer to nothing beside it', () => {
    expect([...file.values()].join(' ')).not.toContain(`'self'`);
    expect(file.get('worker-src')).toBe(`'none'`);
  });

  test('knows styles made while the page runs by their nonce', () => {
    expect(folder.get('style-src')).toBe(`'self' 'nonce-abc'`);
    expect(file.get('style-src')).toMatch(/^'sha256-[\w+/=]+' 'nonce-abc'$/);
  });
});
