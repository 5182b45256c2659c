-- Written by `python -m tests.store.migrations.shipped`: see there.
PRAGMA application_id = 1128810818;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE assignment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	regulation_id INTEGER NOT NULL, 
	role TEXT CHECK (length(role) BETWEEN 1 AND 2000), 
	decision TEXT CHECK (length(decision) BETWEEN 1 AND 2000), 
	end_reason TEXT CHECK (length(end_reason) BETWEEN 1 AND 2000), 
	replaces_id INTEGER, 
	is_draft INTEGER NOT NULL CHECK (is_draft IN (0, 1)), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (replaces_id <> id), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(regulation_id) REFERENCES regulation (id), 
	FOREIGN KEY(replaces_id) REFERENCES assignment (id)
)
 STRICT

;
INSERT INTO "assignment" VALUES(1,'01a22ac3-3928-740a-84ba-9808cc58dbec',1,2,1,NULL,'12-QĐ/TU',NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(2,'01a22ac3-396d-7ef2-b3b7-87dbef6e64b0',2,3,1,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(3,'01a22ac3-39a6-7905-853f-fe5c6b4eebc0',1,3,2,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
CREATE TABLE attendance (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	held_on TEXT NOT NULL CHECK (held_on IS date(held_on, '+0 days')), 
	meeting TEXT NOT NULL CHECK (meeting IN ('regular', 'thematic', 'extraordinary', 'committee', 'trip', 'other')), 
	substitute TEXT CHECK (length(substitute) BETWEEN 1 AND 2000), 
	strengths TEXT CHECK (length(strengths) BETWEEN 1 AND 2000), 
	shortcomings TEXT CHECK (length(shortcomings) BETWEEN 1 AND 2000), 
	document TEXT CHECK (length(document) BETWEEN 1 AND 2000), 
	reported_on TEXT CHECK (reported_on IS date(reported_on, '+0 days')), 
	tags TEXT, 
	UNIQUE (official_id, unit_id, held_on), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "attendance" VALUES(1,'01a22ac3-3b0a-748a-a1e2-a45ae97e3881',1,4,'2024-01-04','regular',NULL,'đúng ''giờ''',NULL,NULL,NULL,'["nóng"]');
INSERT INTO "attendance" VALUES(2,'01a22ac3-3b5f-7d21-9fc8-d8981833fbff',1,4,'2024-02-05','regular',NULL,NULL,NULL,'01-BC',NULL,'[]');
INSERT INTO "attendance" VALUES(4,'01a22ac3-3c61-7d3f-90ad-7727b96070aa',2,5,'2024-02-08','thematic',NULL,NULL,NULL,NULL,NULL,'[]');
CREATE TABLE change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	operation_id INTEGER NOT NULL, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')), 
	old TEXT, 
	new TEXT, 
	salt BLOB NOT NULL, 
	digest TEXT, 
	FOREIGN KEY(operation_id) REFERENCES operation (id)
)
 STRICT

;
INSERT INTO "change" VALUES(1,1,'setting',1,'insert',NULL,'1,''01a22ac3-3667-7f69-8aad-aac9368d8ff9'',''office'',''Ban Tổ chức''',X'F699E4F3014C7129BAB3A00356ED559A','609434ac9c9230d6d6cb787b53f66a8fc136780dddff2c916c1d0ab637ad7050');
INSERT INTO "change" VALUES(2,2,'regulation',1,'insert',NULL,'1,''01a22ac3-36fe-712c-ae92-cf7b4a5e736e'',''258-QĐ/TU'',''Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh'',''Ban Thường vụ Tỉnh ủy Long An'',''2021-05-19'',''2021-05-19'',NULL',X'6FD763373B0FF5AFAD4C7D2FE02BDD28','5c50d8f708cc52b0fb2a8db36a4ae4301d2806edfc8aeefd15d0a4968c3e649c');
INSERT INTO "change" VALUES(3,2,'duty',1,'insert',NULL,'1,''01a22ac3-3700-7027-a763-dc7778719ff2'',1,1,''attend'',''quarter'',1,''official'',''["cell"]'',''[]'',''[]'',0,0,30,''Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'3197E10616B39759460613E573942E63','a47258ebe2582f8d21aa362b66a011c894f52a61941482339ede1ff291a3fa99');
INSERT INTO "change" VALUES(4,3,'regulation',2,'insert',NULL,'2,''01a22ac3-3714-7fd0-a900-b1fb22c59c60'',''19-QĐi/TU'',''Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy'',''Ban Thường vụ Tỉnh ủy Tuyên Quang'',''2018-10-25'',''2018-10-25'',NULL',X'38A9E26D10E4D9D672FCFA410D0650D2','295b55083bc421e26a4a323be0a1fdce6ce7329de84f444cf6e5b5e27dc8566d');
INSERT INTO "change" VALUES(5,3,'duty',2,'insert',NULL,'2,''01a22ac3-3715-78da-a39a-68d897d50ee2'',2,1,''attend'',''month'',0,''official'',''[]'',''[]'',''[]'',0,0,15,''Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'E2B2460A563EFC9964057E20C3F14805','38e1715293846f151ee96472b654f7eb7a7d0fb07cb894ac1cf6f521eb3e68d9');
INSERT INTO "change" VALUES(6,3,'duty',3,'insert',NULL,'3,''01a22ac3-3715-7b45-ba24-1c538486986b'',2,2,''file'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).'',''report'',''official'',''end+10'',0,''["Ban Thường vụ Đảng ủy cấp trên"]'',NULL,NULL',X'B51EEFF8D62659B10002878F1DB20B2B','6c1fc2a5f1fec4d46dd2d1739e5c6f7f5cf511264ba8469980f52488edad54e3');
INSERT INTO "change" VALUES(7,3,'duty',4,'insert',NULL,'4,''01a22ac3-3716-7e29-8dc8-851c78b96953'',2,3,''score'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.'',NULL,NULL,'''',0,''[]'',''2020-10-01'',NULL',X'B64F977AEF00B2B66663C2555B59FE5A','3134dccaee0252f7e56c6d4959512107de0fef7b3d1049536b6d85842f8c9fc5');
INSERT INTO "change" VALUES(8,4,'score_template',1,'insert',NULL,'1,''01a22ac3-374c-79d9-bcec-4a738c5df212'',''01-HD'','''','''',NULL,''[]'',100.0,'''',NULL,NULL',X'D9B7C4E7E27E626E066DC0E8A4CED7EB','f1e8f2d8315fde9c6246dd9e2f837449b07ef5ccc095cd9234ed20ed9b21a0e9');
INSERT INTO "change" VALUES(9,4,'score_criterion',1,'insert',NULL,'1,''01a22ac3-374d-7b79-802a-5d9cdb5831ff'',1,1,''Nội dung'',60.0',X'66A526443351EBC8CC5B647226358980','4d6495e323ba367efde3b6648b570fe892d4263ce86529a5847290b5aa8c7e9f');
INSERT INTO "change" VALUES(10,4,'score_grade',1,'insert',NULL,'1,''01a22ac3-374d-7a31-9d80-33a6cb46beb2'',1,''Tốt'',80.0',X'2A48220DFD9515BFDF0C080175907734','22e59474d2e38c46f986e0f8134ae78576b390d0c7c909d24849accfb66ce003');
INSERT INTO "change" VALUES(11,5,'unit',1,'insert',NULL,'1,''01a22ac3-37ab-76b2-9e69-bdb66ff219ff'',''T01'',''province'',NULL,NULL',X'BBCF1021D8276E3B367A056349355F6D','0b5083facc95db132d2e06e96582b565b7780d278fd46852063111e48947ec8e');
INSERT INTO "change" VALUES(12,5,'unit_name',1,'insert',NULL,'1,''01a22ac3-37ac-747e-af20-a0b026a11f0f'',1,''Tỉnh Bình Tân Giang'',''tinh binh tan giang'',NULL,NULL',X'CDF9FB25760F5FCD574D4B50F5953B91','40427c207fa7d414933929a28b3dbf6523bf891fc123a127a4384c39e4f2aae3');
INSERT INTO "change" VALUES(13,6,'unit',2,'insert',NULL,'2,''01a22ac3-37d7-72f4-8437-fa1f0e1446b1'',''X01'',''commune'',NULL,NULL',X'90B8745FEE30DBBD7D5FE40F7AF3BF92','76b56f9df221844d9e1848eabbc44690efabf4273df113f4d9cd2c30e9f3cfe8');
INSERT INTO "change" VALUES(14,6,'unit_name',2,'insert',NULL,'2,''01a22ac3-37d8-7f58-b26a-27851e901465'',2,''Xã Hòa Lạc'',''xa hoa lac'',NULL,NULL',X'CDD7DB44253E2849054722606B6C98AF','4e7455e6fdd77977525039b29967277f7c597527baa4783f4dd8d947fdef0f31');
INSERT INTO "change" VALUES(15,6,'unit_tag',1,'insert',NULL,'1,''01a22ac3-37dd-7337-984d-848567eed850'',2,''vùng cao'',NULL,NULL',X'35B126CAA8346ABFD5A6D2DEA7DCEF0A','674aa424e43883dcec9f1ec826c0f9aaa891265f2b8e1d5dcb69a0c428716591');
INSERT INTO "change" VALUES(16,6,'placement',1,'insert',NULL,'1,''01a22ac3-37de-7f4f-bd09-c557b255a100'',2,1,NULL,NULL',X'657019DE2C64F71E917BAEBD147BBACD','e733693d32cc1c1cc3e5917513871526533855ec8ae43716d921c78339e5a998');
INSERT INTO "change" VALUES(17,7,'unit',3,'insert',NULL,'3,''01a22ac3-3802-7d00-866a-63f187ebda2d'',''X02'',''commune'',NULL,NULL',X'9097109C4EBBB9DC6D558990525B0EE7','5958b91a52e3f73f691fa7d4c6bb9f2b02650c38df04c5b2c14d2d8d4e8d3bac');
INSERT INTO "change" VALUES(18,7,'unit_name',3,'insert',NULL,'3,''01a22ac3-3803-7ab6-a7c8-36168f848031'',3,''Xã Thủy Tân'',''xa thuy tan'',NULL,NULL',X'E9FBEC26B2F86C0684644D5AF1344671','ac3e55621e58608acd954da4bccc0039f5128f2045b4c56fee26f13336d08723');
INSERT INTO "change" VALUES(19,7,'placement',2,'insert',NULL,'2,''01a22ac3-3804-7ce4-945f-4d254266580b'',3,1,NULL,NULL',X'8BA9C7CF8EEFB4912C30F96BECD474B7','6819f1215e2a46f211de3b0808316020e6e10a999ae49bfb94e57f6a13b596f9');
INSERT INTO "change" VALUES(20,8,'unit',4,'insert',NULL,'4,''01a22ac3-3820-7326-85da-ac9fa5435e86'',''C1'',''cell'',NULL,NULL',X'0503D64E212ECFE58B9EE3E06B004E83','45382a112bdd770b581ac05522a436b11dae30c1cf5de3b2c91374e3a3706e4f');
INSERT INTO "change" VALUES(21,8,'unit_name',4,'insert',NULL,'4,''01a22ac3-3829-7d69-b2d5-1a47cf834a28'',4,''Chi bộ ấp 1'',''chi bo ap 1'',NULL,NULL',X'9AF595938B4156BC80984C5AF9F4404A','743c6036702140de722cfa0c4e9498cc73c75635a3b621c09693b5fae24024cd');
INSERT INTO "change" VALUES(22,8,'placement',3,'insert',NULL,'3,''01a22ac3-382a-78c1-906f-d224a572caaa'',4,2,NULL,NULL',X'7F50E4198F0F91AF6EC206C9FBF33464','ac48cda8e93a5a015f5ac802722bd6ea534f6a997e8344bc5f7351d4fe4a8fc2');
INSERT INTO "change" VALUES(23,9,'unit',5,'insert',NULL,'5,''01a22ac3-3846-7c55-9e58-391ce3853f02'',''C2'',''cell'',NULL,NULL',X'0908197357B9A5F1CC05E1DD9276A75A','40dda1ecacf99d211ffff0f913d8192d2cbff33ac214400ad8231f3a46c0a1ef');
INSERT INTO "change" VALUES(24,9,'unit_name',5,'insert',NULL,'5,''01a22ac3-3847-77c2-9af2-5c84c45daf90'',5,''Chi bộ ấp 2'',''chi bo ap 2'',NULL,NULL',X'6D5E2FF08C59FD06A53CB0CF37C99BBB','f9b448f3423c4a490763f97b163a1640244ea82c0934fb7a6484f2aeec9b4d18');
INSERT INTO "change" VALUES(25,9,'placement',4,'insert',NULL,'4,''01a22ac3-3847-7c84-b204-cfb66f503b39'',5,3,NULL,NULL',X'BDD90F29B35770B81542EDD38AEBDF77','86e1f31607f4fff1ffc752229ddbdba46b8dffc1213a45cfcb9f984a62cef659');
INSERT INTO "change" VALUES(26,10,'unit',6,'insert',NULL,'6,''01a22ac3-3868-7272-b1f3-d7604f1d0bea'',''C3'',''cell'',NULL,NULL',X'33A8ADF4070F05FB8024058321E76D0E','12ad478e96ffde27f7b5d3e42d82eb4fa48cb9885ec111bf06607e857d6e4241');
INSERT INTO "change" VALUES(27,10,'unit_name',6,'insert',NULL,'6,''01a22ac3-386d-71df-83d9-0ad89d9a89ad'',6,''Chi bộ ấp 3'',''chi bo ap 3'',NULL,NULL',X'3BFBA772AA18D8C6F116AACE63BB04B0','fa33b61309ae4417146a54c0ea793d60a4643eed0bbb70a079e71f0b02d689cf');
INSERT INTO "change" VALUES(28,10,'placement',5,'insert',NULL,'5,''01a22ac3-386e-7019-95d3-c10a5077e9a0'',6,3,NULL,NULL',X'8477CD20CC08D33E7CCD04438ACFE441','a6f58f0c971b2d8eac4bc01793ce9fa15fe0680f3df7adf7bf17eae6f300e853');
INSERT INTO "change" VALUES(29,11,'official',1,'insert',NULL,'1,''01a22ac3-3897-743a-8880-d0cce4735211'',''CB01'',''[]''',X'20D69DF7C2B5B906F746FE61D5804304','487fd37c11deb3d76a8dc01a218eb36b2a16bfa20263f507d51e2f19d4400948');
INSERT INTO "change" VALUES(30,11,'official_name',1,'insert',NULL,'1,''01a22ac3-3898-7d35-9acf-2071572a24bc'',1,''Nguyễn Văn An'',''nguyen van an'',NULL,NULL,NULL',X'0C0E07CC4E1A25BAD012F8C6EBD26B2C','6c7c3935fdb284170c4b1c50255f1c987cce9a83b1cd3ebf863808e7d49f39a7');
INSERT INTO "change" VALUES(31,11,'term',1,'insert',NULL,'1,''01a22ac3-3899-766e-9e06-5df2e44d5dae'',1,NULL,NULL',X'261D9F75E699202D18E32765EDC9046A','dbe05bdbc0678983fe032e79c37379736634fdc0919256740869116f6b4a84b5');
INSERT INTO "change" VALUES(32,11,'post',1,'insert',NULL,'1,''01a22ac3-3899-70b1-b4d0-2f888c6ec999'',1,''Tỉnh ủy viên'',NULL,NULL,NULL',X'B3A7F2A5A1248B3F1AD28A83D45833F5','8dc1e77427f8ae2a20862f2bc06ee9314d0a5e0470f8c839738bd87f7babd48f');
INSERT INTO "change" VALUES(33,11,'membership',1,'insert',NULL,'1,''01a22ac3-389a-7ab7-bdb3-d88212332eea'',1,5,NULL,NULL',X'7CED923831940726628413E8F7C854D3','a990def49a1377c484e71d9f8b0fd8571af78a759e5525709b4233b12e6b859b');
INSERT INTO "change" VALUES(34,12,'official',2,'insert',NULL,'2,''01a22ac3-38bb-7d10-846b-92ef4c4fb4d4'',''CB02'',''[]''',X'3E1E557D2F2EF7105A3A1BAD3630B292','85906fc687effbc92d32baf15dd472b2054db55758322e0c0d314a6ce6e6a10a');
INSERT INTO "change" VALUES(35,12,'official_name',2,'insert',NULL,'2,''01a22ac3-38bc-78e2-865c-3551e191a534'',2,''Trần Thị Bình'',''tran thi binh'',NULL,NULL,NULL',X'4384F60C3B51311A83240B2CD927FD48','ddfadce01c316bc75aeb7c993ec4db38b4d67aae22d115e78d1fd5b0736ff52f');
INSERT INTO "change" VALUES(36,12,'term',2,'insert',NULL,'2,''01a22ac3-38bf-799a-b6ba-f31fef35ba5b'',2,NULL,NULL',X'B13511B78016669059A39C1E2445B478','f937540237401b2f1484858c6fbf560df36ab0cfd654f9edb7edbf1d99112e4f');
INSERT INTO "change" VALUES(37,13,'assignment',1,'insert',NULL,'1,''01a22ac3-3928-740a-84ba-9808cc58dbec'',1,2,1,NULL,''12-QĐ/TU'',NULL,NULL,0,''2024-01-01'',NULL',X'BFD98F942F76B2ECE67B4DB4B9B1DACA','30a9d5542485ab9ac2396a3564f102ac3a67721c534289afef07f39dca1764e5');
INSERT INTO "change" VALUES(38,14,'assignment',2,'insert',NULL,'2,''01a22ac3-396d-7ef2-b3b7-87dbef6e64b0'',2,3,1,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'BFAF0D29B015214ECAB6463CE93446E0','8c20d869060a7f982ee43756b3aa59e1eb1a9303fc80d50ed25a4aa4b495f68c');
INSERT INTO "change" VALUES(39,15,'assignment',3,'insert',NULL,'3,''01a22ac3-39a6-7905-853f-fe5c6b4eebc0'',1,3,2,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'65A94E7C873B3B72E9616CEA1584A724','15692616456375c0bf1d460a6c42208dd7daf80ca3536c77a4d7a93f12201db3');
INSERT INTO "change" VALUES(40,16,'waiver',1,'insert',NULL,'1,''01a22ac3-3a15-7f3d-b495-21fbbe3115d6'',2,NULL,NULL,''đi học'',''15-QĐ'',''2024-02-05'',''2024-02-20''',X'0D8A750914F011696C5D4E3D916A83ED','ec41cdcc2a729a69bb502232caf6371f84cd604cd0198977daf2f045449978ca');
INSERT INTO "change" VALUES(41,17,'schedule',1,'insert',NULL,'1,''01a22ac3-3a60-707c-b915-df310b9f3c71'',4,5,NULL,NULL,''19:00'',''Nhà văn hóa'',NULL,NULL',X'C1B3B3D91572B90012CA1AE00FE8AE19','2d8b0c7375b8b877c843061eb4663920e00e11dbf2f25382971e730726d10d4b');
INSERT INTO "change" VALUES(42,18,'schedule_change',1,'insert',NULL,'1,''01a22ac3-3a91-7b68-a299-029998e1439c'',4,''2024-03-01'',''2024-03-07'',NULL,NULL,''bầu cử''',X'81A35FCDEAEB06FCCA6EEC27DBF5F213','ff9a42bd02350357706c4267e468deae58be93fba96e809154ea9bf49a3e9dd6');
INSERT INTO "change" VALUES(43,19,'plan',1,'insert',NULL,'1,''01a22ac3-3ac3-747e-93f9-735c08a8c1dd'',1,4,''2024-06-05'',''báo chi bộ rồi''',X'765F96EA9202B8C4C2F9F77999508C95','c81d2e82ad1af707aecbceb58d6c107bb6db3c91c81f92ebe96119d0cc5070f7');
INSERT INTO "change" VALUES(44,20,'attendance',1,'insert',NULL,'1,''01a22ac3-3b0a-748a-a1e2-a45ae97e3881'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'72C4149074B058CA42A7969B7BAB9AB0','74f5ffa3cb8339e6f4cb924357420ef1dca132b9d0411d1e9b6c031a8e8f6c42');
INSERT INTO "change" VALUES(45,20,'score',1,'insert',NULL,'1,''01a22ac3-3b0b-73c5-ad15-dbc51f0d049a'',4,''2024-01-05'',1,85.5,NULL',X'61127D708BE0C502A01C074B6DA8EDCD','c94eff631a5a50cdd25918eb0dbe48426ea5405587a4039927ec85c3bdb250d9');
INSERT INTO "change" VALUES(46,21,'attendance',2,'insert',NULL,'2,''01a22ac3-3b5f-7d21-9fc8-d8981833fbff'',1,4,''2024-02-05'',''regular'',NULL,NULL,NULL,''01-BC'',NULL,''[]''',X'88DE1BA36B95955BDBB2BB01E0726CAF','6691ad2c0e02ed438cfadae3a532986c1ce438824ac2695598e7028b581b305d');
INSERT INTO "change" VALUES(47,21,'recommendation',1,'insert',NULL,'1,''01a22ac3-3b64-7178-9178-e778d661357c'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL',X'77EE040EF8B00869370989214690BF22','b59df2b8c5a4766fe867841744957473011d442e4aec2f0f19306bb2ac03cc25');
INSERT INTO "change" VALUES(48,22,'attendance',3,'insert',NULL,'3,''01a22ac3-3bb9-75c8-8097-1b1d03703db2'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'EFACC8F29FABC3CA766A1027C2682EFA','acf7531f5c1ed7d3fe766d2240501ffa206bb3f2aed3870c41c80c9dfc9bb931');
INSERT INTO "change" VALUES(49,23,'attendance',3,'delete','3,''01a22ac3-3bb9-75c8-8097-1b1d03703db2'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'02A69D5DB0E2A4D1D422E5727D1E77F9','900b07b49b3a72e30997c8a8259d832c6b1d0fa648e5200a5b4e40dc7eb182c9');
INSERT INTO "change" VALUES(50,24,'attendance',4,'insert',NULL,'4,''01a22ac3-3c61-7d3f-90ad-7727b96070aa'',2,5,''2024-02-08'',''thematic'',NULL,NULL,NULL,NULL,NULL,''[]''',X'949CB5BF02531537CD71DE97AE6C61FF','a8c075b049bf365deef3325ceb116aeea02f5ac211af313be33d025a0ecaf4e2');
INSERT INTO "change" VALUES(51,25,'attendance',5,'insert',NULL,'5,''01a22ac3-3cb0-7b95-a141-036a57ea8fd6'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'66108EB8599A7995A8A1A7D11B5FF5EA','67868386ae4051fba6cc10e3c146e28993acc11a7b50b57f44d6e65ff6b86c90');
INSERT INTO "change" VALUES(52,26,'attendance',5,'delete','5,''01a22ac3-3cb0-7b95-a141-036a57ea8fd6'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'2E7B625DB561429F083A90B073E339B9','8d0b38363124aa0233a0d726aa3d7da7e983af51cbf6ae8ac521898c8ed41f6d');
INSERT INTO "change" VALUES(53,27,'recommendation_step',1,'insert',NULL,'1,''01a22ac3-3d7d-7a71-a25a-1e944dbebc9e'',1,''2024-02-09'',''forwarded'',NULL,NULL,''Ủy ban nhân dân xã'',NULL',X'A931EAF5E2E179AD27A8E98D9D3AA270','c6a52ce5d490b95085f0fe2d57a39ccf58ea9a51cf934f5a0e59fba97f47401f');
INSERT INTO "change" VALUES(54,27,'recommendation',1,'update','1,''01a22ac3-3b64-7178-9178-e778d661357c'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL','1,''01a22ac3-3b64-7178-9178-e778d661357c'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',''Ủy ban nhân dân xã'',NULL,''forwarded'',NULL,NULL',X'E8A37DA40C7384EDDF87D619696119EE','03d4747243f5c07e0cdd050628d344300ed744a5f9c92f7a28d2606aa187302a');
INSERT INTO "change" VALUES(55,28,'filing',1,'insert',NULL,'1,''01a22ac3-3dc0-7a11-ae12-5c6bce46f2d7'',3,1,NULL,''2024-01'',''2024-02-02'',''02-BC'',''[]'',NULL',X'DA4753E3B4B8C853BE48DF74C7BEE15B','56b633f65f61fe11334036fca7fa490d24a0e6a4fcb198218359bb33282d0072');
INSERT INTO "change" VALUES(56,29,'unit',5,'update','5,''01a22ac3-3846-7c55-9e58-391ce3853f02'',''C2'',''cell'',NULL,NULL','5,''01a22ac3-3846-7c55-9e58-391ce3853f02'',''C2'',''cell'',NULL,''2024-03-31''',X'183FB89483ACE32BD30D93C0E251B9FD','4ee2b790023de6c54bdc5643a77524bf2f3c230f88ab75b6f0261d20bb780cbe');
INSERT INTO "change" VALUES(57,29,'unit',6,'update','6,''01a22ac3-3868-7272-b1f3-d7604f1d0bea'',''C3'',''cell'',NULL,NULL','6,''01a22ac3-3868-7272-b1f3-d7604f1d0bea'',''C3'',''cell'',NULL,''2024-03-31''',X'ED92CCF1710B872BD516A203B01AC390','a265d26ac5132fa30bf6ec424f73edcd28634e7b18b9130cf2606a7b8dd7b495');
INSERT INTO "change" VALUES(58,29,'unit',7,'insert',NULL,'7,''01a22ac3-3e16-7331-85d6-a2fa24185dfe'',''C23'',''cell'',''2024-04-01'',NULL',X'4399748C7C49C0F1335F43F1CC943151','6a71cff782fe97985672f45d084839ec2d1b1591be249e001bd2acade1e6fe46');
INSERT INTO "change" VALUES(59,29,'unit_name',7,'insert',NULL,'7,''01a22ac3-3e17-7618-9a9a-00682d1fc04d'',7,''Chi bộ ấp Hòa'',''chi bo ap hoa'',''2024-04-01'',NULL',X'F72E16D15ADC7BF1E57A2030C0613C3F','aa8e99331b6245ab6143a3f0795f7b0ea277b2402320fd509390cf3725ed5d87');
INSERT INTO "change" VALUES(60,29,'placement',6,'insert',NULL,'6,''01a22ac3-3e18-7480-8e9c-3b136212aba6'',7,3,''2024-04-01'',NULL',X'76CD7C822793FC10AD2DD9FB37C58B5D','5e4b2d0f80e178caf2cf19c3fa80a2cd5da50e1d79def4417fbef0ebc69e4983');
INSERT INTO "change" VALUES(61,29,'membership',2,'insert',NULL,'2,''01a22ac3-3e1e-73bf-8d58-d5649bcf6ac6'',1,7,''2024-04-01'',NULL',X'76ACFF024ADB452C67DAA6603F593F06','097937513e7c91e0b828108a57ce84643b97e550ccfae10f8b30e1227e2a28d8');
INSERT INTO "change" VALUES(62,29,'membership',1,'update','1,''01a22ac3-389a-7ab7-bdb3-d88212332eea'',1,5,NULL,NULL','1,''01a22ac3-389a-7ab7-bdb3-d88212332eea'',1,5,NULL,''2024-03-31''',X'D947A81AFED7A08873A6605EC13BD497','fff006f16fbb4d31d3a5e94f4a3e63c4cfdc4d3edfe7154839d7ba5f5f6e079c');
INSERT INTO "change" VALUES(63,29,'placement',4,'update','4,''01a22ac3-3847-7c84-b204-cfb66f503b39'',5,3,NULL,NULL','4,''01a22ac3-3847-7c84-b204-cfb66f503b39'',5,3,NULL,''2024-03-31''',X'F7818450E1A25260069457036A965444','e315bccf8fa2205aa8baa20e425d6b1546214be9f8e3a898ba652eb6b88a5ec1');
INSERT INTO "change" VALUES(64,29,'succession',1,'insert',NULL,'1,''01a22ac3-3e22-7fc8-b5de-762d9dcfe11e'',5,7,''2024-04-01'',''merge'',''16-NQ''',X'B1F5C2BBEB193D4F78AEDB17731B2A9F','93774f01a0bec3dfcb4aea32b1f1ae7a8e8722c3737dbbb36209a272089db2b2');
INSERT INTO "change" VALUES(65,29,'placement',5,'update','5,''01a22ac3-386e-7019-95d3-c10a5077e9a0'',6,3,NULL,NULL','5,''01a22ac3-386e-7019-95d3-c10a5077e9a0'',6,3,NULL,''2024-03-31''',X'03017751B27A3E472FB4ED9C28A21CFD','e07e7e583fa76056ec3d1626819ac4ea9e7cd965659b7e1fe97d8c39985434a3');
INSERT INTO "change" VALUES(66,29,'succession',2,'insert',NULL,'2,''01a22ac3-3e25-7221-9c9a-b72d4a51de76'',6,7,''2024-04-01'',''merge'',''16-NQ''',X'BEE90FB0659AAF7FA9E15C729C0D9D43','90987cc023731227a37d8dca2c89c38ff7bbb1a6660994638190ce8714d2f958');
INSERT INTO "change" VALUES(67,30,'closing',1,'insert',NULL,'1,''01a22ac3-3ee0-7752-9dd5-785679d5878e'',''2024-Q1'',''2024-01-01'',''2024-03-31'',''{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "512ee35315c08edd57e2d651f30ad37c7738bb87ed5bcf988b4592f73c9d227d", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''de732a73ccaa8cfac114678006568b3b0c99ea5b449840f8d152464062298169'',NULL,0,NULL',X'62C8B5D5EA923DF4F66EDD3B7F2289AD','cf5fd1eb75d5f10edb9db130b6b29746cf59702e973d49e3a3337054846d99ed');
INSERT INTO "change" VALUES(68,31,'closing',2,'insert',NULL,'2,''01a22ac3-3f06-7a3d-a8a3-62031d3a5fb5'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL',X'800163405260072A67ED36F05DF37BCF','1229e4dc15ebe4facba58b3a0abfc6cb0220c5f748be5f304c0cb0b43c91915d');
INSERT INTO "change" VALUES(69,32,'closing',2,'update','2,''01a22ac3-3f06-7a3d-a8a3-62031d3a5fb5'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL','2,''01a22ac3-3f06-7a3d-a8a3-62031d3a5fb5'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,1,''bổ sung biên bản''',X'8A68A38B144719C11057C8B31B826D17','003862a01401ebe70fd9252f1961c1a71b30c3cf8c5a4f34f20dfa0b491839aa');
INSERT INTO "change" VALUES(70,33,'attendance',1,'update','1,''01a22ac3-3b0a-748a-a1e2-a45ae97e3881'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''','1,''01a22ac3-3b0a-748a-a1e2-a45ae97e3881'',1,4,''2024-01-04'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'9BBC9097EC2AA2ACE83A433791CA2B3D','5fefafe7cb6208c6403756386e1b8f5fc63af584f88f43c33a463c0c6f40fea6');
INSERT INTO "change" VALUES(71,33,'score',1,'update','1,''01a22ac3-3b0b-73c5-ad15-dbc51f0d049a'',4,''2024-01-05'',1,85.5,NULL','1,''01a22ac3-3b0b-73c5-ad15-dbc51f0d049a'',4,''2024-01-04'',1,85.5,NULL',X'DDCCCA86FAB7D199B91119ABF3DB120F','d3362e32f2616f2a0fb74d20b3f26f41d55497c505fab4c5d1dc02844acbb665');
CREATE TABLE closing (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	period TEXT NOT NULL CHECK (length(period) BETWEEN 1 AND 10), 
	since TEXT NOT NULL CHECK (since IS date(since, '+0 days')), 
	until TEXT NOT NULL CHECK (until IS date(until, '+0 days')), 
	packet TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	reason TEXT CHECK (length(reason) BETWEEN 1 AND 2000), 
	is_reopened INTEGER NOT NULL CHECK (is_reopened IN (0, 1)), 
	reopen_reason TEXT CHECK (length(reopen_reason) BETWEEN 1 AND 2000), 
	CHECK (since <= until), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "closing" VALUES(1,'01a22ac3-3ee0-7752-9dd5-785679d5878e','2024-Q1','2024-01-01','2024-03-31','{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "512ee35315c08edd57e2d651f30ad37c7738bb87ed5bcf988b4592f73c9d227d", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','de732a73ccaa8cfac114678006568b3b0c99ea5b449840f8d152464062298169',NULL,0,NULL);
INSERT INTO "closing" VALUES(2,'01a22ac3-3f06-7a3d-a8a3-62031d3a5fb5','2023-Q4','2023-10-01','2023-12-31','{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467',NULL,1,'bổ sung biên bản');
CREATE TABLE duty (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	regulation_id INTEGER NOT NULL, 
	number INTEGER NOT NULL CHECK (number >= 1), 
	kind TEXT NOT NULL CHECK (kind IN ('attend', 'file', 'score')), 
	period TEXT NOT NULL CHECK (period IN ('month', 'quarter', 'half', 'year')), 
	minimum INTEGER NOT NULL CHECK (minimum >= 0), 
	count_per TEXT NOT NULL CHECK (count_per IN ('official', 'assignment')), 
	unit_kinds TEXT NOT NULL, 
	meetings TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	exclude_own_cell INTEGER NOT NULL CHECK (exclude_own_cell IN (0, 1)), 
	allow_substitute INTEGER NOT NULL CHECK (allow_substitute IN (0, 1)), 
	min_days INTEGER NOT NULL CHECK (min_days >= 0), 
	note TEXT NOT NULL, 
	document TEXT CHECK (document IN ('programme', 'report', 'evaluation')), 
	held_by TEXT CHECK (held_by IN ('official', 'unit')), 
	due TEXT NOT NULL, 
	due_before INTEGER NOT NULL CHECK (due_before IN (0, 1)), 
	addressees TEXT, 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (regulation_id, number), 
	UNIQUE (uid), 
	FOREIGN KEY(regulation_id) REFERENCES regulation (id)
)
 STRICT

;
INSERT INTO "duty" VALUES(1,'01a22ac3-3700-7027-a763-dc7778719ff2',1,1,'attend','quarter',1,'official','["cell"]','[]','[]',0,0,30,'Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(2,'01a22ac3-3715-78da-a39a-68d897d50ee2',2,1,'attend','month',0,'official','[]','[]','[]',0,0,15,'Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(3,'01a22ac3-3715-7b45-ba24-1c538486986b',2,2,'file','month',1,'official','[]','[]','[]',0,0,15,'Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).','report','official','end+10',0,'["Ban Thường vụ Đảng ủy cấp trên"]',NULL,NULL);
INSERT INTO "duty" VALUES(4,'01a22ac3-3716-7e29-8dc8-851c78b96953',2,3,'score','month',1,'official','[]','[]','[]',0,0,15,'Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.',NULL,NULL,'',0,'[]','2020-10-01',NULL);
CREATE TABLE filing (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	duty_id INTEGER NOT NULL, 
	official_id INTEGER, 
	unit_id INTEGER, 
	period TEXT NOT NULL CHECK (length(period) BETWEEN 1 AND 10), 
	filed_on TEXT NOT NULL CHECK (filed_on IS date(filed_on, '+0 days')), 
	number TEXT CHECK (length(number) BETWEEN 1 AND 2000), 
	addressees TEXT, 
	result TEXT CHECK (length(result) BETWEEN 1 AND 2000), 
	CHECK (official_id IS NOT NULL OR unit_id IS NOT NULL), 
	UNIQUE (uid), 
	FOREIGN KEY(duty_id) REFERENCES duty (id), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "filing" VALUES(1,'01a22ac3-3dc0-7a11-ae12-5c6bce46f2d7',3,1,NULL,'2024-01','2024-02-02','02-BC','[]',NULL);
CREATE TABLE membership (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	cell_id INTEGER NOT NULL, 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(cell_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "membership" VALUES(1,'01a22ac3-389a-7ab7-bdb3-d88212332eea',1,5,NULL,'2024-03-31');
INSERT INTO "membership" VALUES(2,'01a22ac3-3e1e-73bf-8d58-d5649bcf6ac6',1,7,'2024-04-01',NULL);
CREATE TABLE official (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT CHECK (length(code) BETWEEN 1 AND 2000), 
	former_codes TEXT, 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "official" VALUES(1,'01a22ac3-3897-743a-8880-d0cce4735211','CB01','[]');
INSERT INTO "official" VALUES(2,'01a22ac3-38bb-7d10-846b-92ef4c4fb4d4','CB02','[]');
CREATE TABLE official_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000), 
	folded TEXT NOT NULL CHECK (length(folded) BETWEEN 1 AND 2000), 
	document TEXT CHECK (length(document) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id)
)
 STRICT

;
INSERT INTO "official_name" VALUES(1,'01a22ac3-3898-7d35-9acf-2071572a24bc',1,'Nguyễn Văn An','nguyen van an',NULL,NULL,NULL);
INSERT INTO "official_name" VALUES(2,'01a22ac3-38bc-78e2-865c-3551e191a534',2,'Trần Thị Bình','tran thi binh',NULL,NULL,NULL);
CREATE TABLE operation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uuid TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	command TEXT NOT NULL, 
	kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo', 'close', 'reopen', 'restore', 'migrate')), 
	reason TEXT, 
	undoes INTEGER, 
	adjusts INTEGER NOT NULL CHECK (adjusts IN (0, 1)), 
	previous TEXT NOT NULL, 
	hash TEXT, 
	UNIQUE (uuid), 
	FOREIGN KEY(undoes) REFERENCES operation (id)
)
 STRICT

;
INSERT INTO "operation" VALUES(1,'01a22ac3-3623-78b0-a5d4-50c8f913c011','2026-11-30T11:42:46+07:00','?','db set office ''Ban Tổ chức''','change',NULL,NULL,0,'0000000000000000000000000000000000000000000000000000000000000000','81c6314a69c761d59624c84ec5384493c58d0e3710f94ba4844bc966bf4dd91d');
INSERT INTO "operation" VALUES(2,'01a22ac3-36f5-7110-a23b-94ad7a4b85a0','2026-11-30T11:42:46+07:00','?','rule preset 258','change',NULL,NULL,0,'81c6314a69c761d59624c84ec5384493c58d0e3710f94ba4844bc966bf4dd91d','09a334ba17995a11b03b1c98c36d6b31b81604e1bd22c28bb2cc86f58d8140b8');
INSERT INTO "operation" VALUES(3,'01a22ac3-370d-7797-8b2a-cb839adfd78f','2026-11-30T11:42:46+07:00','?','rule preset 19','change',NULL,NULL,0,'09a334ba17995a11b03b1c98c36d6b31b81604e1bd22c28bb2cc86f58d8140b8','dfd0107dc3b0f998a5cc1d06690105d32119b869c4846bb10fd8f477b90e58af');
INSERT INTO "operation" VALUES(4,'01a22ac3-373e-77d8-b7ce-5c5848fbb15b','2026-11-30T11:42:46+07:00','?','score template mau.toml','change',NULL,NULL,0,'dfd0107dc3b0f998a5cc1d06690105d32119b869c4846bb10fd8f477b90e58af','2018c91d57fcd63a831d4557f97a4959a17b507ac42f42fdee320a47f97524c5');
INSERT INTO "operation" VALUES(5,'01a22ac3-37a0-7d00-9ce5-54a500393c70','2026-11-30T11:42:46+07:00','?','unit add ''Tỉnh Bình Tân Giang'' -k ''tỉnh'' --code T01','change',NULL,NULL,0,'2018c91d57fcd63a831d4557f97a4959a17b507ac42f42fdee320a47f97524c5','4f7631d9e84e3cdde68daceff636a10df5d9f1472d0c21c4643862e2334bb85d');
INSERT INTO "operation" VALUES(6,'01a22ac3-37ba-7b36-9a6c-280715792b26','2026-11-30T11:42:46+07:00','?','unit add ''Xã Hòa Lạc'' -k ''xã'' --code X01 -p T01 --tag ''vùng cao''','change',NULL,NULL,0,'4f7631d9e84e3cdde68daceff636a10df5d9f1472d0c21c4643862e2334bb85d','a76ce1f44fe57429ab612c22808c9b48cf5e1c9b43211e4d7ac0ce3a7ea15d4c');
INSERT INTO "operation" VALUES(7,'01a22ac3-37ed-7219-8a30-1dc31f6f29c1','2026-11-30T11:42:46+07:00','?','unit add ''Xã Thủy Tân'' -k ''xã'' --code X02 -p T01','change',NULL,NULL,0,'a76ce1f44fe57429ab612c22808c9b48cf5e1c9b43211e4d7ac0ce3a7ea15d4c','44e7092596ace77f4e900f85b453e6622cfd1984c04ea6acb82f339a268438c3');
INSERT INTO "operation" VALUES(8,'01a22ac3-3810-7bad-8010-37d448edcfcc','2026-11-30T11:42:46+07:00','?','unit add ''Chi bộ ấp 1'' --code C1 -p X01','change',NULL,NULL,0,'44e7092596ace77f4e900f85b453e6622cfd1984c04ea6acb82f339a268438c3','f69079c20cd97fc62a1df093ea59f44e215bb6ecf91e4a6f5c1e38820a5797e0');
INSERT INTO "operation" VALUES(9,'01a22ac3-3837-7800-a38a-22ce5901d534','2026-11-30T11:42:46+07:00','?','unit add ''Chi bộ ấp 2'' --code C2 -p X02','change',NULL,NULL,0,'f69079c20cd97fc62a1df093ea59f44e215bb6ecf91e4a6f5c1e38820a5797e0','7df634ea6ebcf17b1a346b453f1d69f8223a17471e8c7653d8a9cb42916716ef');
INSERT INTO "operation" VALUES(10,'01a22ac3-3856-7edd-8f1a-c1f9e8bea876','2026-11-30T11:42:46+07:00','?','unit add ''Chi bộ ấp 3'' --code C3 -p X02','change',NULL,NULL,0,'7df634ea6ebcf17b1a346b453f1d69f8223a17471e8c7653d8a9cb42916716ef','a32818e10a9f171fe6cb2f5bcd1e44f329004f95c516b594d173f881fea82fb4');
INSERT INTO "operation" VALUES(11,'01a22ac3-388a-746a-9bf0-19dff42c8920','2026-11-30T11:42:46+07:00','?','official add ''Nguyễn Văn An'' --code CB01 --title ''Tỉnh ủy viên'' --home-cell C2','change',NULL,NULL,0,'a32818e10a9f171fe6cb2f5bcd1e44f329004f95c516b594d173f881fea82fb4','786b1c8d6d11293bc2e3973571a5d643ddb1bf0e84465831eeafef7f17c658be');
INSERT INTO "operation" VALUES(12,'01a22ac3-38aa-7544-8473-52f0eaf64bce','2026-11-30T11:42:46+07:00','?','official add ''Trần Thị Bình'' --code CB02','change',NULL,NULL,0,'786b1c8d6d11293bc2e3973571a5d643ddb1bf0e84465831eeafef7f17c658be','16222ec91fc668cc0f5aa841ea27c57339248b9daafbb6007251b8f115fd2d2b');
INSERT INTO "operation" VALUES(13,'01a22ac3-391a-736c-adfe-ec97dd6aa657','2026-11-30T11:42:46+07:00','?','assign add CB01 X01 --rule ''258-QĐ/TU'' --since 1/1/2024 --decision ''12-QĐ/TU''','change',NULL,NULL,0,'16222ec91fc668cc0f5aa841ea27c57339248b9daafbb6007251b8f115fd2d2b','b4c0ad72fcab94b3746b85189db8c8c63da60be26f728ea829fe6a2da3083ee8');
INSERT INTO "operation" VALUES(14,'01a22ac3-3961-74c9-8766-fa22bff2d9b2','2026-11-30T11:42:47+07:00','?','assign add CB02 X02 --rule ''258-QĐ/TU'' --since 1/1/2024','change',NULL,NULL,0,'b4c0ad72fcab94b3746b85189db8c8c63da60be26f728ea829fe6a2da3083ee8','dcfaa7f38e14661ceec7cdc70d60bb983441ba9a2b60c86831a2cb1afe039973');
INSERT INTO "operation" VALUES(15,'01a22ac3-3992-71dc-b2a5-39814d825376','2026-11-30T11:42:47+07:00','?','assign add CB01 X02 --rule ''19-QĐi/TU'' --since 1/1/2024','change',NULL,NULL,0,'dcfaa7f38e14661ceec7cdc70d60bb983441ba9a2b60c86831a2cb1afe039973','c98b3b4b4711bd319ce97fa4fd5b4519fd06797a64c9989d52e4d61ae59d6217');
INSERT INTO "operation" VALUES(16,'01a22ac3-39ff-7b3d-af54-6f0c8968cd19','2026-11-30T11:42:47+07:00','?','waive add CB02 --since 5/2/2024 --until 20/2/2024 --reason ''đi học'' --document ''15-QĐ''','change','đi học',NULL,0,'c98b3b4b4711bd319ce97fa4fd5b4519fd06797a64c9989d52e4d61ae59d6217','c4caa17de82152c2be48532a6f0b59918fc58d69b56a55c0b8fd52b2bcc880c3');
INSERT INTO "operation" VALUES(17,'01a22ac3-3a56-7d07-9146-141dc38e767e','2026-11-30T11:42:47+07:00','?','schedule set C1 ''ngày 5'' --time 19:00 --place ''Nhà văn hóa''','change',NULL,NULL,0,'c4caa17de82152c2be48532a6f0b59918fc58d69b56a55c0b8fd52b2bcc880c3','7417477442165914ea0765b08004f3ef3baba3f4f5db0749cb050d082602a9e4');
INSERT INTO "operation" VALUES(18,'01a22ac3-3a7a-7d8e-ac07-7041167df80c','2026-11-30T11:42:47+07:00','?','schedule move C1 2024-03 7/3/2024 --reason ''bầu cử''','change','bầu cử',NULL,0,'7417477442165914ea0765b08004f3ef3baba3f4f5db0749cb050d082602a9e4','792ef34378c9b338a965fe8611111fe9faf0332c277b1856cc59a4ffdf332ee4');
INSERT INTO "operation" VALUES(19,'01a22ac3-3aae-786f-907c-3f585ce557b8','2026-11-30T11:42:47+07:00','?','plan add CB01 C1 --on 5/6/2024 --note ''báo chi bộ rồi''','change',NULL,NULL,0,'792ef34378c9b338a965fe8611111fe9faf0332c277b1856cc59a4ffdf332ee4','1a4a447388f1b7e09f8c4b97ae713722d124e3421f7a5680d43ca9e2153f620c');
INSERT INTO "operation" VALUES(20,'01a22ac3-3af3-702d-8a2a-ee35b17dfa84','2026-11-30T11:42:47+07:00','?','attend add CB01 C1 --on 5/1/2024 --strengths ''đúng ''"''"''giờ''"''"'''' --score 85.5 --tag ''nóng''','change',NULL,NULL,0,'1a4a447388f1b7e09f8c4b97ae713722d124e3421f7a5680d43ca9e2153f620c','6259f3a0283410e2196ce7159832a389678cabae5a283815cc515ed13e3007e3');
INSERT INTO "operation" VALUES(21,'01a22ac3-3b43-7647-8ae5-3db3600eb67e','2026-11-30T11:42:47+07:00','?','attend add CB01 C1 --on 5/2/2024 --recommend ''sửa đường'' --document 01-BC','change',NULL,NULL,0,'6259f3a0283410e2196ce7159832a389678cabae5a283815cc515ed13e3007e3','081e368ea7933411b478f43ebc74098a3eb69f806ee00fdab53c39ebf6c5eb62');
INSERT INTO "operation" VALUES(22,'01a22ac3-3b9b-73c4-9689-22c3ce9afdb5','2026-11-30T11:42:47+07:00','?','attend add CB02 C2 --on 6/2/2024','change',NULL,NULL,0,'081e368ea7933411b478f43ebc74098a3eb69f806ee00fdab53c39ebf6c5eb62','afcce77a7b437b65146508c292e1c8bd0da6490fd4e6add69a27e40b3e1743ef');
INSERT INTO "operation" VALUES(23,'01a22ac3-3c12-7f33-881f-21b9b3cc8144','2026-11-30T11:42:47+07:00','?','undo','undo',NULL,22,0,'afcce77a7b437b65146508c292e1c8bd0da6490fd4e6add69a27e40b3e1743ef','dc74631cfb9cc205581cdf050b021b5d3685b7122294fa979083014d5aa3716b');
INSERT INTO "operation" VALUES(24,'01a22ac3-3c46-7eae-97d6-9c8374411ac0','2026-11-30T11:42:47+07:00','?','attend add CB02 C2 --on 8/2/2024 --meeting ''chuyên đề''','change',NULL,NULL,0,'dc74631cfb9cc205581cdf050b021b5d3685b7122294fa979083014d5aa3716b','cd6b754158c77d7d0a76a601f1c479ec189deaf8ffe165dbf65a605264f0c40b');
INSERT INTO "operation" VALUES(25,'01a22ac3-3c97-7edf-86cc-2c2bd0a17166','2026-11-30T11:42:47+07:00','?','attend add CB02 C2 --on 9/2/2024','change',NULL,NULL,0,'cd6b754158c77d7d0a76a601f1c479ec189deaf8ffe165dbf65a605264f0c40b','f090ae0e192c412a0357885c11d0a6d6768aeb22e91dcdc59cf2daa09357270a');
INSERT INTO "operation" VALUES(26,'01a22ac3-3d03-716c-bac3-2cb1cf4c7bba','2026-11-30T11:42:47+07:00','?','attend remove 5 --yes','change',NULL,NULL,0,'f090ae0e192c412a0357885c11d0a6d6768aeb22e91dcdc59cf2daa09357270a','20549c03a12d2eaeebeba288e817694975bc0c7695cfa2b6a5defd11a8f022b7');
INSERT INTO "operation" VALUES(27,'01a22ac3-3d73-7615-89b5-953fb528c999','2026-11-30T11:42:48+07:00','?','recommend update 1 --status ''đã chuyển'' --to ''Ủy ban nhân dân xã'' --on 9/2/2024','change',NULL,NULL,0,'20549c03a12d2eaeebeba288e817694975bc0c7695cfa2b6a5defd11a8f022b7','7efb2cc84b1390f4860c0af717b78ac8a5912d992d4547bb304cb0808ca3c00d');
INSERT INTO "operation" VALUES(28,'01a22ac3-3dad-7f2b-890d-5bf4cf1820f6','2026-11-30T11:42:48+07:00','?','filing add CB01 2024-01 --rule ''19-QĐi/TU'' --on 2/2/2024 --number 02-BC','change',NULL,NULL,0,'7efb2cc84b1390f4860c0af717b78ac8a5912d992d4547bb304cb0808ca3c00d','3e62fc1ca4ebde1074f3c2545f2b1a6098447c820e6347bc336845bcb9eef0f2');
INSERT INTO "operation" VALUES(29,'01a22ac3-3e0b-7923-9042-4f0f7cc79399','2026-11-30T11:42:48+07:00','?','unit merge C2 C3 --new ''C23=Chi bộ ấp Hòa'' --on 1/4/2024 --document 16-NQ','change',NULL,NULL,0,'3e62fc1ca4ebde1074f3c2545f2b1a6098447c820e6347bc336845bcb9eef0f2','70c2710d6725882a03298479d5715b94e71fa165410f9033bb9fccaa83289143');
INSERT INTO "operation" VALUES(30,'01a22ac3-3eb1-75a8-a91a-7a6e58f2c46f','2026-11-30T11:42:48+07:00','?','period close 2024-Q1 --yes','close',NULL,NULL,0,'70c2710d6725882a03298479d5715b94e71fa165410f9033bb9fccaa83289143','0018ad60e94dbec59112f691b40e9f47e60ad3396bf94c252f0b023a479c12ea');
INSERT INTO "operation" VALUES(31,'01a22ac3-3ef3-71b3-ba7d-85b0cecb81fd','2026-11-30T11:42:48+07:00','?','period close 2023-Q4 --yes','close',NULL,NULL,0,'0018ad60e94dbec59112f691b40e9f47e60ad3396bf94c252f0b023a479c12ea','5299f32c023bb793b9983474531e7aa288bd7270368aaec30fcb912e58c30484');
INSERT INTO "operation" VALUES(32,'01a22ac3-3f33-7f81-be4e-c2285567c6c1','2026-11-30T11:42:48+07:00','?','period reopen 2023-Q4 --reason ''bổ sung biên bản''','reopen','bổ sung biên bản',NULL,0,'5299f32c023bb793b9983474531e7aa288bd7270368aaec30fcb912e58c30484','13393aacb1597c1a4c1c1948f4a17b675e1cd45034b98ede09ff0a7613fb3f48');
INSERT INTO "operation" VALUES(33,'01a22ac3-3f5a-732c-a388-516eca0dd158','2026-11-30T11:42:48+07:00','?','attend edit 1 --on 4/1/2024 --adjust --reason ''ghi nhầm ngày''','change','ghi nhầm ngày',NULL,1,'13393aacb1597c1a4c1c1948f4a17b675e1cd45034b98ede09ff0a7613fb3f48','0f59b550b5cd048465e8b7f170ec8cdc87c24862eaf46cedbaa5b2efe7210b68');
CREATE TABLE placement (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	parent_id INTEGER NOT NULL, 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (unit_id <> parent_id), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(parent_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "placement" VALUES(1,'01a22ac3-37de-7f4f-bd09-c557b255a100',2,1,NULL,NULL);
INSERT INTO "placement" VALUES(2,'01a22ac3-3804-7ce4-945f-4d254266580b',3,1,NULL,NULL);
INSERT INTO "placement" VALUES(3,'01a22ac3-382a-78c1-906f-d224a572caaa',4,2,NULL,NULL);
INSERT INTO "placement" VALUES(4,'01a22ac3-3847-7c84-b204-cfb66f503b39',5,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(5,'01a22ac3-386e-7019-95d3-c10a5077e9a0',6,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(6,'01a22ac3-3e18-7480-8e9c-3b136212aba6',7,3,'2024-04-01',NULL);
CREATE TABLE "plan" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	planned_on TEXT NOT NULL CHECK (planned_on IS date(planned_on, '+0 days')), 
	note TEXT CHECK (length(note) BETWEEN 1 AND 2000), 
	UNIQUE (official_id, unit_id, planned_on), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "plan" VALUES(1,'01a22ac3-3ac3-747e-93f9-735c08a8c1dd',1,4,'2024-06-05','báo chi bộ rồi');
CREATE TABLE post (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	title TEXT CHECK (length(title) BETWEEN 1 AND 2000), 
	agency TEXT CHECK (length(agency) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id)
)
 STRICT

;
INSERT INTO "post" VALUES(1,'01a22ac3-3899-70b1-b4d0-2f888c6ec999',1,'Tỉnh ủy viên',NULL,NULL,NULL);
CREATE TABLE recommendation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	attendance_id INTEGER, 
	unit_id INTEGER NOT NULL, 
	official_id INTEGER, 
	raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on, '+0 days')), 
	text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000), 
	tags TEXT, 
	addressed_to TEXT CHECK (length(addressed_to) BETWEEN 1 AND 2000), 
	due TEXT CHECK (due IS date(due, '+0 days')), 
	status TEXT NOT NULL CHECK (status IN ('open', 'forwarded', 'in_progress', 'settled', 'rejected')), 
	outcome TEXT CHECK (length(outcome) BETWEEN 1 AND 2000), 
	settled_on TEXT CHECK (settled_on IS date(settled_on, '+0 days')), 
	CHECK ((status IN ('settled', 'rejected')) = (settled_on IS NOT NULL)), 
	CHECK (raised_on <= settled_on), 
	UNIQUE (uid), 
	FOREIGN KEY(attendance_id) REFERENCES attendance (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(official_id) REFERENCES official (id)
)
 STRICT

;
INSERT INTO "recommendation" VALUES(1,'01a22ac3-3b64-7178-9178-e778d661357c',2,4,NULL,'2024-02-05','sửa đường','[]','Ủy ban nhân dân xã',NULL,'forwarded',NULL,NULL);
CREATE TABLE recommendation_step (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on, '+0 days')), 
	status TEXT CHECK (status IN ('open', 'forwarded', 'in_progress', 'settled', 'rejected')), 
	text TEXT CHECK (length(text) BETWEEN 1 AND 2000), 
	document TEXT CHECK (length(document) BETWEEN 1 AND 2000), 
	addressed_to TEXT CHECK (length(addressed_to) BETWEEN 1 AND 2000), 
	due TEXT CHECK (due IS date(due, '+0 days')), 
	UNIQUE (uid), 
	FOREIGN KEY(recommendation_id) REFERENCES recommendation (id)
)
 STRICT

;
INSERT INTO "recommendation_step" VALUES(1,'01a22ac3-3d7d-7a71-a25a-1e944dbebc9e',1,'2024-02-09','forwarded',NULL,NULL,'Ủy ban nhân dân xã',NULL);
CREATE TABLE register (
	id INTEGER NOT NULL CHECK (id = 1), 
	uuid TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "register" VALUES(1,'01a22ac3-35cf-7d60-a2ae-2865f6dcb2fa');
CREATE TABLE regulation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 2000), 
	title TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (code), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "regulation" VALUES(1,'01a22ac3-36fe-712c-ae92-cf7b4a5e736e','258-QĐ/TU','Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh','Ban Thường vụ Tỉnh ủy Long An','2021-05-19','2021-05-19',NULL);
INSERT INTO "regulation" VALUES(2,'01a22ac3-3714-7fd0-a900-b1fb22c59c60','19-QĐi/TU','Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy','Ban Thường vụ Tỉnh ủy Tuyên Quang','2018-10-25','2018-10-25',NULL);
CREATE TABLE schedule (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	day INTEGER CHECK (day BETWEEN 1 AND 31), 
	nth INTEGER CHECK (nth IN (-1, 1, 2, 3, 4, 5)), 
	weekday INTEGER CHECK (weekday BETWEEN 1 AND 7), 
	time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'), 
	place TEXT CHECK (length(place) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK ((day IS NULL) = (nth IS NOT NULL) AND (nth IS NULL) = (weekday IS NULL)), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "schedule" VALUES(1,'01a22ac3-3a60-707c-b915-df310b9f3c71',4,5,NULL,NULL,'19:00','Nhà văn hóa',NULL,NULL);
CREATE TABLE schedule_change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	month TEXT NOT NULL CHECK (month IS date(month, '+0 days')), 
	held_on TEXT CHECK (held_on IS date(held_on, '+0 days')), 
	time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'), 
	place TEXT CHECK (length(place) BETWEEN 1 AND 2000), 
	reason TEXT CHECK (length(reason) BETWEEN 1 AND 2000), 
	CHECK (month LIKE '%-01'), 
	UNIQUE (unit_id, month), 
	UNIQUE (uid), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "schedule_change" VALUES(1,'01a22ac3-3a91-7b68-a299-029998e1439c',4,'2024-03-01','2024-03-07',NULL,NULL,'bầu cử');
CREATE TABLE score (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	held_on TEXT NOT NULL CHECK (held_on IS date(held_on, '+0 days')), 
	official_id INTEGER, 
	points REAL NOT NULL CHECK (points >= 0), 
	template_id INTEGER, 
	UNIQUE (unit_id, held_on, official_id), 
	UNIQUE (uid), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(template_id) REFERENCES score_template (id)
)
 STRICT

;
INSERT INTO "score" VALUES(1,'01a22ac3-3b0b-73c5-ad15-dbc51f0d049a',4,'2024-01-04',1,85.5,NULL);
CREATE TABLE score_criterion (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	template_id INTEGER NOT NULL, 
	number INTEGER NOT NULL CHECK (number >= 1), 
	text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000), 
	points REAL NOT NULL CHECK (points >= 0), 
	UNIQUE (template_id, number), 
	UNIQUE (uid), 
	FOREIGN KEY(template_id) REFERENCES score_template (id)
)
 STRICT

;
INSERT INTO "score_criterion" VALUES(1,'01a22ac3-374d-7b79-802a-5d9cdb5831ff',1,1,'Nội dung',60.0);
CREATE TABLE score_grade (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	template_id INTEGER NOT NULL, 
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000), 
	at_least REAL NOT NULL CHECK (at_least >= 0), 
	UNIQUE (template_id, at_least), 
	UNIQUE (uid), 
	FOREIGN KEY(template_id) REFERENCES score_template (id)
)
 STRICT

;
INSERT INTO "score_grade" VALUES(1,'01a22ac3-374d-7a31-9d80-33a6cb46beb2',1,'Tốt',80.0);
CREATE TABLE score_template (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 2000), 
	title TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')), 
	meetings TEXT NOT NULL, 
	max_points REAL NOT NULL CHECK (max_points > 0), 
	note TEXT NOT NULL, 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (code), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "score_template" VALUES(1,'01a22ac3-374c-79d9-bcec-4a738c5df212','01-HD','','',NULL,'[]',100.0,'',NULL,NULL);
CREATE TABLE setting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	"key" TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 2000), 
	value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 2000), 
	UNIQUE ("key"), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "setting" VALUES(1,'01a22ac3-3667-7f69-8aad-aac9368d8ff9','office','Ban Tổ chức');
CREATE TABLE succession (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	old_id INTEGER NOT NULL, 
	new_id INTEGER NOT NULL, 
	happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')), 
	kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')), 
	document TEXT CHECK (length(document) BETWEEN 1 AND 2000), 
	CHECK (old_id <> new_id), 
	UNIQUE (old_id, new_id), 
	UNIQUE (uid), 
	FOREIGN KEY(old_id) REFERENCES unit (id), 
	FOREIGN KEY(new_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "succession" VALUES(1,'01a22ac3-3e22-7fc8-b5de-762d9dcfe11e',5,7,'2024-04-01','merge','16-NQ');
INSERT INTO "succession" VALUES(2,'01a22ac3-3e25-7221-9c9a-b72d4a51de76',6,7,'2024-04-01','merge','16-NQ');
CREATE TABLE term (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id)
)
 STRICT

;
INSERT INTO "term" VALUES(1,'01a22ac3-3899-766e-9e06-5df2e44d5dae',1,NULL,NULL);
INSERT INTO "term" VALUES(2,'01a22ac3-38bf-799a-b6ba-f31fef35ba5b',2,NULL,NULL);
CREATE TABLE unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT CHECK (length(code) BETWEEN 1 AND 2000), 
	kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "unit" VALUES(1,'01a22ac3-37ab-76b2-9e69-bdb66ff219ff','T01','province',NULL,NULL);
INSERT INTO "unit" VALUES(2,'01a22ac3-37d7-72f4-8437-fa1f0e1446b1','X01','commune',NULL,NULL);
INSERT INTO "unit" VALUES(3,'01a22ac3-3802-7d00-866a-63f187ebda2d','X02','commune',NULL,NULL);
INSERT INTO "unit" VALUES(4,'01a22ac3-3820-7326-85da-ac9fa5435e86','C1','cell',NULL,NULL);
INSERT INTO "unit" VALUES(5,'01a22ac3-3846-7c55-9e58-391ce3853f02','C2','cell',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(6,'01a22ac3-3868-7272-b1f3-d7604f1d0bea','C3','cell',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(7,'01a22ac3-3e16-7331-85d6-a2fa24185dfe','C23','cell','2024-04-01',NULL);
CREATE TABLE unit_kind (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	"key" TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 40), 
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000), 
	name_en TEXT CHECK (length(name_en) BETWEEN 1 AND 2000), 
	is_cell INTEGER NOT NULL CHECK (is_cell IN (0, 1)), 
	CHECK (is_cell = (key LIKE '%\_cell' ESCAPE '\')), 
	UNIQUE ("key"), 
	UNIQUE (uid)
)
 STRICT

;
CREATE TABLE unit_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000), 
	folded TEXT NOT NULL CHECK (length(folded) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "unit_name" VALUES(1,'01a22ac3-37ac-747e-af20-a0b026a11f0f',1,'Tỉnh Bình Tân Giang','tinh binh tan giang',NULL,NULL);
INSERT INTO "unit_name" VALUES(2,'01a22ac3-37d8-7f58-b26a-27851e901465',2,'Xã Hòa Lạc','xa hoa lac',NULL,NULL);
INSERT INTO "unit_name" VALUES(3,'01a22ac3-3803-7ab6-a7c8-36168f848031',3,'Xã Thủy Tân','xa thuy tan',NULL,NULL);
INSERT INTO "unit_name" VALUES(4,'01a22ac3-3829-7d69-b2d5-1a47cf834a28',4,'Chi bộ ấp 1','chi bo ap 1',NULL,NULL);
INSERT INTO "unit_name" VALUES(5,'01a22ac3-3847-77c2-9af2-5c84c45daf90',5,'Chi bộ ấp 2','chi bo ap 2',NULL,NULL);
INSERT INTO "unit_name" VALUES(6,'01a22ac3-386d-71df-83d9-0ad89d9a89ad',6,'Chi bộ ấp 3','chi bo ap 3',NULL,NULL);
INSERT INTO "unit_name" VALUES(7,'01a22ac3-3e17-7618-9a9a-00682d1fc04d',7,'Chi bộ ấp Hòa','chi bo ap hoa','2024-04-01',NULL);
CREATE TABLE unit_tag (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	unit_id INTEGER NOT NULL, 
	tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
)
 STRICT

;
INSERT INTO "unit_tag" VALUES(1,'01a22ac3-37dd-7337-984d-848567eed850',2,'vùng cao',NULL,NULL);
CREATE TABLE waiver (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER, 
	unit_id INTEGER, 
	regulation_id INTEGER, 
	reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000), 
	document TEXT CHECK (length(document) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	CHECK (official_id IS NOT NULL OR unit_id IS NOT NULL), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(regulation_id) REFERENCES regulation (id)
)
 STRICT

;
INSERT INTO "waiver" VALUES(1,'01a22ac3-3a15-7f3d-b495-21fbbe3115d6',2,NULL,NULL,'đi học','15-QĐ','2024-02-05','2024-02-20');
CREATE INDEX closing_by_days ON closing (since, until);
CREATE INDEX unit_by_code ON unit (code COLLATE "NOCASE");
CREATE UNIQUE INDEX official_by_code ON official (code COLLATE "NOCASE");
CREATE INDEX official_with_former_codes ON official (id) WHERE former_codes <> '[]';
CREATE UNIQUE INDEX operation_open ON operation (hash IS NULL) WHERE hash IS NULL;
CREATE INDEX ix_score_criterion_template_id ON score_criterion (template_id);
CREATE INDEX ix_score_grade_template_id ON score_grade (template_id);
CREATE INDEX ix_attendance_held_on ON attendance (held_on);
CREATE INDEX ix_attendance_unit_id ON attendance (unit_id);
CREATE INDEX ix_attendance_official_id ON attendance (official_id);
CREATE INDEX ix_score_official_id ON score (official_id);
CREATE INDEX ix_score_template_id ON score (template_id);
CREATE INDEX ix_score_unit_id ON score (unit_id);
CREATE INDEX ix_score_held_on ON score (held_on);
CREATE INDEX ix_schedule_unit_id ON schedule (unit_id);
CREATE INDEX ix_schedule_change_unit_id ON schedule_change (unit_id);
CREATE INDEX ix_schedule_change_held_on ON schedule_change (held_on);
CREATE INDEX ix_plan_official_id ON "plan" (official_id);
CREATE INDEX ix_plan_unit_id ON "plan" (unit_id);
CREATE INDEX ix_plan_planned_on ON "plan" (planned_on);
CREATE INDEX ix_unit_name_unit_id ON unit_name (unit_id);
CREATE INDEX ix_unit_tag_unit_id ON unit_tag (unit_id);
CREATE INDEX ix_placement_parent_id ON placement (parent_id);
CREATE INDEX ix_placement_unit_id ON placement (unit_id);
CREATE INDEX ix_succession_old_id ON succession (old_id);
CREATE INDEX ix_succession_new_id ON succession (new_id);
CREATE INDEX ix_official_name_official_id ON official_name (official_id);
CREATE INDEX ix_term_official_id ON term (official_id);
CREATE INDEX ix_post_official_id ON post (official_id);
CREATE INDEX ix_membership_cell_id ON membership (cell_id);
CREATE INDEX ix_membership_official_id ON membership (official_id);
CREATE INDEX ix_duty_regulation_id ON duty (regulation_id);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE INDEX assignment_by_until ON assignment (until, since);
CREATE INDEX ix_assignment_replaces_id ON assignment (replaces_id);
CREATE INDEX ix_assignment_regulation_id ON assignment (regulation_id);
CREATE INDEX ix_assignment_official_id ON assignment (official_id);
CREATE INDEX ix_waiver_unit_id ON waiver (unit_id);
CREATE INDEX ix_waiver_regulation_id ON waiver (regulation_id);
CREATE INDEX ix_waiver_official_id ON waiver (official_id);
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX ix_filing_official_id ON filing (official_id);
CREATE INDEX ix_filing_duty_id ON filing (duty_id);
CREATE INDEX ix_filing_unit_id ON filing (unit_id);
CREATE INDEX ix_recommendation_attendance_id ON recommendation (attendance_id);
CREATE INDEX ix_recommendation_raised_on ON recommendation (raised_on);
CREATE INDEX ix_recommendation_unit_id ON recommendation (unit_id);
CREATE INDEX ix_recommendation_due ON recommendation (due);
CREATE INDEX ix_recommendation_official_id ON recommendation (official_id);
CREATE INDEX ix_recommendation_step_recommendation_id ON recommendation_step (recommendation_id);
CREATE TRIGGER journal_closing_insert AFTER INSERT ON "closing" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'closing', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.period) || ',' || quote(NEW.since) || ',' || quote(NEW.until) || ',' || quote(NEW.packet) || ',' || quote(NEW.digest) || ',' || quote(NEW.reason) || ',' || quote(NEW.is_reopened) || ',' || quote(NEW.reopen_reason), randomblob(16));
END;
CREATE TRIGGER journal_closing_update AFTER UPDATE ON "closing" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.period IS NOT NEW.period OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until OR OLD.packet IS NOT NEW.packet OR OLD.digest IS NOT NEW.digest OR OLD.reason IS NOT NEW.reason OR OLD.is_reopened IS NOT NEW.is_reopened OR OLD.reopen_reason IS NOT NEW.reopen_reason
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'closing', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.period) || ',' || quote(OLD.since) || ',' || quote(OLD.until) || ',' || quote(OLD.packet) || ',' || quote(OLD.digest) || ',' || quote(OLD.reason) || ',' || quote(OLD.is_reopened) || ',' || quote(OLD.reopen_reason), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.period) || ',' || quote(NEW.since) || ',' || quote(NEW.until) || ',' || quote(NEW.packet) || ',' || quote(NEW.digest) || ',' || quote(NEW.reason) || ',' || quote(NEW.is_reopened) || ',' || quote(NEW.reopen_reason), randomblob(16));
END;
CREATE TRIGGER journal_closing_delete AFTER DELETE ON "closing" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'closing', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.period) || ',' || quote(OLD.since) || ',' || quote(OLD.until) || ',' || quote(OLD.packet) || ',' || quote(OLD.digest) || ',' || quote(OLD.reason) || ',' || quote(OLD.is_reopened) || ',' || quote(OLD.reopen_reason), NULL, randomblob(16));
END;
CREATE TRIGGER journal_official_insert AFTER INSERT ON "official" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.former_codes), randomblob(16));
END;
CREATE TRIGGER journal_official_update AFTER UPDATE ON "official" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.former_codes IS NOT NEW.former_codes
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.former_codes), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.former_codes), randomblob(16));
END;
CREATE TRIGGER journal_official_delete AFTER DELETE ON "official" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.former_codes), NULL, randomblob(16));
END;
CREATE TRIGGER closed_official_insert BEFORE INSERT ON "official"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((EXISTS (SELECT 1 FROM term t WHERE t.official_id = NEW.id AND ifnull(t.since, '0000') <= p.until AND ifnull(t.until, '9999') >= p.since)) OR EXISTS (SELECT 1 FROM "official" o WHERE ((o.id = NEW.id) OR (o.code = NEW.code COLLATE NOCASE) OR (o.uid = NEW.uid)) AND (EXISTS (SELECT 1 FROM term t WHERE t.official_id = o.id AND ifnull(t.since, '0000') <= p.until AND ifnull(t.until, '9999') >= p.since)))));
END;
CREATE TRIGGER closed_official_delete BEFORE DELETE ON "official"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (EXISTS (SELECT 1 FROM term t WHERE t.official_id = OLD.id AND ifnull(t.since, '0000') <= p.until AND ifnull(t.until, '9999') >= p.since)));
END;
CREATE TRIGGER closed_official_update BEFORE UPDATE ON "official"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.former_codes IS NOT NEW.former_codes) AND (EXISTS (SELECT 1 FROM term t WHERE t.official_id = OLD.id AND ifnull(t.since, '0000') <= p.until AND ifnull(t.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM term t WHERE t.official_id = NEW.id AND ifnull(t.since, '0000') <= p.until AND ifnull(t.until, '9999') >= p.since))));
END;
CREATE TRIGGER journal_regulation_insert AFTER INSERT ON "regulation" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'regulation', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.title) || ',' || quote(NEW.issuer) || ',' || quote(NEW.issued_on) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_regulation_update AFTER UPDATE ON "regulation" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.title IS NOT NEW.title OR OLD.issuer IS NOT NEW.issuer OR OLD.issued_on IS NOT NEW.issued_on OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'regulation', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.title) || ',' || quote(OLD.issuer) || ',' || quote(OLD.issued_on) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.title) || ',' || quote(NEW.issuer) || ',' || quote(NEW.issued_on) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_regulation_delete AFTER DELETE ON "regulation" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'regulation', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.title) || ',' || quote(OLD.issuer) || ',' || quote(OLD.issued_on) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_regulation_insert BEFORE INSERT ON "regulation"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "regulation" o WHERE ((o.id = NEW.id) OR (o.code = NEW.code COLLATE NOCASE) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_regulation_delete BEFORE DELETE ON "regulation"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND EXISTS (SELECT 1 FROM assignment a WHERE a.regulation_id IN (OLD.id) AND NOT a.is_draft AND ifnull(a.since, '0000') <= p.until AND ifnull(a.until, '9999') >= p.since)));
END;
CREATE TRIGGER closed_regulation_update BEFORE UPDATE ON "regulation"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.title IS NOT NEW.title OR OLD.issuer IS NOT NEW.issuer OR OLD.issued_on IS NOT NEW.issued_on) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))) AND EXISTS (SELECT 1 FROM assignment a WHERE a.regulation_id IN (OLD.id, NEW.id) AND NOT a.is_draft AND ifnull(a.since, '0000') <= p.until AND ifnull(a.until, '9999') >= p.since)));
END;
CREATE TRIGGER journal_score_template_insert AFTER INSERT ON "score_template" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_template', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.title) || ',' || quote(NEW.issuer) || ',' || quote(NEW.issued_on) || ',' || quote(NEW.meetings) || ',' || quote(NEW.max_points) || ',' || quote(NEW.note) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_score_template_update AFTER UPDATE ON "score_template" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.title IS NOT NEW.title OR OLD.issuer IS NOT NEW.issuer OR OLD.issued_on IS NOT NEW.issued_on OR OLD.meetings IS NOT NEW.meetings OR OLD.max_points IS NOT NEW.max_points OR OLD.note IS NOT NEW.note OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_template', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.title) || ',' || quote(OLD.issuer) || ',' || quote(OLD.issued_on) || ',' || quote(OLD.meetings) || ',' || quote(OLD.max_points) || ',' || quote(OLD.note) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.title) || ',' || quote(NEW.issuer) || ',' || quote(NEW.issued_on) || ',' || quote(NEW.meetings) || ',' || quote(NEW.max_points) || ',' || quote(NEW.note) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_score_template_delete AFTER DELETE ON "score_template" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_template', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.title) || ',' || quote(OLD.issuer) || ',' || quote(OLD.issued_on) || ',' || quote(OLD.meetings) || ',' || quote(OLD.max_points) || ',' || quote(OLD.note) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER journal_setting_insert AFTER INSERT ON "setting" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'setting', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.key) || ',' || quote(NEW.value), randomblob(16));
END;
CREATE TRIGGER journal_setting_update AFTER UPDATE ON "setting" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.key IS NOT NEW.key OR OLD.value IS NOT NEW.value
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'setting', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.key) || ',' || quote(OLD.value), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.key) || ',' || quote(NEW.value), randomblob(16));
END;
CREATE TRIGGER journal_setting_delete AFTER DELETE ON "setting" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'setting', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.key) || ',' || quote(OLD.value), NULL, randomblob(16));
END;
CREATE TRIGGER journal_unit_insert AFTER INSERT ON "unit" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.kind) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_update AFTER UPDATE ON "unit" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.kind IS NOT NEW.kind OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.kind) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.kind) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_delete AFTER DELETE ON "unit" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.kind) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_unit_insert BEFORE INSERT ON "unit"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "unit" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_unit_delete BEFORE DELETE ON "unit"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_unit_update BEFORE UPDATE ON "unit"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.kind IS NOT NEW.kind) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_unit_kind_insert AFTER INSERT ON "unit_kind" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_kind', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.key) || ',' || quote(NEW.name) || ',' || quote(NEW.name_en) || ',' || quote(NEW.is_cell), randomblob(16));
END;
CREATE TRIGGER journal_unit_kind_update AFTER UPDATE ON "unit_kind" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.key IS NOT NEW.key OR OLD.name IS NOT NEW.name OR OLD.name_en IS NOT NEW.name_en OR OLD.is_cell IS NOT NEW.is_cell
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_kind', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.key) || ',' || quote(OLD.name) || ',' || quote(OLD.name_en) || ',' || quote(OLD.is_cell), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.key) || ',' || quote(NEW.name) || ',' || quote(NEW.name_en) || ',' || quote(NEW.is_cell), randomblob(16));
END;
CREATE TRIGGER journal_unit_kind_delete AFTER DELETE ON "unit_kind" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_kind', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.key) || ',' || quote(OLD.name) || ',' || quote(OLD.name_en) || ',' || quote(OLD.is_cell), NULL, randomblob(16));
END;
CREATE TRIGGER journal_assignment_insert AFTER INSERT ON "assignment" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'assignment', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.regulation_id) || ',' || quote(NEW.role) || ',' || quote(NEW.decision) || ',' || quote(NEW.end_reason) || ',' || quote(NEW.replaces_id) || ',' || quote(NEW.is_draft) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_assignment_update AFTER UPDATE ON "assignment" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.role IS NOT NEW.role OR OLD.decision IS NOT NEW.decision OR OLD.end_reason IS NOT NEW.end_reason OR OLD.replaces_id IS NOT NEW.replaces_id OR OLD.is_draft IS NOT NEW.is_draft OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'assignment', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.regulation_id) || ',' || quote(OLD.role) || ',' || quote(OLD.decision) || ',' || quote(OLD.end_reason) || ',' || quote(OLD.replaces_id) || ',' || quote(OLD.is_draft) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.regulation_id) || ',' || quote(NEW.role) || ',' || quote(NEW.decision) || ',' || quote(NEW.end_reason) || ',' || quote(NEW.replaces_id) || ',' || quote(NEW.is_draft) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_assignment_delete AFTER DELETE ON "assignment" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'assignment', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.regulation_id) || ',' || quote(OLD.role) || ',' || quote(OLD.decision) || ',' || quote(OLD.end_reason) || ',' || quote(OLD.replaces_id) || ',' || quote(OLD.is_draft) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_assignment_insert BEFORE INSERT ON "assignment"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "assignment" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_assignment_delete BEFORE DELETE ON "assignment"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_assignment_update BEFORE UPDATE ON "assignment"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.role IS NOT NEW.role OR OLD.decision IS NOT NEW.decision OR OLD.replaces_id IS NOT NEW.replaces_id OR OLD.is_draft IS NOT NEW.is_draft) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_attendance_insert AFTER INSERT ON "attendance" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'attendance', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.held_on) || ',' || quote(NEW.meeting) || ',' || quote(NEW.substitute) || ',' || quote(NEW.strengths) || ',' || quote(NEW.shortcomings) || ',' || quote(NEW.document) || ',' || quote(NEW.reported_on) || ',' || quote(NEW.tags), randomblob(16));
END;
CREATE TRIGGER journal_attendance_update AFTER UPDATE ON "attendance" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.held_on IS NOT NEW.held_on OR OLD.meeting IS NOT NEW.meeting OR OLD.substitute IS NOT NEW.substitute OR OLD.strengths IS NOT NEW.strengths OR OLD.shortcomings IS NOT NEW.shortcomings OR OLD.document IS NOT NEW.document OR OLD.reported_on IS NOT NEW.reported_on OR OLD.tags IS NOT NEW.tags
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'attendance', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.held_on) || ',' || quote(OLD.meeting) || ',' || quote(OLD.substitute) || ',' || quote(OLD.strengths) || ',' || quote(OLD.shortcomings) || ',' || quote(OLD.document) || ',' || quote(OLD.reported_on) || ',' || quote(OLD.tags), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.held_on) || ',' || quote(NEW.meeting) || ',' || quote(NEW.substitute) || ',' || quote(NEW.strengths) || ',' || quote(NEW.shortcomings) || ',' || quote(NEW.document) || ',' || quote(NEW.reported_on) || ',' || quote(NEW.tags), randomblob(16));
END;
CREATE TRIGGER journal_attendance_delete AFTER DELETE ON "attendance" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'attendance', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.held_on) || ',' || quote(OLD.meeting) || ',' || quote(OLD.substitute) || ',' || quote(OLD.strengths) || ',' || quote(OLD.shortcomings) || ',' || quote(OLD.document) || ',' || quote(OLD.reported_on) || ',' || quote(OLD.tags), NULL, randomblob(16));
END;
CREATE TRIGGER closed_attendance_insert BEFORE INSERT ON "attendance"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((NEW.held_on BETWEEN p.since AND p.until) OR EXISTS (SELECT 1 FROM "attendance" o WHERE ((o.id = NEW.id) OR (o.official_id = NEW.official_id AND o.unit_id = NEW.unit_id AND o.held_on = NEW.held_on) OR (o.uid = NEW.uid)) AND (o.held_on BETWEEN p.since AND p.until))));
END;
CREATE TRIGGER closed_attendance_delete BEFORE DELETE ON "attendance"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (OLD.held_on BETWEEN p.since AND p.until));
END;
CREATE TRIGGER closed_attendance_update BEFORE UPDATE ON "attendance"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.held_on IS NOT NEW.held_on OR OLD.meeting IS NOT NEW.meeting OR OLD.substitute IS NOT NEW.substitute OR OLD.strengths IS NOT NEW.strengths OR OLD.shortcomings IS NOT NEW.shortcomings OR OLD.document IS NOT NEW.document OR OLD.reported_on IS NOT NEW.reported_on OR OLD.tags IS NOT NEW.tags) AND (OLD.held_on BETWEEN p.since AND p.until OR NEW.held_on BETWEEN p.since AND p.until)));
END;
CREATE TRIGGER journal_duty_insert AFTER INSERT ON "duty" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'duty', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.regulation_id) || ',' || quote(NEW.number) || ',' || quote(NEW.kind) || ',' || quote(NEW.period) || ',' || quote(NEW.minimum) || ',' || quote(NEW.count_per) || ',' || quote(NEW.unit_kinds) || ',' || quote(NEW.meetings) || ',' || quote(NEW.roles) || ',' || quote(NEW.exclude_own_cell) || ',' || quote(NEW.allow_substitute) || ',' || quote(NEW.min_days) || ',' || quote(NEW.note) || ',' || quote(NEW.document) || ',' || quote(NEW.held_by) || ',' || quote(NEW.due) || ',' || quote(NEW.due_before) || ',' || quote(NEW.addressees) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_duty_update AFTER UPDATE ON "duty" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.number IS NOT NEW.number OR OLD.kind IS NOT NEW.kind OR OLD.period IS NOT NEW.period OR OLD.minimum IS NOT NEW.minimum OR OLD.count_per IS NOT NEW.count_per OR OLD.unit_kinds IS NOT NEW.unit_kinds OR OLD.meetings IS NOT NEW.meetings OR OLD.roles IS NOT NEW.roles OR OLD.exclude_own_cell IS NOT NEW.exclude_own_cell OR OLD.allow_substitute IS NOT NEW.allow_substitute OR OLD.min_days IS NOT NEW.min_days OR OLD.note IS NOT NEW.note OR OLD.document IS NOT NEW.document OR OLD.held_by IS NOT NEW.held_by OR OLD.due IS NOT NEW.due OR OLD.due_before IS NOT NEW.due_before OR OLD.addressees IS NOT NEW.addressees OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'duty', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.regulation_id) || ',' || quote(OLD.number) || ',' || quote(OLD.kind) || ',' || quote(OLD.period) || ',' || quote(OLD.minimum) || ',' || quote(OLD.count_per) || ',' || quote(OLD.unit_kinds) || ',' || quote(OLD.meetings) || ',' || quote(OLD.roles) || ',' || quote(OLD.exclude_own_cell) || ',' || quote(OLD.allow_substitute) || ',' || quote(OLD.min_days) || ',' || quote(OLD.note) || ',' || quote(OLD.document) || ',' || quote(OLD.held_by) || ',' || quote(OLD.due) || ',' || quote(OLD.due_before) || ',' || quote(OLD.addressees) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.regulation_id) || ',' || quote(NEW.number) || ',' || quote(NEW.kind) || ',' || quote(NEW.period) || ',' || quote(NEW.minimum) || ',' || quote(NEW.count_per) || ',' || quote(NEW.unit_kinds) || ',' || quote(NEW.meetings) || ',' || quote(NEW.roles) || ',' || quote(NEW.exclude_own_cell) || ',' || quote(NEW.allow_substitute) || ',' || quote(NEW.min_days) || ',' || quote(NEW.note) || ',' || quote(NEW.document) || ',' || quote(NEW.held_by) || ',' || quote(NEW.due) || ',' || quote(NEW.due_before) || ',' || quote(NEW.addressees) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_duty_delete AFTER DELETE ON "duty" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'duty', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.regulation_id) || ',' || quote(OLD.number) || ',' || quote(OLD.kind) || ',' || quote(OLD.period) || ',' || quote(OLD.minimum) || ',' || quote(OLD.count_per) || ',' || quote(OLD.unit_kinds) || ',' || quote(OLD.meetings) || ',' || quote(OLD.roles) || ',' || quote(OLD.exclude_own_cell) || ',' || quote(OLD.allow_substitute) || ',' || quote(OLD.min_days) || ',' || quote(OLD.note) || ',' || quote(OLD.document) || ',' || quote(OLD.held_by) || ',' || quote(OLD.due) || ',' || quote(OLD.due_before) || ',' || quote(OLD.addressees) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_duty_insert BEFORE INSERT ON "duty"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) AND EXISTS (SELECT 1 FROM assignment a WHERE a.regulation_id IN (NEW.regulation_id) AND NOT a.is_draft AND ifnull(a.since, '0000') <= p.until AND ifnull(a.until, '9999') >= p.since)) OR EXISTS (SELECT 1 FROM "duty" o WHERE ((o.id = NEW.id) OR (o.regulation_id = NEW.regulation_id AND o.number = NEW.number) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_duty_delete BEFORE DELETE ON "duty"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND EXISTS (SELECT 1 FROM assignment a WHERE a.regulation_id IN (OLD.regulation_id) AND NOT a.is_draft AND ifnull(a.since, '0000') <= p.until AND ifnull(a.until, '9999') >= p.since)));
END;
CREATE TRIGGER closed_duty_update BEFORE UPDATE ON "duty"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.number IS NOT NEW.number OR OLD.kind IS NOT NEW.kind OR OLD.period IS NOT NEW.period OR OLD.minimum IS NOT NEW.minimum OR OLD.count_per IS NOT NEW.count_per OR OLD.unit_kinds IS NOT NEW.unit_kinds OR OLD.meetings IS NOT NEW.meetings OR OLD.roles IS NOT NEW.roles OR OLD.exclude_own_cell IS NOT NEW.exclude_own_cell OR OLD.allow_substitute IS NOT NEW.allow_substitute OR OLD.min_days IS NOT NEW.min_days OR OLD.note IS NOT NEW.note OR OLD.document IS NOT NEW.document OR OLD.held_by IS NOT NEW.held_by OR OLD.due IS NOT NEW.due OR OLD.due_before IS NOT NEW.due_before OR OLD.addressees IS NOT NEW.addressees) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))) AND EXISTS (SELECT 1 FROM assignment a WHERE a.regulation_id IN (OLD.regulation_id, NEW.regulation_id) AND NOT a.is_draft AND ifnull(a.since, '0000') <= p.until AND ifnull(a.until, '9999') >= p.since)));
END;
CREATE TRIGGER journal_membership_insert AFTER INSERT ON "membership" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'membership', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.cell_id) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_membership_update AFTER UPDATE ON "membership" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.cell_id IS NOT NEW.cell_id OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'membership', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.cell_id) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.cell_id) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_membership_delete AFTER DELETE ON "membership" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'membership', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.cell_id) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_membership_insert BEFORE INSERT ON "membership"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "membership" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_membership_delete BEFORE DELETE ON "membership"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_membership_update BEFORE UPDATE ON "membership"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.cell_id IS NOT NEW.cell_id) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_official_name_insert AFTER INSERT ON "official_name" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official_name', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.name) || ',' || quote(NEW.folded) || ',' || quote(NEW.document) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_official_name_update AFTER UPDATE ON "official_name" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded OR OLD.document IS NOT NEW.document OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official_name', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.name) || ',' || quote(OLD.folded) || ',' || quote(OLD.document) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.name) || ',' || quote(NEW.folded) || ',' || quote(NEW.document) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_official_name_delete AFTER DELETE ON "official_name" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official_name', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.name) || ',' || quote(OLD.folded) || ',' || quote(OLD.document) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_official_name_insert BEFORE INSERT ON "official_name"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "official_name" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_official_name_delete BEFORE DELETE ON "official_name"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_official_name_update BEFORE UPDATE ON "official_name"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded OR OLD.document IS NOT NEW.document) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_placement_insert AFTER INSERT ON "placement" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'placement', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.parent_id) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_placement_update AFTER UPDATE ON "placement" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.parent_id IS NOT NEW.parent_id OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'placement', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.parent_id) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.parent_id) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_placement_delete AFTER DELETE ON "placement" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'placement', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.parent_id) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_placement_insert BEFORE INSERT ON "placement"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "placement" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_placement_delete BEFORE DELETE ON "placement"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_placement_update BEFORE UPDATE ON "placement"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.parent_id IS NOT NEW.parent_id) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_plan_insert AFTER INSERT ON "plan" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'plan', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.planned_on) || ',' || quote(NEW.note), randomblob(16));
END;
CREATE TRIGGER journal_plan_update AFTER UPDATE ON "plan" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.planned_on IS NOT NEW.planned_on OR OLD.note IS NOT NEW.note
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'plan', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.planned_on) || ',' || quote(OLD.note), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.planned_on) || ',' || quote(NEW.note), randomblob(16));
END;
CREATE TRIGGER journal_plan_delete AFTER DELETE ON "plan" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'plan', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.planned_on) || ',' || quote(OLD.note), NULL, randomblob(16));
END;
CREATE TRIGGER journal_post_insert AFTER INSERT ON "post" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'post', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.title) || ',' || quote(NEW.agency) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_post_update AFTER UPDATE ON "post" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.title IS NOT NEW.title OR OLD.agency IS NOT NEW.agency OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'post', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.title) || ',' || quote(OLD.agency) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.title) || ',' || quote(NEW.agency) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_post_delete AFTER DELETE ON "post" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'post', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.title) || ',' || quote(OLD.agency) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_post_insert BEFORE INSERT ON "post"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "post" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_post_delete BEFORE DELETE ON "post"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_post_update BEFORE UPDATE ON "post"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.title IS NOT NEW.title OR OLD.agency IS NOT NEW.agency) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_schedule_insert AFTER INSERT ON "schedule" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'schedule', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.day) || ',' || quote(NEW.nth) || ',' || quote(NEW.weekday) || ',' || quote(NEW.time) || ',' || quote(NEW.place) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_schedule_update AFTER UPDATE ON "schedule" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.day IS NOT NEW.day OR OLD.nth IS NOT NEW.nth OR OLD.weekday IS NOT NEW.weekday OR OLD.time IS NOT NEW.time OR OLD.place IS NOT NEW.place OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'schedule', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.day) || ',' || quote(OLD.nth) || ',' || quote(OLD.weekday) || ',' || quote(OLD.time) || ',' || quote(OLD.place) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.day) || ',' || quote(NEW.nth) || ',' || quote(NEW.weekday) || ',' || quote(NEW.time) || ',' || quote(NEW.place) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_schedule_delete AFTER DELETE ON "schedule" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'schedule', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.day) || ',' || quote(OLD.nth) || ',' || quote(OLD.weekday) || ',' || quote(OLD.time) || ',' || quote(OLD.place) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER journal_schedule_change_insert AFTER INSERT ON "schedule_change" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'schedule_change', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.month) || ',' || quote(NEW.held_on) || ',' || quote(NEW.time) || ',' || quote(NEW.place) || ',' || quote(NEW.reason), randomblob(16));
END;
CREATE TRIGGER journal_schedule_change_update AFTER UPDATE ON "schedule_change" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.month IS NOT NEW.month OR OLD.held_on IS NOT NEW.held_on OR OLD.time IS NOT NEW.time OR OLD.place IS NOT NEW.place OR OLD.reason IS NOT NEW.reason
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'schedule_change', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.month) || ',' || quote(OLD.held_on) || ',' || quote(OLD.time) || ',' || quote(OLD.place) || ',' || quote(OLD.reason), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.month) || ',' || quote(NEW.held_on) || ',' || quote(NEW.time) || ',' || quote(NEW.place) || ',' || quote(NEW.reason), randomblob(16));
END;
CREATE TRIGGER journal_schedule_change_delete AFTER DELETE ON "schedule_change" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'schedule_change', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.month) || ',' || quote(OLD.held_on) || ',' || quote(OLD.time) || ',' || quote(OLD.place) || ',' || quote(OLD.reason), NULL, randomblob(16));
END;
CREATE TRIGGER journal_score_insert AFTER INSERT ON "score" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.held_on) || ',' || quote(NEW.official_id) || ',' || quote(NEW.points) || ',' || quote(NEW.template_id), randomblob(16));
END;
CREATE TRIGGER journal_score_update AFTER UPDATE ON "score" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.held_on IS NOT NEW.held_on OR OLD.official_id IS NOT NEW.official_id OR OLD.points IS NOT NEW.points OR OLD.template_id IS NOT NEW.template_id
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.held_on) || ',' || quote(OLD.official_id) || ',' || quote(OLD.points) || ',' || quote(OLD.template_id), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.held_on) || ',' || quote(NEW.official_id) || ',' || quote(NEW.points) || ',' || quote(NEW.template_id), randomblob(16));
END;
CREATE TRIGGER journal_score_delete AFTER DELETE ON "score" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.held_on) || ',' || quote(OLD.official_id) || ',' || quote(OLD.points) || ',' || quote(OLD.template_id), NULL, randomblob(16));
END;
CREATE TRIGGER closed_score_insert BEFORE INSERT ON "score"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((NEW.held_on BETWEEN p.since AND p.until) OR EXISTS (SELECT 1 FROM "score" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid) OR (o.unit_id = NEW.unit_id AND o.held_on = NEW.held_on AND o.official_id = NEW.official_id)) AND (o.held_on BETWEEN p.since AND p.until))));
END;
CREATE TRIGGER closed_score_delete BEFORE DELETE ON "score"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (OLD.held_on BETWEEN p.since AND p.until));
END;
CREATE TRIGGER closed_score_update BEFORE UPDATE ON "score"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.held_on IS NOT NEW.held_on OR OLD.official_id IS NOT NEW.official_id OR OLD.points IS NOT NEW.points OR OLD.template_id IS NOT NEW.template_id) AND (OLD.held_on BETWEEN p.since AND p.until OR NEW.held_on BETWEEN p.since AND p.until)));
END;
CREATE TRIGGER journal_score_criterion_insert AFTER INSERT ON "score_criterion" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_criterion', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.template_id) || ',' || quote(NEW.number) || ',' || quote(NEW.text) || ',' || quote(NEW.points), randomblob(16));
END;
CREATE TRIGGER journal_score_criterion_update AFTER UPDATE ON "score_criterion" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.template_id IS NOT NEW.template_id OR OLD.number IS NOT NEW.number OR OLD.text IS NOT NEW.text OR OLD.points IS NOT NEW.points
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_criterion', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.template_id) || ',' || quote(OLD.number) || ',' || quote(OLD.text) || ',' || quote(OLD.points), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.template_id) || ',' || quote(NEW.number) || ',' || quote(NEW.text) || ',' || quote(NEW.points), randomblob(16));
END;
CREATE TRIGGER journal_score_criterion_delete AFTER DELETE ON "score_criterion" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_criterion', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.template_id) || ',' || quote(OLD.number) || ',' || quote(OLD.text) || ',' || quote(OLD.points), NULL, randomblob(16));
END;
CREATE TRIGGER journal_score_grade_insert AFTER INSERT ON "score_grade" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_grade', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.template_id) || ',' || quote(NEW.name) || ',' || quote(NEW.at_least), randomblob(16));
END;
CREATE TRIGGER journal_score_grade_update AFTER UPDATE ON "score_grade" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.template_id IS NOT NEW.template_id OR OLD.name IS NOT NEW.name OR OLD.at_least IS NOT NEW.at_least
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_grade', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.template_id) || ',' || quote(OLD.name) || ',' || quote(OLD.at_least), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.template_id) || ',' || quote(NEW.name) || ',' || quote(NEW.at_least), randomblob(16));
END;
CREATE TRIGGER journal_score_grade_delete AFTER DELETE ON "score_grade" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'score_grade', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.template_id) || ',' || quote(OLD.name) || ',' || quote(OLD.at_least), NULL, randomblob(16));
END;
CREATE TRIGGER journal_succession_insert AFTER INSERT ON "succession" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'succession', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.old_id) || ',' || quote(NEW.new_id) || ',' || quote(NEW.happened_on) || ',' || quote(NEW.kind) || ',' || quote(NEW.document), randomblob(16));
END;
CREATE TRIGGER journal_succession_update AFTER UPDATE ON "succession" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.old_id IS NOT NEW.old_id OR OLD.new_id IS NOT NEW.new_id OR OLD.happened_on IS NOT NEW.happened_on OR OLD.kind IS NOT NEW.kind OR OLD.document IS NOT NEW.document
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'succession', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.old_id) || ',' || quote(OLD.new_id) || ',' || quote(OLD.happened_on) || ',' || quote(OLD.kind) || ',' || quote(OLD.document), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.old_id) || ',' || quote(NEW.new_id) || ',' || quote(NEW.happened_on) || ',' || quote(NEW.kind) || ',' || quote(NEW.document), randomblob(16));
END;
CREATE TRIGGER journal_succession_delete AFTER DELETE ON "succession" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'succession', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.old_id) || ',' || quote(OLD.new_id) || ',' || quote(OLD.happened_on) || ',' || quote(OLD.kind) || ',' || quote(OLD.document), NULL, randomblob(16));
END;
CREATE TRIGGER journal_term_insert AFTER INSERT ON "term" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'term', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_term_update AFTER UPDATE ON "term" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'term', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_term_delete AFTER DELETE ON "term" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'term', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_term_insert BEFORE INSERT ON "term"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "term" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_term_delete BEFORE DELETE ON "term"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_term_update BEFORE UPDATE ON "term"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_unit_name_insert AFTER INSERT ON "unit_name" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_name', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.name) || ',' || quote(NEW.folded) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_name_update AFTER UPDATE ON "unit_name" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_name', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.name) || ',' || quote(OLD.folded) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.name) || ',' || quote(NEW.folded) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_name_delete AFTER DELETE ON "unit_name" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_name', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.name) || ',' || quote(OLD.folded) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_unit_name_insert BEFORE INSERT ON "unit_name"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "unit_name" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_unit_name_delete BEFORE DELETE ON "unit_name"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_unit_name_update BEFORE UPDATE ON "unit_name"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_unit_tag_insert AFTER INSERT ON "unit_tag" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_tag', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.tag) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_tag_update AFTER UPDATE ON "unit_tag" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.tag IS NOT NEW.tag OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_tag', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.tag) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.tag) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_tag_delete AFTER DELETE ON "unit_tag" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit_tag', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.tag) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_unit_tag_insert BEFORE INSERT ON "unit_tag"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "unit_tag" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_unit_tag_delete BEFORE DELETE ON "unit_tag"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_unit_tag_update BEFORE UPDATE ON "unit_tag"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.unit_id IS NOT NEW.unit_id OR OLD.tag IS NOT NEW.tag) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_waiver_insert AFTER INSERT ON "waiver" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'waiver', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.regulation_id) || ',' || quote(NEW.reason) || ',' || quote(NEW.document) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_waiver_update AFTER UPDATE ON "waiver" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.reason IS NOT NEW.reason OR OLD.document IS NOT NEW.document OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'waiver', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.regulation_id) || ',' || quote(OLD.reason) || ',' || quote(OLD.document) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.regulation_id) || ',' || quote(NEW.reason) || ',' || quote(NEW.document) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_waiver_delete AFTER DELETE ON "waiver" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'waiver', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.regulation_id) || ',' || quote(OLD.reason) || ',' || quote(OLD.document) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_waiver_insert BEFORE INSERT ON "waiver"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "waiver" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_waiver_delete BEFORE DELETE ON "waiver"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_waiver_update BEFORE UPDATE ON "waiver"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.reason IS NOT NEW.reason OR OLD.document IS NOT NEW.document) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
END;
CREATE TRIGGER journal_filing_insert AFTER INSERT ON "filing" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'filing', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.duty_id) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.period) || ',' || quote(NEW.filed_on) || ',' || quote(NEW.number) || ',' || quote(NEW.addressees) || ',' || quote(NEW.result), randomblob(16));
END;
CREATE TRIGGER journal_filing_update AFTER UPDATE ON "filing" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.duty_id IS NOT NEW.duty_id OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.period IS NOT NEW.period OR OLD.filed_on IS NOT NEW.filed_on OR OLD.number IS NOT NEW.number OR OLD.addressees IS NOT NEW.addressees OR OLD.result IS NOT NEW.result
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'filing', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.duty_id) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.period) || ',' || quote(OLD.filed_on) || ',' || quote(OLD.number) || ',' || quote(OLD.addressees) || ',' || quote(OLD.result), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.duty_id) || ',' || quote(NEW.official_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.period) || ',' || quote(NEW.filed_on) || ',' || quote(NEW.number) || ',' || quote(NEW.addressees) || ',' || quote(NEW.result), randomblob(16));
END;
CREATE TRIGGER journal_filing_delete AFTER DELETE ON "filing" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'filing', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.duty_id) || ',' || quote(OLD.official_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.period) || ',' || quote(OLD.filed_on) || ',' || quote(OLD.number) || ',' || quote(OLD.addressees) || ',' || quote(OLD.result), NULL, randomblob(16));
END;
CREATE TRIGGER closed_filing_insert BEFORE INSERT ON "filing"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((NEW.filed_on BETWEEN p.since AND p.until) OR EXISTS (SELECT 1 FROM "filing" o WHERE ((o.id = NEW.id) OR (o.uid = NEW.uid)) AND (o.filed_on BETWEEN p.since AND p.until))));
END;
CREATE TRIGGER closed_filing_delete BEFORE DELETE ON "filing"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (OLD.filed_on BETWEEN p.since AND p.until));
END;
CREATE TRIGGER closed_filing_update BEFORE UPDATE ON "filing"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.duty_id IS NOT NEW.duty_id OR OLD.official_id IS NOT NEW.official_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.period IS NOT NEW.period OR OLD.filed_on IS NOT NEW.filed_on OR OLD.number IS NOT NEW.number OR OLD.addressees IS NOT NEW.addressees OR OLD.result IS NOT NEW.result) AND (OLD.filed_on BETWEEN p.since AND p.until OR NEW.filed_on BETWEEN p.since AND p.until)));
END;
CREATE TRIGGER journal_recommendation_insert AFTER INSERT ON "recommendation" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'recommendation', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.attendance_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.official_id) || ',' || quote(NEW.raised_on) || ',' || quote(NEW.text) || ',' || quote(NEW.tags) || ',' || quote(NEW.addressed_to) || ',' || quote(NEW.due) || ',' || quote(NEW.status) || ',' || quote(NEW.outcome) || ',' || quote(NEW.settled_on), randomblob(16));
END;
CREATE TRIGGER journal_recommendation_update AFTER UPDATE ON "recommendation" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.attendance_id IS NOT NEW.attendance_id OR OLD.unit_id IS NOT NEW.unit_id OR OLD.official_id IS NOT NEW.official_id OR OLD.raised_on IS NOT NEW.raised_on OR OLD.text IS NOT NEW.text OR OLD.tags IS NOT NEW.tags OR OLD.addressed_to IS NOT NEW.addressed_to OR OLD.due IS NOT NEW.due OR OLD.status IS NOT NEW.status OR OLD.outcome IS NOT NEW.outcome OR OLD.settled_on IS NOT NEW.settled_on
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'recommendation', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.attendance_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.official_id) || ',' || quote(OLD.raised_on) || ',' || quote(OLD.text) || ',' || quote(OLD.tags) || ',' || quote(OLD.addressed_to) || ',' || quote(OLD.due) || ',' || quote(OLD.status) || ',' || quote(OLD.outcome) || ',' || quote(OLD.settled_on), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.attendance_id) || ',' || quote(NEW.unit_id) || ',' || quote(NEW.official_id) || ',' || quote(NEW.raised_on) || ',' || quote(NEW.text) || ',' || quote(NEW.tags) || ',' || quote(NEW.addressed_to) || ',' || quote(NEW.due) || ',' || quote(NEW.status) || ',' || quote(NEW.outcome) || ',' || quote(NEW.settled_on), randomblob(16));
END;
CREATE TRIGGER journal_recommendation_delete AFTER DELETE ON "recommendation" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'recommendation', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.attendance_id) || ',' || quote(OLD.unit_id) || ',' || quote(OLD.official_id) || ',' || quote(OLD.raised_on) || ',' || quote(OLD.text) || ',' || quote(OLD.tags) || ',' || quote(OLD.addressed_to) || ',' || quote(OLD.due) || ',' || quote(OLD.status) || ',' || quote(OLD.outcome) || ',' || quote(OLD.settled_on), NULL, randomblob(16));
END;
CREATE TRIGGER journal_recommendation_step_insert AFTER INSERT ON "recommendation_step" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'recommendation_step', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.recommendation_id) || ',' || quote(NEW.noted_on) || ',' || quote(NEW.status) || ',' || quote(NEW.text) || ',' || quote(NEW.document) || ',' || quote(NEW.addressed_to) || ',' || quote(NEW.due), randomblob(16));
END;
CREATE TRIGGER journal_recommendation_step_update AFTER UPDATE ON "recommendation_step" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.recommendation_id IS NOT NEW.recommendation_id OR OLD.noted_on IS NOT NEW.noted_on OR OLD.status IS NOT NEW.status OR OLD.text IS NOT NEW.text OR OLD.document IS NOT NEW.document OR OLD.addressed_to IS NOT NEW.addressed_to OR OLD.due IS NOT NEW.due
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'recommendation_step', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.recommendation_id) || ',' || quote(OLD.noted_on) || ',' || quote(OLD.status) || ',' || quote(OLD.text) || ',' || quote(OLD.document) || ',' || quote(OLD.addressed_to) || ',' || quote(OLD.due), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.recommendation_id) || ',' || quote(NEW.noted_on) || ',' || quote(NEW.status) || ',' || quote(NEW.text) || ',' || quote(NEW.document) || ',' || quote(NEW.addressed_to) || ',' || quote(NEW.due), randomblob(16));
END;
CREATE TRIGGER journal_recommendation_step_delete AFTER DELETE ON "recommendation_step" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'recommendation_step', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.recommendation_id) || ',' || quote(OLD.noted_on) || ',' || quote(OLD.status) || ',' || quote(OLD.text) || ',' || quote(OLD.document) || ',' || quote(OLD.addressed_to) || ',' || quote(OLD.due), NULL, randomblob(16));
END;
CREATE TRIGGER journal_operation_update BEFORE UPDATE ON operation
BEGIN
  SELECT RAISE(ABORT, 'chibo: the journal is append-only') WHERE OLD.hash IS NOT NULL OR OLD.id IS NOT NEW.id OR OLD.uuid IS NOT NEW.uuid OR OLD.at IS NOT NEW.at OR OLD.actor IS NOT NEW.actor OR OLD.command IS NOT NEW.command OR OLD.kind IS NOT NEW.kind OR OLD.reason IS NOT NEW.reason OR OLD.undoes IS NOT NEW.undoes OR OLD.adjusts IS NOT NEW.adjusts OR OLD.previous IS NOT NEW.previous;
END;
CREATE TRIGGER journal_operation_delete BEFORE DELETE ON operation
BEGIN
  SELECT RAISE(ABORT, 'chibo: the journal is append-only') WHERE 1;
END;
CREATE TRIGGER journal_operation_insert BEFORE INSERT ON operation
BEGIN
  SELECT RAISE(ABORT, 'chibo: the journal is append-only') WHERE NEW.hash IS NOT NULL OR EXISTS (SELECT 1 FROM operation WHERE id = NEW.id OR uuid = NEW.uuid);
END;
CREATE TRIGGER journal_change_update BEFORE UPDATE ON change
BEGIN
  SELECT RAISE(ABORT, 'chibo: the journal is append-only') WHERE OLD.digest IS NOT NULL OR OLD.id IS NOT NEW.id OR OLD.operation_id IS NOT NEW.operation_id OR OLD.table_name IS NOT NEW.table_name OR OLD.row_id IS NOT NEW.row_id OR OLD.action IS NOT NEW.action OR OLD.old IS NOT NEW.old OR OLD.new IS NOT NEW.new OR OLD.salt IS NOT NEW.salt;
END;
CREATE TRIGGER journal_change_delete BEFORE DELETE ON change
BEGIN
  SELECT RAISE(ABORT, 'chibo: the journal is append-only') WHERE 1;
END;
CREATE TRIGGER journal_change_insert BEFORE INSERT ON change
BEGIN
  SELECT RAISE(ABORT, 'chibo: the journal is append-only') WHERE NEW.digest IS NOT NULL OR EXISTS (SELECT 1 FROM change WHERE id = NEW.id);
END;
CREATE TRIGGER journal_change_operation BEFORE INSERT ON change
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NEW.operation_id IS NOT (SELECT id FROM operation WHERE hash IS NULL);
END;
CREATE TRIGGER identity_update BEFORE UPDATE ON register
BEGIN
  SELECT RAISE(ABORT, 'chibo: a register keeps its identity') WHERE 1;
END;
CREATE TRIGGER identity_delete BEFORE DELETE ON register
BEGIN
  SELECT RAISE(ABORT, 'chibo: a register keeps its identity') WHERE 1;
END;
CREATE TRIGGER identity_insert BEFORE INSERT ON register
BEGIN
  SELECT RAISE(ABORT, 'chibo: a register keeps its identity') WHERE EXISTS (SELECT 1 FROM register);
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('operation',33);
INSERT INTO "sqlite_sequence" VALUES('change',71);
INSERT INTO "sqlite_sequence" VALUES('setting',1);
INSERT INTO "sqlite_sequence" VALUES('regulation',2);
INSERT INTO "sqlite_sequence" VALUES('duty',4);
INSERT INTO "sqlite_sequence" VALUES('score_template',1);
INSERT INTO "sqlite_sequence" VALUES('score_criterion',1);
INSERT INTO "sqlite_sequence" VALUES('score_grade',1);
INSERT INTO "sqlite_sequence" VALUES('unit',7);
INSERT INTO "sqlite_sequence" VALUES('unit_name',7);
INSERT INTO "sqlite_sequence" VALUES('unit_tag',1);
INSERT INTO "sqlite_sequence" VALUES('placement',6);
INSERT INTO "sqlite_sequence" VALUES('official',2);
INSERT INTO "sqlite_sequence" VALUES('official_name',2);
INSERT INTO "sqlite_sequence" VALUES('term',2);
INSERT INTO "sqlite_sequence" VALUES('post',1);
INSERT INTO "sqlite_sequence" VALUES('membership',2);
INSERT INTO "sqlite_sequence" VALUES('assignment',3);
INSERT INTO "sqlite_sequence" VALUES('waiver',1);
INSERT INTO "sqlite_sequence" VALUES('schedule',1);
INSERT INTO "sqlite_sequence" VALUES('schedule_change',1);
INSERT INTO "sqlite_sequence" VALUES('plan',1);
INSERT INTO "sqlite_sequence" VALUES('attendance',5);
INSERT INTO "sqlite_sequence" VALUES('score',1);
INSERT INTO "sqlite_sequence" VALUES('recommendation',1);
INSERT INTO "sqlite_sequence" VALUES('recommendation_step',1);
INSERT INTO "sqlite_sequence" VALUES('filing',1);
INSERT INTO "sqlite_sequence" VALUES('succession',2);
INSERT INTO "sqlite_sequence" VALUES('closing',2);
COMMIT;
