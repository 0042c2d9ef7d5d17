/** Which figures are listed. */
export type ReportFilter =
  'all' | 'unchecked' | 'doubtful' | 'disagreeing' | 'findings' | 'targets';

export const REPORT_FILTERS: readonly ReportFilter[] = [
  'all',
  'unchecked',
  'doubtful',
  'disagreeing',
  'findings',
  'targets',
];
