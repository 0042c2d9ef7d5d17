import { EMPTY_FRAME, isMoney, type FigureParts } from './figureParts';
import type { NameFrame } from './nameContext';
import { joinWords } from './words';
import { isSameKind } from './units';

const PER_HEAD = /^(.+?)\/((?:[\d.]+|vạn|nghìn|ngàn|triệu|trăm) (?:dân|người dân|người))$/iu;

/** "1.420 bác sĩ, đạt 9,6 bác sĩ/vạn dân": a number by so many people says so in its unit. */
export function perHeadName({ left, unit }: FigureParts): NameFrame | null {
  const [, noun = '', heads = ''] = PER_HEAD.exec(unit) ?? [];
  if (noun === '' || left.measure.length > 0) return null;
  const thing = joinWords(left.rest);
  const counted = noun === 'người' && thing !== '' ? thing : noun;
  return { ...EMPTY_FRAME, measure: 'Số', topic: `${counted}/${heads}` };
}

/** "với vốn đầu tư 3.150 tỷ đồng và 86 triệu USD": one sum in two currencies. */
export function jointSum({
  context,
  stretch,
  unit,
  left,
  right,
  doubts,
}: FigureParts): NameFrame | null {
  const { before, clause } = context;
  if (!before || !stretch.sameSentence || !isMoney(unit) || !isMoney(before.unit)) return null;
  if (right !== '' || left.recipient || isSameKind(unit, before.unit)) return null;
  const between = clause.passage.text.slice(before.end, context.number.start);
  if (!/^\s*(?:và|cùng|,)\s*$/u.test(between)) return null;
  doubts.add('nameCarried');
  return before.frame;
}
