/** Words around a name that say when, how or where a number is known. */

/** Open the words that say when or how a number is known; a comma closes them. */
export const CIRCUMSTANCES: readonly string[] = `
qua|thông qua|theo|nhờ|mặc dù|dù|bên cạnh|được sự|căn cứ|trên cơ sở|sau khi|nhân dịp|hưởng ứng|từ kết quả|trước tình hình|do làm tốt
tại thời điểm|thời điểm|đến thời điểm|tính đến|tính đến hết|đến ngày|đến cuối|đến hết|đến tháng|tính từ|kể từ|từ ngày|từ đầu năm|hết năm|hết tháng|cuối năm|cuối kỳ
thực hiện nghị quyết|thực hiện chỉ thị|thực hiện quyết định|thực hiện công văn|thực hiện luật|thực hiện nghị định|thực hiện thông tư
`
  .trim()
  .split(/[|\n]/u);

/** The place that reports, named by its kind alone: "xã còn 9 hộ". */
export const OWN_PLACES: readonly string[] = `
xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tỉnh|địa phương|toàn xã|toàn phường|toàn huyện|toàn tỉnh|toàn thành phố|ubnd xã|ubnd phường|ubnd huyện
xã vẫn|huyện vẫn|phường vẫn|xã đã|phường đã|tỉnh đã|thành phố đã|địa bàn|trên địa bàn|địa bàn xã|địa bàn huyện|địa bàn phường
`
  .trim()
  .split(/[|\n]/u);
