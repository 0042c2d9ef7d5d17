/** Words that tell a further figure of an indicator already named, and the places that figures are told of. */

/** Of these at least one stands before the number, and nothing that names: "lũy kế 9 tháng đạt". */
export const RUNNING: readonly string[] = `
tính chung|lũy kế|cộng dồn|cả năm|từ đầu năm|tính từ đầu năm|từ đầu năm đến nay|tính đến nay|lũy kế đến nay|đầu năm|trong quý|quý i|quý ii|quý iii|quý iv|cuối năm|cuối kỳ|đầu kỳ|hết năm|đến hết năm|hết quý|ước cả năm
chỉ số này|chỉ tiêu này|tỷ lệ này|con số này|số này|chỉ số chung|lũy kế từ đầu năm|trong tháng|ước thực hiện cả năm|dự kiến cả năm|khả năng cả năm|tính cả năm|tính chung cả năm
`
  .trim()
  .split(/[|\n]/u);

/** May stand beside them and say nothing more. */
export const BESIDE_RUNNING: readonly string[] = `
ước|ước đạt|ước thực hiện|dự ước|dự kiến|khả năng|đạt|là|được|còn|có|khoảng|trên|hơn|gần|đã đạt|thực hiện|thực hiện được|thực hiện đạt|ước tính|chung|trong|của|này|năm|vẫn|tháng|đầu năm|đến|hết|chỉ đạt|đã|ước khoảng|tăng|giảm
`
  .trim()
  .split(/[|\n]/u);

/** A head that opens so is a place, where it goes on with a name: each figure below is told of it. */
export const PLACE_HEADS: readonly string[] = `
xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|thôn|bản|xóm|ấp|buôn|làng|khóm|khu phố|tổ dân phố|khu dân cư|khu|cụm|cụm công nghiệp|khu công nghiệp|khu du lịch|chợ|hợp tác xã|công ty|nhà máy|tiểu khu|vùng|khu vực|địa bàn|địa bàn xã|địa bàn phường|tại xã|tại phường|tại thôn|tại bản
`
  .trim()
  .split(/[|\n]/u);
