/** Words of a name that tie it to one report: years, dates, the reporting place. */
const TIES: readonly RegExp[] = [
  /\s*\([^()]*\)/gu,
  /\s*(?:tính )?(?:đến|hết)?\s*(?:hết )?ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/gu,
  /\s*(?:cộng dồn )?(?:đến )?hết tháng \d{1,2}(?:\/\d{4})?/gu,
  /\s*(?:trong )?\d{1,2} tháng (?:đầu|cuối) năm(?: \d{4})?/gu,
  /\s*(?:đến hết |của |trong |cho )?(?:niên vụ |vụ )?năm \d{4}(?:\s*[-–]\s*\d{4})?(?= |,|$)(?! chuyển| sang)(?<!sang năm \d{4})/gu,
  /\s*giai đoạn \d{4}\s*[-–]\s*\d{4}/gu,
  /\s*\d{4}\s*[-–]\s*\d{4}(?= |,|$)/gu,
  /\s*(?:trên địa bàn|của|trong) (?:toàn )?(?:huyện|thị xã|thành phố|tỉnh)(?: (?:\p{Lu}\p{L}*))*(?= |,|$)/gu,
  /\s*(?:toàn huyện|toàn tỉnh|toàn thị xã|toàn thành phố)(?= |,|$)/gu,
  /\s*(?:đến )?(?:thời điểm|thời điểm báo cáo|nay|hiện tại)(?: báo cáo| hiện tại)?$/gu,
];

const EDGES = /^[\s,;:.–+/"“”-]+|[\s,;:.–+/"“”(-]+$/gu;

const LOOSE_ENDS = /(?: (?:từ|và|của|đến|trong|với|các|cho|tại))+$/gu;
const LONGEST_ECHO = 4;

/** "thanh tra thanh tra" → "thanh tra". */
function withoutEcho(name: string): string {
  const words: string[] = [];
  for (const word of name.split(' ')) {
    words.push(word);
    for (let length = 2; length <= LONGEST_ECHO; length += 1) {
      const last = words.slice(-length).join(' ').toLowerCase();
      if (words.length < 2 * length) continue;
      if (
        words
          .slice(-2 * length, -length)
          .join(' ')
          .toLowerCase() !== last
      )
        continue;
      words.splice(-length);
      break;
    }
  }
  return words.join(' ');
}

/** A name without year, date, place of the report and brackets, opening with a capital. */
export function tidyName(name: string): string {
  let tidy = name;
  for (const tie of TIES) tidy = tidy.replace(tie, '');
  tidy = tidy
    .replace(/["“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+,/gu, ',')
    .replace(EDGES, '');
  tidy = withoutEcho(tidy.replace(LOOSE_ENDS, ''));
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}
