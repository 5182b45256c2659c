-- Written by `python -m tests.store.migrations.shipped`: see there.
PRAGMA application_id = 1128810818;
PRAGMA user_version = 1;
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
INSERT INTO "assignment" VALUES(1,'01a229c9-e014-75b6-b2ab-faae8485095e',1,2,1,NULL,'12-QĐ/TU',NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(2,'01a229c9-e0bc-7e3b-bea2-e8363ac5fe55',2,3,1,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(3,'01a229c9-e154-732a-a47c-39b69b1952ae',1,3,2,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
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
INSERT INTO "attendance" VALUES(1,'01a229c9-e3d2-7505-84ac-c33cab3171ee',1,4,'2024-01-04','regular',NULL,'đúng ''giờ''',NULL,NULL,NULL,'["nóng"]');
INSERT INTO "attendance" VALUES(2,'01a229c9-e470-7bcc-8669-b3a180e5b7fa',1,4,'2024-02-05','regular',NULL,NULL,NULL,'01-BC',NULL,'[]');
INSERT INTO "attendance" VALUES(4,'01a229c9-e611-7f57-9e26-8ffaceec1c4f',2,5,'2024-02-08','thematic',NULL,NULL,NULL,NULL,NULL,'[]');
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
INSERT INTO "change" VALUES(1,1,'setting',1,'insert',NULL,'1,''01a229c9-dae0-7c06-9567-9421ad32ee61'',''office'',''Ban Tổ chức''',X'41DF39984ECC497B0DB6BB10B37689F2','3ff9c2bed6b12af9beb445a54dd0479cbbffcaff0a697582840dfc81505be4f6');
INSERT INTO "change" VALUES(2,2,'regulation',1,'insert',NULL,'1,''01a229c9-db9e-7769-b587-08466146dcb0'',''258-QĐ/TU'',''Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh'',''Ban Thường vụ Tỉnh ủy Long An'',''2021-05-19'',''2021-05-19'',NULL',X'D8BEA690911C66C12972EFDD9D7C5BB5','5cecdb3a7a9d88d765719892fa43b45b3b9df9cb2aa6aeb2201022127f96ec3a');
INSERT INTO "change" VALUES(3,2,'duty',1,'insert',NULL,'1,''01a229c9-dba9-714c-99fd-3ca0bef4f9ad'',1,1,''attend'',''quarter'',1,''official'',''["cell"]'',''[]'',''[]'',0,0,30,''Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'2B4D4B8CC6AD9D8A0343441992436A7D','0ab5bee0b0e0dd56fb3f13524ce4ee5d46b347a7cdabce34750e58064074a9a4');
INSERT INTO "change" VALUES(4,3,'regulation',2,'insert',NULL,'2,''01a229c9-dbfa-7d88-b544-c14ab53b9578'',''19-QĐi/TU'',''Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy'',''Ban Thường vụ Tỉnh ủy Tuyên Quang'',''2018-10-25'',''2018-10-25'',NULL',X'DB05C2F5A8276E606D75411219163403','75c4635b253ced7a61f08f28815e1b04b1f11bb18fff77b48640d972a0a2544d');
INSERT INTO "change" VALUES(5,3,'duty',2,'insert',NULL,'2,''01a229c9-dbfb-7c6d-8fc9-9e5cd5637170'',2,1,''attend'',''month'',0,''official'',''[]'',''[]'',''[]'',0,0,15,''Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'F085AC78236E347F3B390AA99D1F6F66','030c8c2d8e8b9dfeb3dce3d28e21a8dff3d945388ca29edd7281080aff715a51');
INSERT INTO "change" VALUES(6,3,'duty',3,'insert',NULL,'3,''01a229c9-dbfb-7d8d-9762-d143af5663d1'',2,2,''file'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).'',''report'',''official'',''end+10'',0,''["Ban Thường vụ Đảng ủy cấp trên"]'',NULL,NULL',X'016E9ADE856C65133E05FD46531E981A','802923132e741cd14ec0f0c85a89a291db902d3d945a1c708b213ae957a1bc69');
INSERT INTO "change" VALUES(7,3,'duty',4,'insert',NULL,'4,''01a229c9-dbfc-7af4-8246-763737b26590'',2,3,''score'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.'',NULL,NULL,'''',0,''[]'',''2020-10-01'',NULL',X'2FCBBC3F25035C83DD6EEAEEBB6E1C3D','f1102bbedda6b54ba6924406eb9f94606dff4b8e90c55a737a2f04f519c927e5');
INSERT INTO "change" VALUES(8,4,'score_template',1,'insert',NULL,'1,''01a229c9-dc82-7908-8ed2-8277fe9fceee'',''01-HD'','''','''',NULL,''[]'',100.0,'''',NULL,NULL',X'B438FF769F3D39508EA65AC133C24F01','66bd8d05ab64454e58dc869e5e91fb7faf5616f3aaf89fa024b96919c0460967');
INSERT INTO "change" VALUES(9,4,'score_criterion',1,'insert',NULL,'1,''01a229c9-dc83-7632-8a95-ebac2139c8a1'',1,1,''Nội dung'',60.0',X'DBC215F17DFC52FDA1F24391A3DD8A40','ccc101433fcd3f94b75c17f65bd51bae49ac48f63b72918312b8abbef2125bae');
INSERT INTO "change" VALUES(10,4,'score_grade',1,'insert',NULL,'1,''01a229c9-dc84-7565-90dc-0082ca7dec43'',1,''Tốt'',80.0',X'72A666B1EA6B179AD699ED66644C0695','bb094fb57086090510100f948272494fe83b9ebb86838de8fc41771d5878560e');
INSERT INTO "change" VALUES(11,5,'unit',1,'insert',NULL,'1,''01a229c9-dd0e-74b5-8a7d-f03fa53cd780'',''T01'',''province'',''[]'',NULL,NULL',X'0B9D9F7D3413A3E9863DA4540254E40B','dfbd4acb53ec8bc2dc18c7e11a6b76de606d8d486e43e087d6cefcb58ea94122');
INSERT INTO "change" VALUES(12,5,'unit_name',1,'insert',NULL,'1,''01a229c9-dd10-7501-b053-f35ba5112db2'',1,''Tỉnh Bình Tân Giang'',''tinh binh tan giang'',NULL,NULL',X'29D85C5B10C5F8A67E9EACF226207D80','ad5fc24eaf0e458e4665fa7af58b8546682de85067e29b1fc233ec44a979f6ff');
INSERT INTO "change" VALUES(13,6,'unit',2,'insert',NULL,'2,''01a229c9-dd76-7b0b-80b5-8fbfc06013ec'',''X01'',''commune'',''["vùng cao"]'',NULL,NULL',X'2EC9B3B3439FDB78619C965144C56A9F','1f677176b8876b0fbd7bf487ccd22070072b461bd170702f1156a4ce276608e7');
INSERT INTO "change" VALUES(14,6,'unit_name',2,'insert',NULL,'2,''01a229c9-dd77-7961-8f13-44015df02f2f'',2,''Xã Hòa Lạc'',''xa hoa lac'',NULL,NULL',X'89C963AEC97AFFF5042B7D3FE906EB95','9981cd6e8f44a266bb19a61266ca862e1f2eb97e1d0a116c2d2ef574b3712d3a');
INSERT INTO "change" VALUES(15,6,'placement',1,'insert',NULL,'1,''01a229c9-dd7d-7c16-bab5-301714df5802'',2,1,NULL,NULL',X'4FFD1A9F1C45B8AD8ED21B3550AD9824','f2b0562f9baff7ada2747f7b7f06c17bfd59f2471b8d3f5ce0983a03e2d1151d');
INSERT INTO "change" VALUES(16,7,'unit',3,'insert',NULL,'3,''01a229c9-ddc6-7ebc-9bff-e58311c43874'',''X02'',''commune'',''[]'',NULL,NULL',X'06E34D1EB7C4FA1DF17F40D403A23185','3ceb78c987c1bb8b9aae96279a3509928ab75e3855fe16998a65bcc9bcdc95ff');
INSERT INTO "change" VALUES(17,7,'unit_name',3,'insert',NULL,'3,''01a229c9-ddc6-782c-8cb0-116781104f0b'',3,''Xã Thủy Tân'',''xa thuy tan'',NULL,NULL',X'6DA27D4BFB21EB996752FB11DF89E589','85112d96ef741172dc4d3a42b22475e96752a3c36367c76033a70118ba57323d');
INSERT INTO "change" VALUES(18,7,'placement',2,'insert',NULL,'2,''01a229c9-ddc7-7e4b-aa7e-96cf5e95dd48'',3,1,NULL,NULL',X'12BC17923DE8317370250717740D8364','3df737beb03b945280530b1e2d7fef45c116844b5c2263ad66745b3c8a37ef90');
INSERT INTO "change" VALUES(19,8,'unit',4,'insert',NULL,'4,''01a229c9-de21-7895-9be1-87e117ece9a0'',''C1'',''cell'',''[]'',NULL,NULL',X'33F5CE104C4BEFDAF07A3978BCB56EA1','4d2642ab307fb92ccc1a80027430d2e46a38bb7609c2e8cfb03618ff15e98e14');
INSERT INTO "change" VALUES(20,8,'unit_name',4,'insert',NULL,'4,''01a229c9-de22-71cd-aff7-191fa8ddd57d'',4,''Chi bộ ấp 1'',''chi bo ap 1'',NULL,NULL',X'D12D3313DBA3D9D1E2899027C344B031','131f87738018439e79380ff0f4d79e97cb90b3bb2986dc24f191088e57c786d7');
INSERT INTO "change" VALUES(21,8,'placement',3,'insert',NULL,'3,''01a229c9-de23-7904-a2c2-43d45133f976'',4,2,NULL,NULL',X'5C8FA72C9D06C278F5285E8FC43B94F0','5925580794e98d4d8e7c635da6ea3906f4b713791551e752ce2abcbe9d4f5e07');
INSERT INTO "change" VALUES(22,9,'unit',5,'insert',NULL,'5,''01a229c9-de55-78ad-a518-09bf80249654'',''C2'',''cell'',''[]'',NULL,NULL',X'7731CA153099E2C5D415F517427D6684','78dccffd5222bb47ce3435bd712ed9d6f8bea3bb483c7eed534b6892f5caf537');
INSERT INTO "change" VALUES(23,9,'unit_name',5,'insert',NULL,'5,''01a229c9-de55-72ad-a4e1-997a1c256d5e'',5,''Chi bộ ấp 2'',''chi bo ap 2'',NULL,NULL',X'22AA9F3D3D5B0A813715FB762561C6BA','094ac96796ac028d7c3603c2d2c7c26aded030978df8f21f6506e4795d3a1ab6');
INSERT INTO "change" VALUES(24,9,'placement',4,'insert',NULL,'4,''01a229c9-de57-7015-b71f-13de9cd63348'',5,3,NULL,NULL',X'7AB3A0873DB216411FC9DC2EBFAC6E30','a119a59ad79cffa80f5f1930d8f355974b42b01075ea9b50abe37cd21914f5be');
INSERT INTO "change" VALUES(25,10,'unit',6,'insert',NULL,'6,''01a229c9-de91-7be4-9ee9-5b27fbb6f029'',''C3'',''cell'',''[]'',NULL,NULL',X'A0FB62A5E051BCED0F84728455D78F44','b3c80c2e4daa1ba0f5adc1c99137e3f64ef445c8d670f0c1c27ae19e3619cb89');
INSERT INTO "change" VALUES(26,10,'unit_name',6,'insert',NULL,'6,''01a229c9-de92-7280-b67a-4e415f5640f2'',6,''Chi bộ ấp 3'',''chi bo ap 3'',NULL,NULL',X'D52072679197FD96B1929DB3AD8B4C9F','663e62d1e1c8dd1ae7979b20b44ec4f645ae687bac9870087bee240bf85a5b8d');
INSERT INTO "change" VALUES(27,10,'placement',5,'insert',NULL,'5,''01a229c9-de93-781e-ae29-a8097d242fe0'',6,3,NULL,NULL',X'EBDE170F0F028BFCB48CB1092B723FF5','4a9b94ec70ce81665a7e68e77a432fde9db3dd8c4745a6043c06a0edd5665367');
INSERT INTO "change" VALUES(28,11,'official',1,'insert',NULL,'1,''01a229c9-deeb-70ac-8b57-71c80f5014d4'',''CB01'',''Nguyễn Văn An'',''nguyen van an'',NULL,NULL',X'99198D05847AF3044541A707EA58CD1C','8aa9fc99a9f2fc0b05e40a98e9e7a3dcd17fa4cbfb71b958e8df19dff5af9dee');
INSERT INTO "change" VALUES(29,11,'post',1,'insert',NULL,'1,''01a229c9-def1-7203-aa32-a8154768625e'',1,''Tỉnh ủy viên'',NULL,NULL,NULL',X'30AE6366ED84670F4E1FD7F463DCA278','ea9f16a7da85b7984989dffa65b4412273cf2408739518089330fdd510bf507b');
INSERT INTO "change" VALUES(30,11,'membership',1,'insert',NULL,'1,''01a229c9-def2-78f8-9113-3e95cf5b0e69'',1,5,NULL,NULL',X'5B643DA410BAB10C9C837A37ED0D6ECB','692d6c97841788d5b74e5038f7f0c64105d96fb116e8c6a64dad2e4877156d1c');
INSERT INTO "change" VALUES(31,12,'official',2,'insert',NULL,'2,''01a229c9-df35-73b6-acef-64afad87af1f'',''CB02'',''Trần Thị Bình'',''tran thi binh'',NULL,NULL',X'AC89B080A5BA5302CD35F43DF17B828A','e6069747260b363650131020e681b00e4f20c1812674a8397d0476eeb05ccaf5');
INSERT INTO "change" VALUES(32,13,'assignment',1,'insert',NULL,'1,''01a229c9-e014-75b6-b2ab-faae8485095e'',1,2,1,NULL,''12-QĐ/TU'',NULL,NULL,0,''2024-01-01'',NULL',X'6A77A36677297013FD55563D3E926334','a1049a10116c5dc05a002234f8c74dda8f316e764d79b81661264104518a4f71');
INSERT INTO "change" VALUES(33,14,'assignment',2,'insert',NULL,'2,''01a229c9-e0bc-7e3b-bea2-e8363ac5fe55'',2,3,1,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'C7B047F72D070E94A8E92B421AA432E7','76eea6eec79334260fb399e9b6135959e1d2515158482bcb5a28fed37e47e784');
INSERT INTO "change" VALUES(34,15,'assignment',3,'insert',NULL,'3,''01a229c9-e154-732a-a47c-39b69b1952ae'',1,3,2,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'E958565CCF67469842D878E332047A76','cb5e7cbfed335364647ad3d1120aaa1779d0256d1c4c97a2cdfa98c434fa57f1');
INSERT INTO "change" VALUES(35,16,'waiver',1,'insert',NULL,'1,''01a229c9-e1f8-750c-9c3e-ea4e634bfb24'',2,NULL,NULL,''đi học'',''15-QĐ'',''2024-02-05'',''2024-02-20''',X'CA4DA4AD5AD7888A2B300C897A94D7EC','27819689c428d2211170f42699c54d9c7008ae64c7419f324034738da4c44d11');
INSERT INTO "change" VALUES(36,17,'schedule',1,'insert',NULL,'1,''01a229c9-e28d-7556-a74b-b815c4afbd3f'',4,5,NULL,NULL,''19:00'',''Nhà văn hóa'',NULL,NULL',X'C8441DFD325F43BB1C5BE0951EC19186','c2fdbf01abd78ad3b66e0ac272ae4cd5778da041ec6894abcf6601211c95d77c');
INSERT INTO "change" VALUES(37,18,'schedule_change',1,'insert',NULL,'1,''01a229c9-e2eb-7fe6-802f-3ffdaaf89ad8'',4,''2024-03-01'',''2024-03-07'',NULL,NULL,''bầu cử''',X'DAC4342E860241D16D846CE12E644091','4233e024320b61877fe4f34a4072a3ef82ea5befd931351046ec2d0150739020');
INSERT INTO "change" VALUES(38,19,'plan',1,'insert',NULL,'1,''01a229c9-e353-78d1-bf35-68946bb089ab'',1,4,''2024-06-05'',''báo chi bộ rồi''',X'84ECF41D985207624DC9160BB1826760','ad25a9166cc990df78de4d3cfc73c201b7d1b4ba062abac9b96b4922f2eb8b86');
INSERT INTO "change" VALUES(39,20,'attendance',1,'insert',NULL,'1,''01a229c9-e3d2-7505-84ac-c33cab3171ee'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'52A9D25D13EB6302C1B756BE8684C6BF','af7181b285d751dcc198ce31c2493e1f7ba3843f66bd59f075247af93a71ca50');
INSERT INTO "change" VALUES(40,20,'score',1,'insert',NULL,'1,''01a229c9-e3d3-7761-b210-77e0c4b2554f'',4,''2024-01-05'',1,85.5,NULL',X'AD9661FE1FE3231E4CEA5C7F9BD4A131','2b4d1806a51000b5010a0d29d5d94e32c07e99031b537cd09c4c77ad0053c80d');
INSERT INTO "change" VALUES(41,21,'attendance',2,'insert',NULL,'2,''01a229c9-e470-7bcc-8669-b3a180e5b7fa'',1,4,''2024-02-05'',''regular'',NULL,NULL,NULL,''01-BC'',NULL,''[]''',X'3553B4849C6924ABE60DF0867B367045','cea635b54fad1d93b8471ce97c6a6f671a226e5dbdb0ae992def54a5e167592e');
INSERT INTO "change" VALUES(42,21,'recommendation',1,'insert',NULL,'1,''01a229c9-e47e-7552-b7c8-ed6294e47608'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL',X'B0D5136F73A1F51C00A464117AEDE149','17e71c583c40f14dc180655f4453a42e8d7de45a4a836c86f33caf118b865257');
INSERT INTO "change" VALUES(43,22,'attendance',3,'insert',NULL,'3,''01a229c9-e534-70c4-8e5d-6f214026cd8f'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'C2087F0341C377A0AA9A232D766141DA','630cf81469e9216c4a5cffe62fb7a4d31b4fbb0822304a02a2d27f62d1dfb2bc');
INSERT INTO "change" VALUES(44,23,'attendance',3,'delete','3,''01a229c9-e534-70c4-8e5d-6f214026cd8f'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'454D7DEB28CDB93F5E8B40823F7F66B2','bd547c2709f2ae4cfd80081a389e499db8cd0183f5652746d665ef65380f0e28');
INSERT INTO "change" VALUES(45,24,'attendance',4,'insert',NULL,'4,''01a229c9-e611-7f57-9e26-8ffaceec1c4f'',2,5,''2024-02-08'',''thematic'',NULL,NULL,NULL,NULL,NULL,''[]''',X'B2ADFDB046BF3F8719B68005A0CCE63A','fa2b48e8b1b532b00c49fdf2bcd17295a41a17f0022d3dd81571459f9743159b');
INSERT INTO "change" VALUES(46,25,'attendance',5,'insert',NULL,'5,''01a229c9-e640-7715-b16c-8a95e56783ac'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'F8023B2E4738259C713A5E89E6E0393B','351402262891dd3638851d4e4062532aff3f466135bf42770cd646ea5036537b');
INSERT INTO "change" VALUES(47,26,'attendance',5,'delete','5,''01a229c9-e640-7715-b16c-8a95e56783ac'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'730FB6198E17219280D16D91B6B08DF1','33de49e1befc1d97cd5f0b0c6b5b6b2e079367445842e9ba458c8be0915d34dd');
INSERT INTO "change" VALUES(48,27,'recommendation_step',1,'insert',NULL,'1,''01a229c9-e70d-79f8-bfc1-477417885799'',1,''2024-02-09'',''forwarded'',NULL,NULL,''Ủy ban nhân dân xã'',NULL',X'1F1AA81BEC44CB47DDD91B201F0B2397','aff7db0f0ba60ca8e58b831d228f5763018766c45174bf8bc049aea50bc46b64');
INSERT INTO "change" VALUES(49,27,'recommendation',1,'update','1,''01a229c9-e47e-7552-b7c8-ed6294e47608'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL','1,''01a229c9-e47e-7552-b7c8-ed6294e47608'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',''Ủy ban nhân dân xã'',NULL,''forwarded'',NULL,NULL',X'585EFE0E877D0534B87D4AB1BCF88D01','cd141aeeb4b985bf96fad802d4e7889315c17c733b18515d4607ee54368bd7eb');
INSERT INTO "change" VALUES(50,28,'filing',1,'insert',NULL,'1,''01a229c9-e77a-7feb-b76c-1677c6a7a85d'',3,1,NULL,''2024-01'',''2024-02-02'',''02-BC'',''[]'',NULL',X'F4F8BEDA18EB6FFEA8A45B9A172554E9','d25a187a734af8024ff8ec431744d0da34e974e972c4a906a5d301df65f39d76');
INSERT INTO "change" VALUES(51,29,'unit',5,'update','5,''01a229c9-de55-78ad-a518-09bf80249654'',''C2'',''cell'',''[]'',NULL,NULL','5,''01a229c9-de55-78ad-a518-09bf80249654'',''C2'',''cell'',''[]'',NULL,''2024-03-31''',X'DE76F9B628516BB96495EA8B8A27B1B9','eca949aa86a0c5aec6fd56009d2774469a845cdff267310cea55089f6e31c452');
INSERT INTO "change" VALUES(52,29,'unit',6,'update','6,''01a229c9-de91-7be4-9ee9-5b27fbb6f029'',''C3'',''cell'',''[]'',NULL,NULL','6,''01a229c9-de91-7be4-9ee9-5b27fbb6f029'',''C3'',''cell'',''[]'',NULL,''2024-03-31''',X'21327A6D55B101038C72A48F309046E1','37ad89bcc6b45d3071d04c27ea1d2906384d5690ca52067d49f1dedeafeef8d7');
INSERT INTO "change" VALUES(53,29,'unit',7,'insert',NULL,'7,''01a229c9-e82f-743a-a84d-9477204eafd9'',''C23'',''cell'',''[]'',''2024-04-01'',NULL',X'973413601B466958F87C0CB7386E4662','6e6402941ef177ff41a07f7b232da4992dbc13b46c7dac51ab018c60e33043ab');
INSERT INTO "change" VALUES(54,29,'unit_name',7,'insert',NULL,'7,''01a229c9-e830-751e-aa05-9e1b5bb0b30d'',7,''Chi bộ ấp Hòa'',''chi bo ap hoa'',NULL,NULL',X'5BE481DCF1C11C3E02A3DAB514879B94','384eebbea60733d2c94200e433e109660cb74ececdbf2495400e8d3121faf2aa');
INSERT INTO "change" VALUES(55,29,'placement',6,'insert',NULL,'6,''01a229c9-e835-784c-b3d8-604b7bc335ee'',7,3,''2024-04-01'',NULL',X'F0EA6034B9B25359F49C63CAA4C031C3','ac31d7684fe3e4f4000246f80229ce26abec5513d6d143c6c7e80f70a4f0b908');
INSERT INTO "change" VALUES(56,29,'membership',2,'insert',NULL,'2,''01a229c9-e83e-7b25-bfbc-1c612d58a6df'',1,7,''2024-04-01'',NULL',X'377229C398C5CCD97EB10CDF3E14CE44','2b7dc4e055fee5602353e731a1d5b99aa09cf673b9529d705e9e689745676e71');
INSERT INTO "change" VALUES(57,29,'membership',1,'update','1,''01a229c9-def2-78f8-9113-3e95cf5b0e69'',1,5,NULL,NULL','1,''01a229c9-def2-78f8-9113-3e95cf5b0e69'',1,5,NULL,''2024-03-31''',X'AFA4CB0FCE5EF99F5A4C94A48A959E1B','8fd510d0b386c5ab35b8787f8f0d50466b5664217b795ecc42f43b9bcc28a752');
INSERT INTO "change" VALUES(58,29,'placement',4,'update','4,''01a229c9-de57-7015-b71f-13de9cd63348'',5,3,NULL,NULL','4,''01a229c9-de57-7015-b71f-13de9cd63348'',5,3,NULL,''2024-03-31''',X'60184C2998BDDFCD238CC2917289C5DB','d41b78ffeb0350809d724322ad6ad3b18765c482cdf5adc5311e7d1a15f64eaa');
INSERT INTO "change" VALUES(59,29,'succession',1,'insert',NULL,'1,''01a229c9-e851-7fc4-9e85-652356a6f5f9'',5,7,''2024-04-01'',''merge'',''16-NQ''',X'925863747E0A6D064FCEE89A7254BBC5','42ca4c2778434aef7805436be7931012be8ba0b3c98310c28f126fa994214e3e');
INSERT INTO "change" VALUES(60,29,'placement',5,'update','5,''01a229c9-de93-781e-ae29-a8097d242fe0'',6,3,NULL,NULL','5,''01a229c9-de93-781e-ae29-a8097d242fe0'',6,3,NULL,''2024-03-31''',X'7BA1B82A768D539ECB8B3A05C80DE8E0','4b1b9d8e3f5620c66b18734621b5d7d8db26857f68c60aebb431f269380839b9');
INSERT INTO "change" VALUES(61,29,'succession',2,'insert',NULL,'2,''01a229c9-e85d-7eea-b33f-cb70f1b10b4d'',6,7,''2024-04-01'',''merge'',''16-NQ''',X'CF66307C7A141E95DD2C2E759AE6A93F','455cf2c4e7587b392d3e6d845b93b1f1fcdd07ead521551da1a7539c094240b5');
INSERT INTO "change" VALUES(62,30,'closing',1,'insert',NULL,'1,''01a229c9-e915-73ca-ac07-2c80f6612c8f'',''2024-Q1'',''2024-01-01'',''2024-03-31'',''{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "bfd9f4f56233d9cd5f1ccbadcbc6175979fe39ea1d818c2faddee9553716576f", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''b0298ca0b3756a9f54e671584d186fac937e54aeb62d14bcbd036d81715d62a8'',NULL,0,NULL',X'7882EB08977977249926183B447BEDC0','693c43ebf7cd9dca7bd8e492e108a98dfca619d44cba659fb8b3a46f63f8d5af');
INSERT INTO "change" VALUES(63,31,'closing',2,'insert',NULL,'2,''01a229c9-e96d-7746-ab00-4f08f23f18fc'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL',X'58B586A3EC8772BDB44397E67D6D9549','9f7b310604e1afe7e758beb57fddb77f3a543f8f1962b57d4554afcade9df248');
INSERT INTO "change" VALUES(64,32,'closing',2,'update','2,''01a229c9-e96d-7746-ab00-4f08f23f18fc'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL','2,''01a229c9-e96d-7746-ab00-4f08f23f18fc'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,1,''bổ sung biên bản''',X'BC825192E915C22160B5B07BF8F47D5D','6d9620ca89f4c6bf2a985ab639c54aca915c2675465c82af23038a99592919bb');
INSERT INTO "change" VALUES(65,33,'attendance',1,'update','1,''01a229c9-e3d2-7505-84ac-c33cab3171ee'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''','1,''01a229c9-e3d2-7505-84ac-c33cab3171ee'',1,4,''2024-01-04'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'97E803A523ECC72C3F06EAB179E62BA1','6e16482e151eef407344eccdbe7cf14379322477fb34722f90f072727538b927');
INSERT INTO "change" VALUES(66,33,'score',1,'update','1,''01a229c9-e3d3-7761-b210-77e0c4b2554f'',4,''2024-01-05'',1,85.5,NULL','1,''01a229c9-e3d3-7761-b210-77e0c4b2554f'',4,''2024-01-04'',1,85.5,NULL',X'E1B50A4B1D33651A593AE1912B6A9020','c52fffbabd56b43607ad1f76ea3eb80c11e13c41255c0f063eef174e95313e86');
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
INSERT INTO "closing" VALUES(1,'01a229c9-e915-73ca-ac07-2c80f6612c8f','2024-Q1','2024-01-01','2024-03-31','{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "bfd9f4f56233d9cd5f1ccbadcbc6175979fe39ea1d818c2faddee9553716576f", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','b0298ca0b3756a9f54e671584d186fac937e54aeb62d14bcbd036d81715d62a8',NULL,0,NULL);
INSERT INTO "closing" VALUES(2,'01a229c9-e96d-7746-ab00-4f08f23f18fc','2023-Q4','2023-10-01','2023-12-31','{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467',NULL,1,'bổ sung biên bản');
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
INSERT INTO "duty" VALUES(1,'01a229c9-dba9-714c-99fd-3ca0bef4f9ad',1,1,'attend','quarter',1,'official','["cell"]','[]','[]',0,0,30,'Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(2,'01a229c9-dbfb-7c6d-8fc9-9e5cd5637170',2,1,'attend','month',0,'official','[]','[]','[]',0,0,15,'Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(3,'01a229c9-dbfb-7d8d-9762-d143af5663d1',2,2,'file','month',1,'official','[]','[]','[]',0,0,15,'Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).','report','official','end+10',0,'["Ban Thường vụ Đảng ủy cấp trên"]',NULL,NULL);
INSERT INTO "duty" VALUES(4,'01a229c9-dbfc-7af4-8246-763737b26590',2,3,'score','month',1,'official','[]','[]','[]',0,0,15,'Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.',NULL,NULL,'',0,'[]','2020-10-01',NULL);
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
INSERT INTO "filing" VALUES(1,'01a229c9-e77a-7feb-b76c-1677c6a7a85d',3,1,NULL,'2024-01','2024-02-02','02-BC','[]',NULL);
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
INSERT INTO "membership" VALUES(1,'01a229c9-def2-78f8-9113-3e95cf5b0e69',1,5,NULL,'2024-03-31');
INSERT INTO "membership" VALUES(2,'01a229c9-e83e-7b25-bfbc-1c612d58a6df',1,7,'2024-04-01',NULL);
CREATE TABLE official (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT CHECK (length(code) BETWEEN 1 AND 2000), 
	full_name TEXT NOT NULL CHECK (length(full_name) BETWEEN 1 AND 2000), 
	folded TEXT NOT NULL CHECK (length(folded) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "official" VALUES(1,'01a229c9-deeb-70ac-8b57-71c80f5014d4','CB01','Nguyễn Văn An','nguyen van an',NULL,NULL);
INSERT INTO "official" VALUES(2,'01a229c9-df35-73b6-acef-64afad87af1f','CB02','Trần Thị Bình','tran thi binh',NULL,NULL);
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
INSERT INTO "operation" VALUES(1,'01a229c9-dad2-7831-a6bc-b658216b941a','2026-11-30T07:10:24+07:00','?','db set office ''Ban Tổ chức''','change',NULL,NULL,0,'0000000000000000000000000000000000000000000000000000000000000000','d4029151225873a3583316dc1a324398067732f10c068af93efd8e4fda7a3e2f');
INSERT INTO "operation" VALUES(2,'01a229c9-db82-785e-88d9-722c5c2b089d','2026-11-30T07:10:24+07:00','?','rule preset 258','change',NULL,NULL,0,'d4029151225873a3583316dc1a324398067732f10c068af93efd8e4fda7a3e2f','36a1695e3068562455678eee68b9d903b347bdb21319792752e323fd9ed1f124');
INSERT INTO "operation" VALUES(3,'01a229c9-dbe7-7a17-a9dc-f0c8123f9bc4','2026-11-30T07:10:24+07:00','?','rule preset 19','change',NULL,NULL,0,'36a1695e3068562455678eee68b9d903b347bdb21319792752e323fd9ed1f124','eead81f61c48bdfa1bd0e8966f6dfeea8c7bc7a9e562a33420ddb3921ce75cd7');
INSERT INTO "operation" VALUES(4,'01a229c9-dc63-7bb7-a261-0aa3f56418b5','2026-11-30T07:10:24+07:00','?','score template mau.toml','change',NULL,NULL,0,'eead81f61c48bdfa1bd0e8966f6dfeea8c7bc7a9e562a33420ddb3921ce75cd7','9dd070cb4c760c8a4ef98fa4c36f9115d2760495b2636debd259613e8d74541a');
INSERT INTO "operation" VALUES(5,'01a229c9-dcf3-70f0-afd2-25984e55e9e8','2026-11-30T07:10:24+07:00','?','unit add ''Tỉnh Bình Tân Giang'' -k ''tỉnh'' --code T01','change',NULL,NULL,0,'9dd070cb4c760c8a4ef98fa4c36f9115d2760495b2636debd259613e8d74541a','70c98365acb1e04f212002901559e6b2397f0d485e9e5ca629dbc8c7f9ea0aa4');
INSERT INTO "operation" VALUES(6,'01a229c9-dd45-7f47-80d9-88f0714febf8','2026-11-30T07:10:24+07:00','?','unit add ''Xã Hòa Lạc'' -k ''xã'' --code X01 -p T01 --tag ''vùng cao''','change',NULL,NULL,0,'70c98365acb1e04f212002901559e6b2397f0d485e9e5ca629dbc8c7f9ea0aa4','cfb5e38a80c5a4c14e0fc772925057611e80d850c98704950d04fd6de115714b');
INSERT INTO "operation" VALUES(7,'01a229c9-ddb1-7608-9942-9e42e2f9a5e5','2026-11-30T07:10:25+07:00','?','unit add ''Xã Thủy Tân'' -k ''xã'' --code X02 -p T01','change',NULL,NULL,0,'cfb5e38a80c5a4c14e0fc772925057611e80d850c98704950d04fd6de115714b','6f5b85b559662d8e8acf135cfdec5d9acc630c85a75e5eaf03a66399d9e2e68b');
INSERT INTO "operation" VALUES(8,'01a229c9-de00-709d-ba88-700b6d66c20d','2026-11-30T07:10:25+07:00','?','unit add ''Chi bộ ấp 1'' --code C1 -p X01','change',NULL,NULL,0,'6f5b85b559662d8e8acf135cfdec5d9acc630c85a75e5eaf03a66399d9e2e68b','7198981a62538a95f3761c933999188e69e0eb708560e7fe76af899861e798fc');
INSERT INTO "operation" VALUES(9,'01a229c9-de44-794d-9db5-d575e072c5af','2026-11-30T07:10:25+07:00','?','unit add ''Chi bộ ấp 2'' --code C2 -p X02','change',NULL,NULL,0,'7198981a62538a95f3761c933999188e69e0eb708560e7fe76af899861e798fc','87a9fc25188e7add6885011a878b34d26abc43180a705bdfb12904db1fbd26b6');
INSERT INTO "operation" VALUES(10,'01a229c9-de7c-7213-b785-528d6690a5f7','2026-11-30T07:10:25+07:00','?','unit add ''Chi bộ ấp 3'' --code C3 -p X02','change',NULL,NULL,0,'87a9fc25188e7add6885011a878b34d26abc43180a705bdfb12904db1fbd26b6','4b83471f9117d116073be1441afb65fa00e3486c4af52037c1db8411bcfcc8fb');
INSERT INTO "operation" VALUES(11,'01a229c9-deca-7326-9167-e1ec60ebc1a9','2026-11-30T07:10:25+07:00','?','official add ''Nguyễn Văn An'' --code CB01 --title ''Tỉnh ủy viên'' --home-cell C2','change',NULL,NULL,0,'4b83471f9117d116073be1441afb65fa00e3486c4af52037c1db8411bcfcc8fb','6269b30fcadd27c0cefeb4110821f060bebf62c735edda0d4e319cde5b2a4e50');
INSERT INTO "operation" VALUES(12,'01a229c9-df1e-7355-8cfc-3b2f50715051','2026-11-30T07:10:25+07:00','?','official add ''Trần Thị Bình'' --code CB02','change',NULL,NULL,0,'6269b30fcadd27c0cefeb4110821f060bebf62c735edda0d4e319cde5b2a4e50','a53f437094d37c7ff63f7f06c85c35ec04288eabb7e581d07955d329d8e0d910');
INSERT INTO "operation" VALUES(13,'01a229c9-dfa7-70ea-9ecd-4474f4154a41','2026-11-30T07:10:25+07:00','?','assign add CB01 X01 --rule ''258-QĐ/TU'' --since 1/1/2024 --decision ''12-QĐ/TU''','change',NULL,NULL,0,'a53f437094d37c7ff63f7f06c85c35ec04288eabb7e581d07955d329d8e0d910','0815c549b9387da5ce13ac2b576ea437125f842f589e9bafdf8b8ab9c0326525');
INSERT INTO "operation" VALUES(14,'01a229c9-e08c-717b-a5f3-5eafb1db3f9f','2026-11-30T07:10:25+07:00','?','assign add CB02 X02 --rule ''258-QĐ/TU'' --since 1/1/2024','change',NULL,NULL,0,'0815c549b9387da5ce13ac2b576ea437125f842f589e9bafdf8b8ab9c0326525','1a574e3d8153ff3919a3050f2b2a5bf32e5aa0f3cec249c896fade679dec7222');
INSERT INTO "operation" VALUES(15,'01a229c9-e117-7234-8df0-8ec8ce1ffd12','2026-11-30T07:10:25+07:00','?','assign add CB01 X02 --rule ''19-QĐi/TU'' --since 1/1/2024','change',NULL,NULL,0,'1a574e3d8153ff3919a3050f2b2a5bf32e5aa0f3cec249c896fade679dec7222','84db748475369615e2a6d241fd7339b209b6c241b1668ad2d1499baf45d0a259');
INSERT INTO "operation" VALUES(16,'01a229c9-e1d2-7f00-a620-0de79c07409e','2026-11-30T07:10:26+07:00','?','waive add CB02 --since 5/2/2024 --until 20/2/2024 --reason ''đi học'' --document ''15-QĐ''','change','đi học',NULL,0,'84db748475369615e2a6d241fd7339b209b6c241b1668ad2d1499baf45d0a259','001a392b20992d6c798b04f80afe3298a2a86b117c2efd755efffdc4c1dcf320');
INSERT INTO "operation" VALUES(17,'01a229c9-e270-7978-993f-57311c51b1a4','2026-11-30T07:10:26+07:00','?','schedule set C1 ''ngày 5'' --time 19:00 --place ''Nhà văn hóa''','change',NULL,NULL,0,'001a392b20992d6c798b04f80afe3298a2a86b117c2efd755efffdc4c1dcf320','ca1033d6904d2b1ef341d2faed7c3383622e4eab074a63d1e80201e64e88a38d');
INSERT INTO "operation" VALUES(18,'01a229c9-e2ce-7a71-8b94-2593916a91af','2026-11-30T07:10:26+07:00','?','schedule move C1 2024-03 7/3/2024 --reason ''bầu cử''','change','bầu cử',NULL,0,'ca1033d6904d2b1ef341d2faed7c3383622e4eab074a63d1e80201e64e88a38d','3077c017425b62985db0f99e1f9b9e09db1513d59e3e68d002db63562d873c43');
INSERT INTO "operation" VALUES(19,'01a229c9-e33b-7fb4-8527-1e2b1ccc79cf','2026-11-30T07:10:26+07:00','?','plan add CB01 C1 --on 5/6/2024 --note ''báo chi bộ rồi''','change',NULL,NULL,0,'3077c017425b62985db0f99e1f9b9e09db1513d59e3e68d002db63562d873c43','7cf0d63a91829dc0db2fe551c91c00308bfd2710f1ec286b189910d2de698581');
INSERT INTO "operation" VALUES(20,'01a229c9-e3ac-7e74-a76d-562cc2dd394b','2026-11-30T07:10:26+07:00','?','attend add CB01 C1 --on 5/1/2024 --strengths ''đúng ''"''"''giờ''"''"'''' --score 85.5 --tag ''nóng''','change',NULL,NULL,0,'7cf0d63a91829dc0db2fe551c91c00308bfd2710f1ec286b189910d2de698581','fab7f8041f675b37b33decf928778a5a3f115a7f717b2411d1593ecb5e75eb66');
INSERT INTO "operation" VALUES(21,'01a229c9-e450-7685-8103-22fa5025e61e','2026-11-30T07:10:26+07:00','?','attend add CB01 C1 --on 5/2/2024 --recommend ''sửa đường'' --document 01-BC','change',NULL,NULL,0,'fab7f8041f675b37b33decf928778a5a3f115a7f717b2411d1593ecb5e75eb66','5a992b98691bc744c31dd5453663c84834bdca27e785663fda2d3a27ff019973');
INSERT INTO "operation" VALUES(22,'01a229c9-e509-7a52-b82a-1858b602e386','2026-11-30T07:10:26+07:00','?','attend add CB02 C2 --on 6/2/2024','change',NULL,NULL,0,'5a992b98691bc744c31dd5453663c84834bdca27e785663fda2d3a27ff019973','40c7b4c2dfe5d5296309657a5f44374ce3c71ea414203c7b0bd62ab1927b0f84');
INSERT INTO "operation" VALUES(23,'01a229c9-e5bd-7d2c-afb3-c03f11b891dc','2026-11-30T07:10:27+07:00','?','undo','undo',NULL,22,0,'40c7b4c2dfe5d5296309657a5f44374ce3c71ea414203c7b0bd62ab1927b0f84','bd9b561cda21399e56e0988c9951b17a0b4989997c107124c9dea97c508b09ce');
INSERT INTO "operation" VALUES(24,'01a229c9-e5f7-723f-8735-614816ef97f3','2026-11-30T07:10:27+07:00','?','attend add CB02 C2 --on 8/2/2024 --meeting ''chuyên đề''','change',NULL,NULL,0,'bd9b561cda21399e56e0988c9951b17a0b4989997c107124c9dea97c508b09ce','fc2466f8e7789ed3a44d20ad601960cfa31995c68711d24b71b16db35dd13c20');
INSERT INTO "operation" VALUES(25,'01a229c9-e632-7128-886f-c94f71e3954a','2026-11-30T07:10:27+07:00','?','attend add CB02 C2 --on 9/2/2024','change',NULL,NULL,0,'fc2466f8e7789ed3a44d20ad601960cfa31995c68711d24b71b16db35dd13c20','5940593cbe158732a52c7e34713cd1dd1933a071da3c66bdaeee405ed9b4992b');
INSERT INTO "operation" VALUES(26,'01a229c9-e67c-7f7a-8bc4-9b0a00489ec5','2026-11-30T07:10:27+07:00','?','attend remove 5 --yes','change',NULL,NULL,0,'5940593cbe158732a52c7e34713cd1dd1933a071da3c66bdaeee405ed9b4992b','7a696b5ae898e6427b326028c7417f618de0be21cc9cb08c6823190844c4ca38');
INSERT INTO "operation" VALUES(27,'01a229c9-e6f7-77e1-bc47-241a544666ff','2026-11-30T07:10:27+07:00','?','recommend update 1 --status ''đã chuyển'' --to ''Ủy ban nhân dân xã'' --on 9/2/2024','change',NULL,NULL,0,'7a696b5ae898e6427b326028c7417f618de0be21cc9cb08c6823190844c4ca38','57051125c5407f5da8488fbb9e19b98525a08d3ac22adfc00fdd4cfaf501accd');
INSERT INTO "operation" VALUES(28,'01a229c9-e75f-7162-ae4d-c6099512ebb6','2026-11-30T07:10:27+07:00','?','filing add CB01 2024-01 --rule ''19-QĐi/TU'' --on 2/2/2024 --number 02-BC','change',NULL,NULL,0,'57051125c5407f5da8488fbb9e19b98525a08d3ac22adfc00fdd4cfaf501accd','d0645c80329daeb1b353522871d56d3b84287f5924834bfb180b63627ec24d39');
INSERT INTO "operation" VALUES(29,'01a229c9-e7de-7c51-a3a7-9a64e7e1ad58','2026-11-30T07:10:27+07:00','?','unit merge C2 C3 --new ''C23=Chi bộ ấp Hòa'' --on 1/4/2024 --document 16-NQ','change',NULL,NULL,0,'d0645c80329daeb1b353522871d56d3b84287f5924834bfb180b63627ec24d39','a224cb783ad508ba42d6cf95f4989af4687b66cb8377ae0cee0d9c938411f97d');
INSERT INTO "operation" VALUES(30,'01a229c9-e8cd-7c73-b80b-cde60a43b459','2026-11-30T07:10:27+07:00','?','period close 2024-Q1 --yes','close',NULL,NULL,0,'a224cb783ad508ba42d6cf95f4989af4687b66cb8377ae0cee0d9c938411f97d','17c255e0dd58a5f930164408c68e4d9d5d62ddd0abcf183280bf8765a7329406');
INSERT INTO "operation" VALUES(31,'01a229c9-e937-7ab9-9f70-e09ed2c3b501','2026-11-30T07:10:28+07:00','?','period close 2023-Q4 --yes','close',NULL,NULL,0,'17c255e0dd58a5f930164408c68e4d9d5d62ddd0abcf183280bf8765a7329406','e48df2546361cb08b5fe141a2fc64146ab714a799cb12cd444c84fcc5a20b300');
INSERT INTO "operation" VALUES(32,'01a229c9-e9e6-7b0c-a10e-07b284e4c4cc','2026-11-30T07:10:28+07:00','?','period reopen 2023-Q4 --reason ''bổ sung biên bản''','reopen','bổ sung biên bản',NULL,0,'e48df2546361cb08b5fe141a2fc64146ab714a799cb12cd444c84fcc5a20b300','e2e24dda1c2f8cced14411654fc2324fbb2d4bddcde22a15296fd71a969ce2d7');
INSERT INTO "operation" VALUES(33,'01a229c9-ea25-77eb-8f33-fe7bd2c41dfa','2026-11-30T07:10:28+07:00','?','attend edit 1 --on 4/1/2024 --adjust --reason ''ghi nhầm ngày''','change','ghi nhầm ngày',NULL,1,'e2e24dda1c2f8cced14411654fc2324fbb2d4bddcde22a15296fd71a969ce2d7','1b610d134eb6997540b0cc2919dfa54b57d947ec66cd99bbc96058a0f33f6124');
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
INSERT INTO "placement" VALUES(1,'01a229c9-dd7d-7c16-bab5-301714df5802',2,1,NULL,NULL);
INSERT INTO "placement" VALUES(2,'01a229c9-ddc7-7e4b-aa7e-96cf5e95dd48',3,1,NULL,NULL);
INSERT INTO "placement" VALUES(3,'01a229c9-de23-7904-a2c2-43d45133f976',4,2,NULL,NULL);
INSERT INTO "placement" VALUES(4,'01a229c9-de57-7015-b71f-13de9cd63348',5,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(5,'01a229c9-de93-781e-ae29-a8097d242fe0',6,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(6,'01a229c9-e835-784c-b3d8-604b7bc335ee',7,3,'2024-04-01',NULL);
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
INSERT INTO "plan" VALUES(1,'01a229c9-e353-78d1-bf35-68946bb089ab',1,4,'2024-06-05','báo chi bộ rồi');
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
INSERT INTO "post" VALUES(1,'01a229c9-def1-7203-aa32-a8154768625e',1,'Tỉnh ủy viên',NULL,NULL,NULL);
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
INSERT INTO "recommendation" VALUES(1,'01a229c9-e47e-7552-b7c8-ed6294e47608',2,4,NULL,'2024-02-05','sửa đường','[]','Ủy ban nhân dân xã',NULL,'forwarded',NULL,NULL);
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
INSERT INTO "recommendation_step" VALUES(1,'01a229c9-e70d-79f8-bfc1-477417885799',1,'2024-02-09','forwarded',NULL,NULL,'Ủy ban nhân dân xã',NULL);
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
INSERT INTO "regulation" VALUES(1,'01a229c9-db9e-7769-b587-08466146dcb0','258-QĐ/TU','Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh','Ban Thường vụ Tỉnh ủy Long An','2021-05-19','2021-05-19',NULL);
INSERT INTO "regulation" VALUES(2,'01a229c9-dbfa-7d88-b544-c14ab53b9578','19-QĐi/TU','Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy','Ban Thường vụ Tỉnh ủy Tuyên Quang','2018-10-25','2018-10-25',NULL);
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
INSERT INTO "schedule" VALUES(1,'01a229c9-e28d-7556-a74b-b815c4afbd3f',4,5,NULL,NULL,'19:00','Nhà văn hóa',NULL,NULL);
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
INSERT INTO "schedule_change" VALUES(1,'01a229c9-e2eb-7fe6-802f-3ffdaaf89ad8',4,'2024-03-01','2024-03-07',NULL,NULL,'bầu cử');
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
INSERT INTO "score" VALUES(1,'01a229c9-e3d3-7761-b210-77e0c4b2554f',4,'2024-01-04',1,85.5,NULL);
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
INSERT INTO "score_criterion" VALUES(1,'01a229c9-dc83-7632-8a95-ebac2139c8a1',1,1,'Nội dung',60.0);
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
INSERT INTO "score_grade" VALUES(1,'01a229c9-dc84-7565-90dc-0082ca7dec43',1,'Tốt',80.0);
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
INSERT INTO "score_template" VALUES(1,'01a229c9-dc82-7908-8ed2-8277fe9fceee','01-HD','','',NULL,'[]',100.0,'',NULL,NULL);
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
INSERT INTO "setting" VALUES(1,'01a229c9-dae0-7c06-9567-9421ad32ee61','office','Ban Tổ chức');
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
INSERT INTO "succession" VALUES(1,'01a229c9-e851-7fc4-9e85-652356a6f5f9',5,7,'2024-04-01','merge','16-NQ');
INSERT INTO "succession" VALUES(2,'01a229c9-e85d-7eea-b33f-cb70f1b10b4d',6,7,'2024-04-01','merge','16-NQ');
CREATE TABLE unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT CHECK (length(code) BETWEEN 1 AND 2000), 
	kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 2000), 
	tags TEXT, 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "unit" VALUES(1,'01a229c9-dd0e-74b5-8a7d-f03fa53cd780','T01','province','[]',NULL,NULL);
INSERT INTO "unit" VALUES(2,'01a229c9-dd76-7b0b-80b5-8fbfc06013ec','X01','commune','["vùng cao"]',NULL,NULL);
INSERT INTO "unit" VALUES(3,'01a229c9-ddc6-7ebc-9bff-e58311c43874','X02','commune','[]',NULL,NULL);
INSERT INTO "unit" VALUES(4,'01a229c9-de21-7895-9be1-87e117ece9a0','C1','cell','[]',NULL,NULL);
INSERT INTO "unit" VALUES(5,'01a229c9-de55-78ad-a518-09bf80249654','C2','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(6,'01a229c9-de91-7be4-9ee9-5b27fbb6f029','C3','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(7,'01a229c9-e82f-743a-a84d-9477204eafd9','C23','cell','[]','2024-04-01',NULL);
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
INSERT INTO "unit_name" VALUES(1,'01a229c9-dd10-7501-b053-f35ba5112db2',1,'Tỉnh Bình Tân Giang','tinh binh tan giang',NULL,NULL);
INSERT INTO "unit_name" VALUES(2,'01a229c9-dd77-7961-8f13-44015df02f2f',2,'Xã Hòa Lạc','xa hoa lac',NULL,NULL);
INSERT INTO "unit_name" VALUES(3,'01a229c9-ddc6-782c-8cb0-116781104f0b',3,'Xã Thủy Tân','xa thuy tan',NULL,NULL);
INSERT INTO "unit_name" VALUES(4,'01a229c9-de22-71cd-aff7-191fa8ddd57d',4,'Chi bộ ấp 1','chi bo ap 1',NULL,NULL);
INSERT INTO "unit_name" VALUES(5,'01a229c9-de55-72ad-a4e1-997a1c256d5e',5,'Chi bộ ấp 2','chi bo ap 2',NULL,NULL);
INSERT INTO "unit_name" VALUES(6,'01a229c9-de92-7280-b67a-4e415f5640f2',6,'Chi bộ ấp 3','chi bo ap 3',NULL,NULL);
INSERT INTO "unit_name" VALUES(7,'01a229c9-e830-751e-aa05-9e1b5bb0b30d',7,'Chi bộ ấp Hòa','chi bo ap hoa',NULL,NULL);
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
INSERT INTO "waiver" VALUES(1,'01a229c9-e1f8-750c-9c3e-ea4e634bfb24',2,NULL,NULL,'đi học','15-QĐ','2024-02-05','2024-02-20');
CREATE INDEX closing_by_days ON closing (since, until);
CREATE INDEX unit_by_code ON unit (code COLLATE "NOCASE");
CREATE UNIQUE INDEX official_by_code ON official (code COLLATE "NOCASE");
CREATE UNIQUE INDEX operation_open ON operation (hash IS NULL) WHERE hash IS NULL;
CREATE INDEX ix_score_criterion_template_id ON score_criterion (template_id);
CREATE INDEX ix_score_grade_template_id ON score_grade (template_id);
CREATE INDEX ix_attendance_unit_id ON attendance (unit_id);
CREATE INDEX ix_attendance_official_id ON attendance (official_id);
CREATE INDEX ix_attendance_held_on ON attendance (held_on);
CREATE INDEX ix_score_unit_id ON score (unit_id);
CREATE INDEX ix_score_official_id ON score (official_id);
CREATE INDEX ix_score_template_id ON score (template_id);
CREATE INDEX ix_score_held_on ON score (held_on);
CREATE INDEX ix_schedule_unit_id ON schedule (unit_id);
CREATE INDEX ix_schedule_change_unit_id ON schedule_change (unit_id);
CREATE INDEX ix_schedule_change_held_on ON schedule_change (held_on);
CREATE INDEX ix_plan_unit_id ON "plan" (unit_id);
CREATE INDEX ix_plan_official_id ON "plan" (official_id);
CREATE INDEX ix_plan_planned_on ON "plan" (planned_on);
CREATE INDEX ix_unit_name_unit_id ON unit_name (unit_id);
CREATE INDEX ix_placement_unit_id ON placement (unit_id);
CREATE INDEX ix_placement_parent_id ON placement (parent_id);
CREATE INDEX ix_succession_old_id ON succession (old_id);
CREATE INDEX ix_succession_new_id ON succession (new_id);
CREATE INDEX ix_post_official_id ON post (official_id);
CREATE INDEX ix_membership_official_id ON membership (official_id);
CREATE INDEX ix_membership_cell_id ON membership (cell_id);
CREATE INDEX ix_duty_regulation_id ON duty (regulation_id);
CREATE INDEX assignment_by_until ON assignment (until, since);
CREATE INDEX ix_assignment_replaces_id ON assignment (replaces_id);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE INDEX ix_assignment_regulation_id ON assignment (regulation_id);
CREATE INDEX ix_assignment_official_id ON assignment (official_id);
CREATE INDEX ix_waiver_unit_id ON waiver (unit_id);
CREATE INDEX ix_waiver_official_id ON waiver (official_id);
CREATE INDEX ix_waiver_regulation_id ON waiver (regulation_id);
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX ix_filing_duty_id ON filing (duty_id);
CREATE INDEX ix_filing_unit_id ON filing (unit_id);
CREATE INDEX ix_filing_official_id ON filing (official_id);
CREATE INDEX ix_recommendation_due ON recommendation (due);
CREATE INDEX ix_recommendation_raised_on ON recommendation (raised_on);
CREATE INDEX ix_recommendation_attendance_id ON recommendation (attendance_id);
CREATE INDEX ix_recommendation_unit_id ON recommendation (unit_id);
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
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.full_name) || ',' || quote(NEW.folded) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_official_update AFTER UPDATE ON "official" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.full_name IS NOT NEW.full_name OR OLD.folded IS NOT NEW.folded OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.full_name) || ',' || quote(OLD.folded) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.full_name) || ',' || quote(NEW.folded) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_official_delete AFTER DELETE ON "official" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.full_name) || ',' || quote(OLD.folded) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
END;
CREATE TRIGGER closed_official_insert BEFORE INSERT ON "official"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "official" o WHERE ((o.id = NEW.id) OR (o.code = NEW.code COLLATE NOCASE) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_official_delete BEFORE DELETE ON "official"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_official_update BEFORE UPDATE ON "official"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.full_name IS NOT NEW.full_name OR OLD.folded IS NOT NEW.folded) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
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
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_regulation_update BEFORE UPDATE ON "regulation"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.title IS NOT NEW.title OR OLD.issuer IS NOT NEW.issuer OR OLD.issued_on IS NOT NEW.issued_on) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
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
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.kind) || ',' || quote(NEW.tags) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_update AFTER UPDATE ON "unit" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.kind IS NOT NEW.kind OR OLD.tags IS NOT NEW.tags OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.kind) || ',' || quote(OLD.tags) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.code) || ',' || quote(NEW.kind) || ',' || quote(NEW.tags) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_unit_delete AFTER DELETE ON "unit" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'unit', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.code) || ',' || quote(OLD.kind) || ',' || quote(OLD.tags) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
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
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.code IS NOT NEW.code OR OLD.kind IS NOT NEW.kind OR OLD.tags IS NOT NEW.tags) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
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
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND ((ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since) OR EXISTS (SELECT 1 FROM "duty" o WHERE ((o.id = NEW.id) OR (o.regulation_id = NEW.regulation_id AND o.number = NEW.number) OR (o.uid = NEW.uid)) AND (ifnull(o.since, '0000') <= p.until AND ifnull(o.until, '9999') >= p.since))));
END;
CREATE TRIGGER closed_duty_delete BEFORE DELETE ON "duty"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since));
END;
CREATE TRIGGER closed_duty_update BEFORE UPDATE ON "duty"
BEGIN
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.regulation_id IS NOT NEW.regulation_id OR OLD.number IS NOT NEW.number OR OLD.kind IS NOT NEW.kind OR OLD.period IS NOT NEW.period OR OLD.minimum IS NOT NEW.minimum OR OLD.count_per IS NOT NEW.count_per OR OLD.unit_kinds IS NOT NEW.unit_kinds OR OLD.meetings IS NOT NEW.meetings OR OLD.roles IS NOT NEW.roles OR OLD.exclude_own_cell IS NOT NEW.exclude_own_cell OR OLD.allow_substitute IS NOT NEW.allow_substitute OR OLD.min_days IS NOT NEW.min_days OR OLD.note IS NOT NEW.note OR OLD.document IS NOT NEW.document OR OLD.held_by IS NOT NEW.held_by OR OLD.due IS NOT NEW.due OR OLD.due_before IS NOT NEW.due_before OR OLD.addressees IS NOT NEW.addressees) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('operation',33);
INSERT INTO "sqlite_sequence" VALUES('change',66);
INSERT INTO "sqlite_sequence" VALUES('setting',1);
INSERT INTO "sqlite_sequence" VALUES('regulation',2);
INSERT INTO "sqlite_sequence" VALUES('duty',4);
INSERT INTO "sqlite_sequence" VALUES('score_template',1);
INSERT INTO "sqlite_sequence" VALUES('score_criterion',1);
INSERT INTO "sqlite_sequence" VALUES('score_grade',1);
INSERT INTO "sqlite_sequence" VALUES('unit',7);
INSERT INTO "sqlite_sequence" VALUES('unit_name',7);
INSERT INTO "sqlite_sequence" VALUES('placement',6);
INSERT INTO "sqlite_sequence" VALUES('official',2);
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
