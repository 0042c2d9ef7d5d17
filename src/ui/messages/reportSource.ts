import type { ReportPlace } from '../../exchange/report/reportFault';
import type { CellConversion } from '../../locale/encoding/legacyPlan';
import type { ReportSource } from '../../workbench/reportSource';
import { fill } from './fill';

type SourceIssue = ReportSource['issues'][number];

/** What was noticed of a report on its way in. `{name}` is filled in. */
export interface ReportSourceMessages {
  /** Behind the title of a fault that has a place. */
  readonly atPart: string;
  readonly atLine: string;
  readonly issues: Readonly<Record<SourceIssue['code'], string>>;
  readonly encodings: Readonly<Record<CellConversion['encoding'], string>>;
}

/** The place of a fault in words, "" where it has none. */
export function placeSentence(
  { part, line }: ReportPlace,
  { atPart, atLine }: ReportSourceMessages,
): string {
  if (part !== undefined) return fill(atPart, { part });
  return line === undefined ? '' : fill(atLine, { line: String(line) });
}

/** What was noticed while a report was read. */
export function sourceIssueSentence(issue: SourceIssue, messages: ReportSourceMessages): string {
  const sentence = messages.issues[issue.code];
  switch (issue.code) {
    case 'nulBytes':
      return fill(sentence, { count: String(issue.count), line: String(issue.line) });
    case 'mixedEncodings':
      return fill(sentence, {
        count: String(issue.lines.length),
        line: String(issue.lines[0] ?? 1),
      });
    case 'damaged':
      return fill(sentence, { count: String(issue.words), line: String(issue.line) });
    case 'converted':
      return fill(sentence, {
        count: String(issue.lines),
        line: String(issue.line),
        encoding: messages.encodings[issue.encoding],
      });
    case 'damagedLines':
      return fill(sentence, { count: String(issue.lines), line: String(issue.line) });
    case 'pictures':
    case 'objects':
    case 'documents':
      return fill(sentence, { count: String(issue.count) });
    default:
      return sentence;
  }
}

export const reportSourceVi: ReportSourceMessages = {
  atPart: 'Chỗ hỏng: phần {part} của tệp.',
  atLine: 'Từ dòng {line}.',
  issues: {
    nulBytes: 'Bỏ {count} ký tự rỗng (NUL), từ dòng {line}.',
    mixedEncodings:
      'Tệp lẫn nhiều bảng mã; {count} dòng được đọc theo bảng mã riêng, từ dòng {line}.',
    damaged: '{count} từ bị mất chữ, không khôi phục được, từ dòng {line}.',
    unproven: 'Không chắc về bảng mã của tệp; hãy xem chữ có đúng không.',
    converted: '{count} dòng đã chuyển từ {encoding} sang Unicode, từ dòng {line}.',
    damagedLines: '{count} dòng có chữ bị mất, không khôi phục được, từ dòng {line}.',
    pictures: 'Không đọc chữ trong {count} hình của văn bản.',
    objects: 'Không đọc {count} bảng nhúng (Excel…) trong văn bản; cần thì sao chép và dán riêng.',
    documents: 'Không đọc {count} tài liệu chèn nguyên tệp vào văn bản.',
    noFigures: 'Không thấy số liệu nào của kế hoạch trong văn bản này.',
    notVietnamese: 'Có phần không phải tiếng Việt có dấu.',
    garbled: 'Có phần chữ không đọc được.',
    tooLong: 'Văn bản quá dài nên chỉ đọc phần đầu.',
    malformedNumber: 'Có số viết không đúng cách; giữ nguyên và đánh dấu.',
  },
  encodings: {
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI',
    doubleConverted: 'chữ chuyển mã hai lần',
    mojibake: 'UTF-8 đọc nhầm mã',
    lookalikes: 'chữ nhìn giống (ƣ, ð)',
  },
};

export const reportSourceEn: ReportSourceMessages = {
  atPart: 'Where: part {part} of the file.',
  atLine: 'From line {line}.',
  issues: {
    nulBytes: '{count} NUL characters were dropped, from line {line}.',
    mixedEncodings:
      'The file mixes encodings; {count} lines were read in their own, from line {line}.',
    damaged: '{count} words lost letters for good, from line {line}.',
    unproven: 'The encoding of the file is not certain; see whether the text is right.',
    converted: '{count} lines were converted from {encoding} to Unicode, from line {line}.',
    damagedLines: '{count} lines lost letters for good, from line {line}.',
    pictures: 'Text in {count} pictures of the document was not read.',
    objects: '{count} embedded tables (Excel…) were not read; copy and paste them if needed.',
    documents: '{count} documents put in as whole files were not read.',
    noFigures: 'No figures of a plan were found in this text.',
    notVietnamese: 'Parts are not in Vietnamese with tone marks.',
    garbled: 'Letters of some parts make no words.',
    tooLong: 'The text is too long; only its beginning was read.',
    malformedNumber: 'Some numbers are not written as numbers are; they were kept and marked.',
  },
  encodings: {
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI',
    doubleConverted: 'letters converted twice',
    mojibake: 'UTF-8 read in a wrong encoding',
    lookalikes: 'lookalike letters (ƣ, ð)',
  },
};
