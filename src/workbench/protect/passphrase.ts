/** `short`: it is not taken. The others only tell how long guessing would hold. */
export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong';

export const SHORTEST = 8;

/** What everybody tries first. */
const COMMON = /^(?:.*(?:1234|abcd|qwerty|password|matkhau|admin|iloveyou).*|(.)\1*)$/;

/** How well a passphrase holds against guessing, roughly: by its length and how many signs differ. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const signs = [...passphrase.normalize('NFC')];
  if (signs.length < SHORTEST) return 'short';
  const bare = passphrase
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
  const different = new Set(signs).size;
  if (COMMON.test(bare) || different < 6) return 'weak';
  if (signs.length >= 16 && different >= 9) return 'strong';
  return signs.length >= 11 ? 'fair' : 'weak';
}
