/**
 * How a result stands to its plan: `missed`, `met`, `exceeded`; `rightDirection` for what has no
 * better or worse but moved as planned ("đúng hướng").
 */
export type Verdict = 'missed' | 'met' | 'exceeded' | 'rightDirection';

/** Why there is no verdict. */
export type NotJudged = 'noPlan' | 'noResult' | 'notNumber' | 'noDirection' | 'unitMismatch';
