"""The English of the help of recommendations, scores, tags and cells attended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "Đếm theo nơi giải quyết.": "Count them by addressee.",
    "Danh sách kiến nghị, theo ngày nêu; hoặc đếm theo nơi giải quyết.": (
        "List the recommendations by day; or count them by addressee."
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
    "Kết quả giải quyết.": "The outcome.",
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
    "Những lượt dự mà đồng chí đến dự chưa chấm điểm.": (
        "The attendances that the visitor has not scored."
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
    "Chi bộ nào đã có đồng chí đến dự, chi bộ nào chưa lần nào; không nêu kỳ = năm nay.": (
        "Which cells were attended, and which never; without PERIOD this year."
    ),
    "Cả địa bàn, hay từng đơn vị cấp trên.": "The whole area, or each unit above.",
    "Mỗi nhãn: bao nhiêu đơn vị, đồng chí, lượt dự, chi bộ, kiến nghị; không nêu kỳ = năm nay.": (
        "How many units, officials, attendances, cells and recommendations bear each tag;"
        " without PERIOD this year."
    ),
}
