/** Which figures are listed. */
export type ReportFilter =
  'all' | 'unchecked' | 'matched' | 'doubtful' | 'disagreeing' | 'findings' | 'targets';

export const REPORT_FILTERS: readonly ReportFilter[] = [
  'all',
  'unchecked',
  'matched',
  'doubtful',
  'disagreeing',
  'findings',
  'targets',
];
