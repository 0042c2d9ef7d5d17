import { describe, expect, test } from 'vitest';
import { namedIn, namesOf, type WrittenPassage } from './namesOf';

type Case = readonly [passages: string | readonly (string | WrittenPassage)[], names: string[]];

function expectNames(passages: Case[0], names: readonly string[]): void {
  expect(namesOf(...(typeof passages === 'string' ? [passages] : passages))).toEqual(names);
}

describe('words before the number', () => {
  test.for<Case>([
    ['Sản lượng lúa mùa ước đạt «1.250» tấn', ['Sản lượng lúa mùa']],
    [
      'Tỷ lệ thôn, tổ dân phố có nhà văn hóa đạt «81,5»%',
      ['Tỷ lệ thôn, tổ dân phố có nhà văn hóa'],
    ],
    ['Đến nay, tỷ lệ hộ nghèo của huyện còn «4,2»%', ['Tỷ lệ hộ nghèo']],
    ['Giá trị sản xuất năm 2031 thực hiện được «850» tỷ đồng', ['Giá trị sản xuất']],
    ['Tổng chi ngân sách xã: «9.450» triệu đồng', ['Tổng chi ngân sách xã']],
    ['Số hộ thoát nghèo (theo chuẩn mới) là «45» hộ', ['Số hộ thoát nghèo']],
    ['nâng tỷ lệ bao phủ nước sạch lên «93,4»%', ['Tỷ lệ bao phủ nước sạch']],
    [
      'Kết quả xét hoàn thành chương trình tiểu học đạt «99»%',
      ['Tỷ lệ xét hoàn thành chương trình tiểu học'],
    ],
    ['chỉ số chuyển đổi số năm 2031 xếp thứ «3»/8 xã', ['Xếp hạng chỉ số chuyển đổi số']],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('what is counted stands after the number', () => {
  test.for<Case>([
    ['Trồng mới «18» ha cây ổi', ['Diện tích trồng mới cây ổi']],
    ['Xã tổ chức «04» lớp tập huấn kỹ thuật chăn nuôi', ['Số lớp tập huấn kỹ thuật chăn nuôi']],
    ['Trên địa bàn có «16» xã có đường nhựa đến trung tâm', ['Số xã có đường nhựa đến trung tâm']],
    ['Phê duyệt «06» phương án bồi thường', ['Số phương án bồi thường được phê duyệt']],
    ['Xử phạt «05» cơ sở sản xuất', ['Số cơ sở sản xuất bị xử phạt']],
    ['Có «12» xã đạt chuẩn nông thôn mới', ['Số xã đạt chuẩn nông thôn mới']],
    ['Phấn đấu «95»% số hồ sơ được giải quyết đúng hạn', ['Tỷ lệ hồ sơ được giải quyết đúng hạn']],
    ['Tuyển dụng «14» giáo viên mầm non', ['Số giáo viên mầm non được tuyển dụng']],
    ['có «20» cơ sở chăn nuôi trâu, bò; giá trị tăng', ['Số cơ sở chăn nuôi trâu, bò']],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('for whom something was done', () => {
  test.for<Case>([
    [
      'Cấp phép xây dựng nhà ở cho «25» hộ gia đình',
      ['Số hộ gia đình được cấp phép xây dựng nhà ở'],
    ],
    [
      'Cấp «70» giấy chứng nhận cho «66» hộ và «04» tổ chức',
      [
        'Số giấy chứng nhận được cấp',
        'Số hộ được cấp giấy chứng nhận',
        'Số tổ chức được cấp giấy chứng nhận',
      ],
    ],
    [
      'mở «03» lớp bồi dưỡng nghiệp vụ với «120» lượt người',
      ['Số lớp bồi dưỡng nghiệp vụ', 'Số lượt người tham gia lớp bồi dưỡng nghiệp vụ'],
    ],
    ['đăng ký khai tử «26» trường hợp', ['Số trường hợp đăng ký khai tử']],
    ['Cấp huyện xử lý «13» vụ vi phạm', ['Số vụ vi phạm cấp huyện xử lý']],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('what is said once governs the list after it', () => {
  test.for<Case>([
    [
      'Trồng mới «18» ha cây ổi; «7» ha cây vải',
      ['Diện tích trồng mới cây ổi', 'Diện tích trồng mới cây vải'],
    ],
    ['Tuyên truyền chính sách hỗ trợ sản phẩm, đến nay có «8» sản phẩm', ['Số sản phẩm']],
    [
      'Mở «02» lớp tập huấn kỹ thuật cho đồng bào các bản với «90» học viên',
      ['Số lớp tập huấn kỹ thuật', 'Số học viên tham gia lớp tập huấn kỹ thuật'],
    ],
    [
      'Trồng mới «18» ha cây ổi, «7» ha cây vải; «2.000» cây xoan; chăm sóc «40» ha quế',
      [
        'Diện tích trồng mới cây ổi',
        'Diện tích trồng mới cây vải',
        'Số cây xoan',
        'Diện tích chăm sóc quế',
      ],
    ],
    ['Tổng đàn lợn có «900» con; trâu «75» con', ['Tổng đàn lợn', 'Tổng đàn trâu']],
    [
      'Tiếp nhận «74» đơn kiến nghị = «71» vụ việc',
      ['Số đơn kiến nghị tiếp nhận', 'Số vụ việc kiến nghị tiếp nhận'],
    ],
    [
      'phê duyệt «06» phương án bồi thường với số tiền «15» triệu đồng',
      ['Số phương án bồi thường được phê duyệt', 'Số tiền phương án bồi thường được phê duyệt'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('a measure that does not say of what', () => {
  test.for<Case>([
    [
      'Cây ngô: Diện tích gieo trồng «120» ha [đạt 98% kế hoạch]; năng suất «45» tạ/ha; sản lượng ước đạt «540» tấn',
      ['Diện tích gieo trồng cây ngô', 'Năng suất cây ngô', 'Sản lượng cây ngô'],
    ],
    [
      'Năng suất lúa xuân đạt «56» tạ/ha [đạt 99% KH]. Sản lượng đạt «420» tấn',
      ['Năng suất lúa xuân', 'Sản lượng lúa xuân'],
    ],
    ['Tổng số hộ cận nghèo «86» hộ, tỷ lệ «6,5»%', ['Tổng số hộ cận nghèo', 'Tỷ lệ hộ cận nghèo']],
    ['Cây ăn quả: Tổng diện tích hiện có «39» ha', ['Tổng diện tích cây ăn quả hiện có']],
    [
      'Chương trình giảm nghèo bền vững: Giải ngân vốn sự nghiệp đạt «60» triệu đồng',
      ['Giải ngân vốn sự nghiệp Chương trình giảm nghèo bền vững'],
    ],
    [
      'Vốn thu sử dụng đất: «470» triệu đồng, đã giải ngân được «190» triệu đồng',
      ['Vốn thu sử dụng đất', 'Giải ngân vốn thu sử dụng đất'],
    ],
    [
      'Thiệt hại về thủy lợi: Hư hỏng «11» công trình, ước thiệt hại «310» triệu đồng',
      ['Số công trình bị hư hỏng', 'Giá trị thiệt hại về thủy lợi'],
    ],
    [
      [{ text: 'Bình quân toàn xã đạt «13,4» tiêu chí/xã', section: ['Xây dựng nông thôn mới'] }],
      ['Bình quân tiêu chí'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('what happened', () => {
  test.for<Case>([
    [
      'Xảy ra «11» vụ tai nạn giao thông, làm «04» người chết, «09» người bị thương',
      [
        'Số vụ tai nạn giao thông',
        'Số người chết do tai nạn giao thông',
        'Số người bị thương do tai nạn giao thông',
      ],
    ],
    ['Tội phạm ma túy: Bắt giữ «9» vụ', ['Số vụ tội phạm ma túy bắt giữ']],
    [
      'Hành vi phá rừng: «06» vụ («0,4» ha) xử phạt «24» triệu đồng',
      ['Số vụ phá rừng', 'Diện tích phá rừng', 'Số tiền xử phạt phá rừng'],
    ],
    [
      'phát hiện «10» vụ trộm cắp (công an xã «6» vụ)',
      ['Số vụ trộm cắp phát hiện', 'Số vụ trộm cắp phát hiện công an xã'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('what looks like a verb or an end and is none', () => {
  test.for<Case>([
    ['Hỗ trợ xây dựng nhà ở cho «12» hộ', ['Số hộ được hỗ trợ xây dựng nhà ở']],
    ['Kinh phí đổi mới đạt «5» tỷ đồng', ['Kinh phí đổi mới']],
    ['Diện tích lúa hè thu được «40» ha', ['Diện tích lúa hè thu']],
    ['Công nghiệp chế biến, chế tạo «12» tỷ đồng', ['Số tiền công nghiệp chế biến, chế tạo']],
    ['Đã hoàn thành chuyển đổi số tại «3» xã', ['Số xã chuyển đổi số']],
    ['đã được lắp mới «74» bóng đèn', ['Số bóng đèn lắp mới']],
    ['Ban hành Kế hoạch số 18/KH-UBND thực hiện «03» sản phẩm mới', ['Số sản phẩm mới']],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('a level is told, however it came about', () => {
  test.for<Case>([
    ['Tỷ lệ hộ nghèo giảm còn «2,5»%', ['Tỷ lệ hộ nghèo']],
    ['Thu nhập bình quân tăng lên «58» triệu đồng', ['Thu nhập bình quân']],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('told again of another time or by how much', () => {
  test.for<Case>([
    [
      'Thu ngân sách đạt «64» tỷ đồng, trong đó thu tiền sử dụng đất «28» tỷ đồng. Ước thực hiện cả năm «128» tỷ đồng',
      ['Thu ngân sách', 'Thu tiền sử dụng đất', 'Thu ngân sách'],
    ],
    ['Tỷ lệ hộ nghèo giảm «1,5»%', ['Mức giảm tỷ lệ hộ nghèo']],
    [
      'Xảy ra «12» vụ tai nạn giao thông. Khởi tố «45» vụ',
      ['Số vụ tai nạn giao thông', 'Số vụ khởi tố'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('a rate beside the count it is of', () => {
  test.for<Case>([
    ['Có 25/30 thôn («83,3»%) đạt chuẩn văn hóa', ['Tỷ lệ thôn đạt chuẩn văn hóa']],
    ['Có 25/30 thôn đạt chuẩn văn hóa («83,3»%)', ['Tỷ lệ thôn đạt chuẩn văn hóa']],
    ['25/30 thôn, đạt tỷ lệ «83,3»% có nhà văn hóa', ['Tỷ lệ thôn có nhà văn hóa']],
    ['Số thôn có nhà văn hóa đạt 25/30 thôn («83,3»%)', ['Tỷ lệ thôn có nhà văn hóa']],
    [
      'Giải quyết đúng hạn «123» hồ sơ («98,4»%)',
      ['Số hồ sơ được giải quyết đúng hạn', 'Tỷ lệ hồ sơ được giải quyết đúng hạn'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('what is told of the figure just before', () => {
  test.for<Case>([
    ['Chỉ số DDCI đạt «72,5» điểm, xếp thứ «4»/20', ['Chỉ số DDCI', 'Xếp hạng chỉ số DDCI']],
    [
      'Thiên tai làm «02» người chết, «120» nhà bị tốc mái',
      ['Số người chết do thiên tai', 'Số nhà bị tốc mái do thiên tai'],
    ],
    ['Xảy ra «03» vụ cháy, không thiệt hại về người', ['Số vụ cháy']],
    [
      'Sản lượng hải sản khai thác «32» tấn, nuôi trồng «15» tấn',
      ['Sản lượng hải sản khai thác', 'Sản lượng hải sản nuôi trồng'],
    ],
    [
      'Có «34» nhiệm vụ được giao, đã hoàn thành «30» nhiệm vụ, đang thực hiện «4» nhiệm vụ',
      ['Số nhiệm vụ được giao', 'Số nhiệm vụ hoàn thành', 'Số nhiệm vụ thực hiện'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('what tells apart the things counted', () => {
  test.for<Case>([
    ['Có «06» đơn vị có tỷ lệ giải ngân trên 80%', ['Số đơn vị có tỷ lệ giải ngân trên 80%']],
    ['Có «705» tàu cá có chiều dài từ 15 m trở lên', ['Số tàu cá có chiều dài từ 15 m trở lên']],
    ['Có «05» xã đạt trên 15 tiêu chí', ['Số xã đạt trên 15 tiêu chí']],
    [
      'Tỷ lệ hộ có thu nhập dưới 2 triệu đồng/tháng là «5,2»%',
      ['Tỷ lệ hộ có thu nhập dưới 2 triệu đồng/tháng'],
    ],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('parts of a whole', () => {
  test.for<Case>([
    [
      'Tổng sản lượng thủy sản «93» tấn, trong đó: thủy sản khai thác «27» tấn, thủy sản nuôi trồng «66» tấn',
      ['Tổng sản lượng thủy sản', 'Sản lượng thủy sản khai thác', 'Sản lượng thủy sản nuôi trồng'],
    ],
    ['Nợ thuế khó thu là «46» triệu đồng («3» đơn vị)', ['Nợ thuế khó thu', 'Số đơn vị khó thu']],
    [
      'Tỷ lệ rác thải được thu gom «87»%, trong đó: đô thị «98»%, nông thôn «86»%',
      [
        'Tỷ lệ rác thải được thu gom',
        'Tỷ lệ rác thải được thu gom đô thị',
        'Tỷ lệ rác thải được thu gom nông thôn',
      ],
    ],
    [
      'Cơ cấu kinh tế: nông nghiệp «21,6»%, dịch vụ «31,3»%',
      ['Tỷ trọng nông nghiệp trong cơ cấu kinh tế', 'Tỷ trọng dịch vụ trong cơ cấu kinh tế'],
    ],
    [
      'Nợ xấu của các ngân hàng «13» tỷ đồng, chiếm «1,4»% tổng dư nợ',
      ['Nợ xấu của các ngân hàng', 'Tỷ trọng nợ xấu của các ngân hàng trong tổng dư nợ'],
    ],
    ['Tổng lượt khách du lịch tăng «14»%', ['Tốc độ tăng tổng lượt khách du lịch']],
  ])('%s', ([passages, names]) => {
    expectNames(passages, names);
  });
});

describe('a footnote leans on the figure it explains', () => {
  test('a list of crops takes the measure of the total', () => {
    expectNames(
      [
        'Tổng diện tích gieo trồng vụ hè thu được «465» ha',
        { text: 'Cây lúa «144» ha; Cây ngô «143» ha', footnote: true },
      ],
      [
        'Tổng diện tích gieo trồng vụ hè thu',
        'Diện tích gieo trồng cây lúa',
        'Diện tích gieo trồng cây ngô',
      ],
    );
  });

  test('a size takes the thing itself', () => {
    expectNames(
      ['xây dựng «01» mô hình trồng sâm', { text: 'Quy mô «0,4» ha', footnote: true }],
      ['Số mô hình trồng sâm', 'Quy mô mô hình trồng sâm'],
    );
  });
});

test('the plan told beside a figure is of the same indicator', () => {
  expectNames('Thu ngân sách nhà nước đạt «114» triệu đồng, kế hoạch giao «136» triệu đồng', [
    'Thu ngân sách nhà nước',
    'Thu ngân sách nhà nước',
  ]);
});

test('a name knows where it ends and what it was made of', () => {
  const [figure] = namedIn('Phê duyệt «06» phương án bồi thường với số tiền lớn');
  expect(figure?.frame).toEqual({
    measure: 'Số',
    noun: 'phương án',
    topic: 'bồi thường',
    deed: 'được phê duyệt',
    theme: '',
  });
  expect(figure?.end).toBe('Phê duyệt 06 phương án bồi thường'.length);
});
