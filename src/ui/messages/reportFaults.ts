import type { ReportFaultCode } from '../../exchange/report/reportFault';
import type { Advice } from './exchange';

/** Why a report was not read, and what to do about it. */
type ReportFaults = Readonly<Record<ReportFaultCode, Advice>>;

export const reportFaultsVi: ReportFaults = {
  empty: {
    title: 'Báo cáo không có chữ nào.',
    action: 'Kiểm tra xem có chọn nhầm tệp không, rồi chọn lại hoặc dán nội dung báo cáo.',
  },
  tooLarge: {
    title: 'Tệp quá lớn (hơn 100 MB).',
    action: 'Bỏ bớt ảnh trong văn bản rồi lưu lại, hoặc chỉ dán phần chữ của báo cáo.',
  },
  tooLong: {
    title: 'Văn bản quá dài (hơn 20 triệu ký tự).',
    action: 'Một báo cáo 30 trang có khoảng 110 nghìn ký tự. Hãy tách riêng báo cáo cần đọc.',
  },
  inflatesTooLarge: {
    title: 'Tệp .docx này bung ra lớn bất thường nên không mở.',
    action: 'Nếu tệp đáng tin, mở trong Word, sao chép phần chữ rồi dán vào đây.',
  },
  damaged: {
    title: 'Tệp .docx bị hỏng hoặc bị cắt cụt.',
    action: 'Chép hoặc tải lại tệp. Nếu Word vẫn mở được, hãy lưu thành tệp mới rồi chọn tệp đó.',
  },
  password: {
    title: 'Tệp được đặt mật khẩu.',
    action:
      'Mở trong Word bằng mật khẩu, vào Tệp → Thông tin → Bảo vệ tài liệu để bỏ mật khẩu, lưu lại rồi chọn tệp.',
  },
  onlyPictures: {
    title: 'Văn bản Word này chỉ có hình, không có chữ.',
    action: 'Đây có lẽ là bản quét. Hãy xin bản gốc còn chữ của báo cáo.',
  },
  garbled: {
    title: 'Chữ trong văn bản không đọc được.',
    action: 'Bản quét nhận dạng sai thường như vậy. Hãy xin tệp Word gốc của báo cáo.',
  },
  notVietnamese: {
    title: 'Đây không phải văn bản tiếng Việt có dấu.',
    action: 'Chương trình chỉ đọc báo cáo tiếng Việt có dấu. Hãy chọn tệp khác.',
  },
  doc: {
    title: 'Đây là văn bản Word đời cũ (.doc), dù tên tệp có thể ghi .docx.',
    action: 'Mở trong Word, chọn Tệp → Lưu thành → “Tài liệu Word (.docx)”, rồi chọn tệp mới.',
  },
  xls: {
    title: 'Đây là sổ tính Excel đời cũ (.xls), không phải báo cáo.',
    action: 'Trong Excel, lưu thành “CSV UTF-8” rồi nhập như một bảng chỉ tiêu.',
  },
  ppt: {
    title: 'Đây là bản trình chiếu đời cũ (.ppt), không phải báo cáo.',
    action: 'Sao chép phần chữ cần đọc rồi dán vào đây.',
  },
  xlsx: {
    title: 'Đây là sổ tính Excel (.xlsx), không phải báo cáo.',
    action: 'Trong Excel, lưu thành “CSV UTF-8” rồi nhập như một bảng chỉ tiêu.',
  },
  pptx: {
    title: 'Đây là bản trình chiếu (.pptx), không phải báo cáo.',
    action: 'Sao chép phần chữ cần đọc rồi dán vào đây.',
  },
  odt: {
    title: 'Đây là văn bản OpenDocument (.odt).',
    action: 'Mở trong LibreOffice hoặc Word, lưu thành .docx rồi chọn tệp mới.',
  },
  ods: {
    title: 'Đây là bảng tính OpenDocument (.ods), không phải báo cáo.',
    action: 'Lưu thành CSV rồi nhập như một bảng chỉ tiêu.',
  },
  rtf: {
    title: 'Đây là văn bản RTF.',
    action: 'Mở trong Word, lưu thành .docx rồi chọn tệp mới.',
  },
  html: {
    title: 'Đây là trang web lưu lại, dù tên tệp có thể ghi .doc.',
    action: 'Mở trong Word, lưu thành .docx rồi chọn tệp mới; hoặc sao chép chữ rồi dán vào đây.',
  },
  zip: {
    title: 'Đây là tệp nén, không phải văn bản Word.',
    action: 'Giải nén rồi chọn báo cáo bên trong.',
  },
  pdf: {
    title: 'Đây là tệp PDF.',
    action:
      'Mở tệp, chọn hết chữ, sao chép rồi dán vào đây; hoặc mở bằng Word và lưu thành .docx. Bản quét (ảnh) thì không đọc được.',
  },
  image: {
    title: 'Đây là hình ảnh.',
    action: 'Chữ trong ảnh không đọc được. Hãy xin tệp Word của báo cáo.',
  },
  other: {
    title: 'Đây không phải tệp văn bản.',
    action: 'Chọn tệp .docx hoặc .txt, hoặc dán nội dung báo cáo.',
  },
};

export const reportFaultsEn: ReportFaults = {
  empty: {
    title: 'The report has no text.',
    action: 'Check that it is the right file, then choose again or paste the text.',
  },
  tooLarge: {
    title: 'The file is too large (over 100 MB).',
    action: 'Take pictures out of the document and save it, or paste only its text.',
  },
  tooLong: {
    title: 'The text is too long (over 20 million characters).',
    action: 'A report of 30 pages has some 110,000. Keep only the report you want read.',
  },
  inflatesTooLarge: {
    title: 'This .docx would unpack to an absurd size and was not opened.',
    action: 'If you trust the file, open it in Word, copy its text and paste it here.',
  },
  damaged: {
    title: 'The .docx is damaged or cut short.',
    action: 'Copy or download it again. If Word still opens it, save it as a new file.',
  },
  password: {
    title: 'The file is protected by a password.',
    action: 'Open it in Word, take the password off under File → Info, save, and choose it again.',
  },
  onlyPictures: {
    title: 'This Word document has pictures only, no text.',
    action: 'It is probably a scan. Ask for the original with its text.',
  },
  garbled: {
    title: 'The letters of this text make no words.',
    action: 'Badly recognised scans look like this. Ask for the Word file of the report.',
  },
  notVietnamese: {
    title: 'This is no Vietnamese text with its tone marks.',
    action: 'Only reports in Vietnamese with tone marks can be read. Choose another file.',
  },
  doc: {
    title: 'This is an old Word document (.doc), whatever its name says.',
    action: 'Open it in Word, save it as “Word Document (.docx)” and choose the new file.',
  },
  xls: {
    title: 'This is an old Excel workbook (.xls), not a report.',
    action: 'Save it in Excel as “CSV UTF-8” and import it as a table.',
  },
  ppt: {
    title: 'This is an old presentation (.ppt), not a report.',
    action: 'Copy the text you need and paste it here.',
  },
  xlsx: {
    title: 'This is an Excel workbook (.xlsx), not a report.',
    action: 'Save it in Excel as “CSV UTF-8” and import it as a table.',
  },
  pptx: {
    title: 'This is a presentation (.pptx), not a report.',
    action: 'Copy the text you need and paste it here.',
  },
  odt: {
    title: 'This is an OpenDocument text (.odt).',
    action: 'Open it in LibreOffice or Word, save it as .docx and choose the new file.',
  },
  ods: {
    title: 'This is an OpenDocument sheet (.ods), not a report.',
    action: 'Save it as CSV and import it as a table.',
  },
  rtf: {
    title: 'This is an RTF document.',
    action: 'Open it in Word, save it as .docx and choose the new file.',
  },
  html: {
    title: 'This is a saved web page, whatever its name says.',
    action: 'Open it in Word and save it as .docx, or copy its text and paste it here.',
  },
  zip: {
    title: 'This is a zip, not a Word document.',
    action: 'Unpack it and choose the report inside.',
  },
  pdf: {
    title: 'This is a PDF.',
    action:
      'Open it, select all text, copy and paste it here; or open it in Word and save it as .docx. A scan cannot be read.',
  },
  image: {
    title: 'This is a picture.',
    action: 'Text in pictures cannot be read. Ask for the Word file of the report.',
  },
  other: {
    title: 'This is no text file.',
    action: 'Choose a .docx or .txt file, or paste the text of the report.',
  },
};
