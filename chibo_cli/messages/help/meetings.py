"""The English of the help of `schedule`, `plan`, `attend` and `remind`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH_OF_THE_CALENDAR: Mapping[str, str] = {
    "Mã hoặc tên chi bộ (hoặc đơn vị khác).": "Code or name of the cell, or of another unit.",
    "Tháng của buổi sinh hoạt: 3/2024, this.": "The month of the meeting: 2024-03, this.",
    "Tháng: 3/2024, this, last.": "Month: 2024-03, this, last.",
    "Giờ: 19:00, 19h30.": "Time of day: 19:00.",
    "Địa điểm.": "Place.",
    "Bỏ thay đổi: trở lại như đã đăng ký.": "Take the change back: as registered again.",
    "Ngày sinh hoạt: ngày 5; chủ nhật tuần thứ 2 (chủ nhật thứ hai của tháng); thứ sáu tuần cuối."
    " Tháng không có ngày 31 thì là ngày cuối tháng; không có tuần thứ 5 thì là tuần thứ 4.": (
        "When it meets: day 5; 2nd sunday; last friday. Day 31 of a shorter month is its last day;"
        " a fifth weekday where there are but four is the fourth."
    ),
    "Giờ: 19:00, 19h30; trống = như cũ.": "Time of day: 19:00; empty = as before.",
    "Địa điểm; trống = như cũ.": "Place; empty = as before.",
    "Từ ngày; trống = hôm nay, lịch đầu tiên thì từ trước đến nay.": (
        "From this day; empty = today, and always for the first schedule of a cell."
    ),
    "Đăng ký ngày giờ sinh hoạt; lịch cũ hết vào hôm trước, và trở lại khi lịch mới hết hạn.": (
        "Register when a cell meets; the schedule before ends the day before, and goes on when the"
        " new one is over."
    ),
    "Các lịch đang và sẽ có hiệu lực; nêu tháng thì từng buổi của tháng, và ai cần được báo.": (
        "The schedules that hold or will; with a month its meetings, and who should be told."
    ),
    "Ngày sinh hoạt đúng.": "The right pattern.",
    'Giờ đúng; "" = bỏ.': 'The right time; "" clears it.',
    'Địa điểm đúng; "" = bỏ.': 'The right place; "" clears it.',
    "Một lịch: mọi điều đã đăng ký, và buổi sắp tới.": (
        "One schedule: all that is registered, and the meeting to come."
    ),
    "Sửa một lịch ghi sai; lịch mới từ một ngày thì dùng chibo schedule set.": (
        "Correct a schedule; a new one from a day on is chibo schedule set."
    ),
    "Bỏ một lịch ghi nhầm; chi bộ thôi sinh hoạt từ một ngày thì sửa --until.": (
        "Remove a schedule entered by mistake; one that comes to an end is edited with --until."
    ),
    "Ngày mới, được sang tháng liền kề.": "The new day, also in a month beside.",
    "Lý do dời.": "Why it is moved.",
    "Dời buổi sinh hoạt của một tháng sang ngày khác, hoặc giờ, địa điểm khác.": (
        "Move a month's meeting to another day, or to another time or place."
    ),
    "Lý do không sinh hoạt.": "Why there is no meeting.",
    "Tháng này chi bộ không sinh hoạt theo lịch, vì lý do nêu ra.": (
        "Cancel a month's meeting, for the reason named."
    ),
    "Những ngày các địa bàn của một đồng chí cùng sinh hoạt, và chi bộ nào vẫn dự được."
    " Hai buổi cùng ngày là trùng nếu cách nhau không quá hai giờ, hoặc có buổi chưa rõ giờ."
    " Không nêu tháng: tháng này.": (
        "The days on which areas of one official meet at once, and the cells still free."
        " Two meetings of a day clash within two hours, or where one has no time."
        " Without --month: this month."
    ),
    "Cả những đồng chí đã đủ lượt dự trong kỳ.": "Also those who have met the rule.",
    "Báo cho ai, buổi nào, chậm nhất ngày nào: lịch của địa bàn từng đồng chí còn thiếu lượt dự."
    ' Báo chậm nhất ngày 20 tháng trước; đổi ngày bằng chibo db set "ngày báo trước". Không nêu'
    " tháng: tháng sau.": (
        "Whom to tell of which meeting, and by when: the calendar of each official who still owes"
        " a visit. By day 20 of the month before; chibo db set notify_day changes it. Without"
        " --month: next month."
    ),
    "Mỗi xã có bao nhiêu chi bộ, bao nhiêu đã đăng ký lịch, chi bộ nào chưa.": (
        "How many cells each commune has, how many have a schedule, and which have none."
    ),
    "Bao nhiêu tháng; trống = 3.": "How many months; empty = 3.",
    "Ghi vào tệp .ics.": "Write to an .ics file.",
    "Xuất lịch sinh hoạt cho điện thoại, máy tính: của địa bàn một đồng chí, hoặc một đơn vị.": (
        "Meetings for a phone's or a computer's calendar: of an official's area, or a unit's."
    ),
    "Ngày dự kiến; không có năm = lần tới.": "The day planned; without a year the next such day.",
    "Ghi chú.": "Note.",
    "Ghi một kế hoạch dự, đã báo cho chi bộ; sau ngày đó, chibo check cho biết có dự không.": (
        "Plan a visit that the cell was told of; once its day is past, chibo check says whether it"
        " was made."
    ),
    "Danh sách kế hoạch dự, theo ngày: đã dự, dự ngày khác (trong bảy ngày), hay không dự.": (
        "List the planned visits, by day: made, made on another day (within seven), or not."
    ),
    "Một kế hoạch dự: mọi điều đã ghi, và có thực hiện không.": (
        "One planned visit: every field, and what became of it."
    ),
    "Ngày dự kiến đúng.": "The right day.",
    'Ghi chú; "" = bỏ.': 'Note; "" clears it.',
    "Sửa ngày hoặc ghi chú của một kế hoạch dự.": "Correct the day or the note of a planned visit.",
    "Ghi vào tệp; nêu thư mục thì mỗi đồng chí một thư để in, .docx thì mọi thư trong một tệp.": (
        "Write to a file; into a folder a letter to print for each official, as .docx all letters"
        " in one file."
    ),
    "Mọi thư trong một tệp Excel hoặc Word, mỗi thư một trang.": (
        "All letters in one workbook or document, a page each."
    ),
    "Nhắc việc khi kỳ chưa kết thúc: ai còn kịp dự, các buổi tới; ai không kịp; văn bản phải nộp."
    " Không nêu kỳ: quý này; sổ không có nghĩa vụ theo quý thì kỳ chưa kết thúc của mọi nghĩa vụ."
    " Không nêu những đồng chí đã đủ lượt.": (
        "Remind while a period is running: who can still meet the rule, the next meetings; who no"
        " longer can; documents to be filed. Without PERIOD: this quarter; where no duty is"
        " quarterly, the running period of every duty. Those who have met it are not named."
    ),
    "Bỏ một kế hoạch dự.": "Remove a planned visit.",
}

ENGLISH_OF_MEETINGS: Mapping[str, str] = {
    "Nhãn; ghi được nhiều lần.": "A tag; may be given several times.",
    'Nhãn, thay cho các nhãn đã ghi; nhiều lần; "" = bỏ hết.': (
        'A tag, in place of those recorded; may be given several times; "" clears them.'
    ),
    "Chỉ những dòng mang nhãn này.": "Only rows with this tag.",
    "Nơi có trách nhiệm giải quyết.": "Who is to settle it.",
    "Hạn giải quyết.": "The day by which it is to be settled.",
    "Nội dung kiến nghị.": "What is recommended.",
    "Đơn vị nêu kiến nghị.": "The unit that raised it.",
    "Đồng chí tiếp nhận kiến nghị.": "The official who was told.",
    "Nêu tại lượt dự số này; đơn vị, ngày lấy theo lượt dự.": (
        "Raised at the attendance of this number, from which the unit and the day are taken."
    ),
    "Ngày nêu; trống = hôm nay.": "Day on which it was raised; empty = today.",
    "Ghi một kiến nghị, để theo dõi đến khi giải quyết xong.": (
        "Record a recommendation, to be followed until it is settled."
    ),
    "Chỉ những kiến nghị gửi nơi này.": "Only those addressed there.",
    "Chỉ ở trạng thái này.": "Only in this state.",
    "Chỉ những kiến nghị chưa giải quyết xong.": "Only those still open.",
    "Chỉ những kiến nghị đã quá hạn mà chưa xong.": "Only open ones whose day has gone by.",
    "Đếm theo nơi giải quyết, nhãn hay tháng.": "Count them by addressee, tag or month.",
    "Danh sách kiến nghị, theo ngày nêu; hoặc đếm: còn đầu kỳ, mới nêu, giải quyết, còn cuối kỳ."
    " Kỳ đếm là --period, hay --from và --to; không nêu thì từ trước đến nay.": (
        "List the recommendations by day; or count those open at the start, raised, settled, open"
        " at the end. They are counted in --period, or --from and --to; without them of all days."
    ),
    "Ngày có việc này; trống = hôm nay.": "Day on which it happened; empty = today.",
    "Một kiến nghị: từ lượt dự, qua từng diễn biến, đến kết quả.": (
        "One recommendation: from the visit, step by step, to its outcome."
    ),
    "Trạng thái mới: đã chuyển, đang giải quyết…": "The new state: forwarded, in_progress…",
    "Diễn biến, bằng lời.": "What happened, in words.",
    "Ghi một diễn biến của kiến nghị: chuyển đi đâu, ai trả lời, đến đâu.": (
        "Record a step: where it was passed on, who answered, how far it came."
    ),
    "Kết quả xử lý.": "The outcome.",
    "Không giải quyết; kết quả nêu lý do.": "Rejected; the outcome says why.",
    "Kết thúc một kiến nghị: đã giải quyết, hoặc không giải quyết, với kết quả.": (
        "Settle a recommendation, or reject it, with its outcome."
    ),
    "Nội dung đúng.": "The right text.",
    "Đơn vị đúng.": "The right unit.",
    'Đồng chí tiếp nhận; "" = bỏ.': 'The official who was told; "" clears it.',
    "Ngày nêu đúng.": "The right day.",
    'Nơi giải quyết; "" = bỏ.': 'The addressee; "" clears it.',
    'Hạn giải quyết; "" = bỏ.': 'The day it is due; "" clears it.',
    'Kết quả; "" = bỏ.': 'The outcome; "" clears it.',
    "Sửa một kiến nghị ghi sai; việc mới thì ghi bằng chibo recommend update.": (
        "Correct a recommendation; what is new goes into chibo recommend update."
    ),
    "Bỏ một kiến nghị ghi nhầm, cùng các diễn biến.": (
        "Remove a recommendation recorded by mistake, with its steps."
    ),
    "Từng chi bộ, hay từng đơn vị cấp trên.": "By cell, or by the unit above it.",
    "Ngày của buổi sinh hoạt.": "The day of the meeting.",
    "Điểm của buổi sinh hoạt.": "The points of the meeting.",
    "Đồng chí chấm; trống = chi bộ tự chấm.": "Who scored it; empty = the cell itself.",
    "Mẫu chấm; trống = mẫu có hiệu lực.": "The template; empty = the one in force.",
    "Ghi điểm một buổi sinh hoạt: đồng chí đến dự chấm, hoặc chi bộ tự chấm.": (
        "Score a meeting: the visitor's score, or the cell's own."
    ),
    "Những lượt dự phải chấm mà chưa có điểm, và số lượt của từng đồng chí.": (
        "The visits that owe a score and have none, and how many each visitor has."
    ),
    "Danh sách điểm, theo ngày; hoặc các lượt dự chưa có điểm.": (
        "List the scores by day; or the attendances without one."
    ),
    "Một lần chấm: điểm, xếp loại, theo mẫu nào.": "One score: points, grade, template.",
    "Điểm đúng.": "The right points.",
    "Ngày đúng của buổi sinh hoạt.": "The right day of the meeting.",
    "Chi bộ đúng.": "The right cell.",
    'Đồng chí chấm; "" = chi bộ tự chấm.': 'Who scored it; "" = the cell itself.',
    'Mẫu chấm; "" = mẫu có hiệu lực.': 'The template; "" = the one in force.',
    "Sửa một lần chấm ghi sai; xếp loại theo mẫu, không gõ.": (
        "Correct a score; the grade follows the template and is never typed."
    ),
    "Bỏ một lần chấm ghi nhầm.": "Remove a score recorded by mistake.",
    "Mẫu có sẵn cần thêm vào sổ; trống = liệt kê.": "The template to add; empty = list them.",
    "Liệt kê các mẫu chấm điểm có sẵn, hoặc thêm một mẫu vào sổ.": (
        "List the scoring templates that come along, or add one to the register."
    ),
    "Tệp TOML của mẫu; trống = liệt kê.": "The template's TOML file; empty = list them.",
    "Các mẫu chấm điểm trong sổ, hoặc thêm một mẫu từ tệp TOML.": (
        "The register's scoring templates, or one added from a TOML file."
    ),
    "Điểm trung bình, số lần chấm, xếp loại qua các quý; không nêu kỳ = năm nay.": (
        "Averages, counts and grades over the quarters; without --period this year."
    ),
    "Mỗi dòng một chi bộ, đồng chí hay tháng.": "A row a cell, an official or a month.",
    "Chi bộ nào đã có đồng chí đến dự, chi bộ nào chưa lần nào; không nêu kỳ = năm nay. Chỉ nêu"
    " --from: đến hôm nay; chỉ nêu --to: từ đầu năm đó. Nêu cả kỳ thì là những ngày thuộc cả"
    " hai.": (
        "Which cells were attended, and which never; without PERIOD this year."
        " With --from alone: until today; with --to alone: from the beginning of that year. With a"
        " period too: the days in both."
    ),
    "Cả địa bàn, hay từng đơn vị cấp trên.": "The whole area, or each unit above.",
    "Mỗi nhãn: bao nhiêu đơn vị, đồng chí, lượt dự, chi bộ, kiến nghị; không nêu kỳ = năm nay.": (
        "How many units, officials, attendances, cells and recommendations bear each tag;"
        " without PERIOD this year."
    ),
    "Chỉ chi bộ này: các đồng chí có địa bàn gồm nó.": (
        "This cell only: the officials whose area holds it."
    ),
    "Ghi nhiều lượt dự trên một bảng: đồng chí theo hàng, ngày theo cột; lưu một lần. Ngày là"
    " ngày sinh hoạt đã đăng ký hay kế hoạch dự; lượt đã có trong sổ thì hiện sẵn. Mỗi ô được xét"
    " ngay khi ghi. Chưa lưu mà thôi giữa chừng, mất cửa sổ hay mất điện thì lần sau nhập tiếp.": (
        "Enter many attendances in one table: people down, days across; saved at once. Days are"
        " those of registered meetings and of visits planned; what the register has is shown. Every"
        " cell is judged as it is typed. What was not saved when a sitting ended by Ctrl-C, a"
        " closed window or a power cut is offered again the next time."
    ),
}
