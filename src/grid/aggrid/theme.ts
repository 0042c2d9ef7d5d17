import { themeQuartz } from 'ag-grid-community';

/**
 * Colours are those of the page's style sheet, so that the grid is light or dark as the page is.
 * They are given whole: mixing them needs a browser newer than Chromium 109.
 */
export const theme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  dataFontSize: 13,
  headerFontSize: 13,
  rowHeight: 28,
  headerHeight: 26,
  spacing: 4,
  cellHorizontalPadding: 6,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: true,
  headerColumnBorder: true,
  headerColumnResizeHandleColor: 'transparent',
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  cellTextColor: 'var(--ink)',
  headerTextColor: 'var(--ink)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--quiet)',
  chromeBackgroundColor: 'var(--quiet)',
  rowHoverColor: 'var(--hover)',
  accentColor: 'var(--accent)',
  tooltipBackgroundColor: 'var(--ink)',
  tooltipTextColor: 'var(--paper)',
  inputBackgroundColor: 'var(--paper)',
  inputTextColor: 'var(--ink)',
});
