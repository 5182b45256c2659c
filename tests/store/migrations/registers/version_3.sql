-- Written by `python -m tests.store.migrations.shipped`: see there.
PRAGMA application_id = 1128810818;
PRAGMA user_version = 3;
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
INSERT INTO "assignment" VALUES(1,'01a22a4d-b90a-71ef-9bee-47fb84035bf3',1,2,1,NULL,'12-QĐ/TU',NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(2,'01a22a4d-b9d3-7327-817a-b6213e291a47',2,3,1,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(3,'01a22a4d-ba6f-7a0a-8966-0a08e12fc35f',1,3,2,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
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
INSERT INTO "attendance" VALUES(1,'01a22a4d-be27-71fc-b7f9-5896be53255b',1,4,'2024-01-04','regular',NULL,'đúng ''giờ''',NULL,NULL,NULL,'["nóng"]');
INSERT INTO "attendance" VALUES(2,'01a22a4d-bebb-7e09-ad37-0d00f469deeb',1,4,'2024-02-05','regular',NULL,NULL,NULL,'01-BC',NULL,'[]');
INSERT INTO "attendance" VALUES(4,'01a22a4d-c046-7adf-b6f5-7bfb9a32d27d',2,5,'2024-02-08','thematic',NULL,NULL,NULL,NULL,NULL,'[]');
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
INSERT INTO "change" VALUES(1,1,'setting',1,'insert',NULL,'1,''01a22a4d-b183-7840-9043-bbb06afd6cb4'',''office'',''Ban Tổ chức''',X'933328AC421B8CFC799D1D49D83CAFA2','ab0515d6289586a2c171d38bc9d652b16193a8460cbcf024c00abe200bf8d8fb');
INSERT INTO "change" VALUES(2,2,'regulation',1,'insert',NULL,'1,''01a22a4d-b310-79d7-92ca-a0d3a6a333d6'',''258-QĐ/TU'',''Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh'',''Ban Thường vụ Tỉnh ủy Long An'',''2021-05-19'',''2021-05-19'',NULL',X'BE8AE7620C6D53F80A8D13ED3E27A40B','76497959bdf31e3a1565e6d60cdccf272e9d71a35ae81b2a388a39c5a9a5f180');
INSERT INTO "change" VALUES(3,2,'duty',1,'insert',NULL,'1,''01a22a4d-b31e-7df8-9818-e6839675ad37'',1,1,''attend'',''quarter'',1,''official'',''["cell"]'',''[]'',''[]'',0,0,30,''Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'E2497AD7945646BB54A398E0CD71423F','96cb0f6cad7d1bc27fb759dc00b021387eb6423b52b31ed867dfa99fba6017b6');
INSERT INTO "change" VALUES(4,3,'regulation',2,'insert',NULL,'2,''01a22a4d-b3a5-7c94-bcc0-a55d2b396797'',''19-QĐi/TU'',''Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy'',''Ban Thường vụ Tỉnh ủy Tuyên Quang'',''2018-10-25'',''2018-10-25'',NULL',X'FB45F73F7A9CDE79191BEBCB20A55693','9a9eeb535f062488aeafcb2d3f02318ab9d1e3e69bf55bf8cffb253cc3fb5252');
INSERT INTO "change" VALUES(5,3,'duty',2,'insert',NULL,'2,''01a22a4d-b3a6-74b3-a0f9-93b1abfab4ed'',2,1,''attend'',''month'',0,''official'',''[]'',''[]'',''[]'',0,0,15,''Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'A9FDA294D5FE1C1678ED36F0BCB719A7','cd626ac018a2f4e8f43917d32c609873220a69f65678c9ac55a878221c11b3af');
INSERT INTO "change" VALUES(6,3,'duty',3,'insert',NULL,'3,''01a22a4d-b3a6-70fe-b6c1-0cd11bf7585b'',2,2,''file'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).'',''report'',''official'',''end+10'',0,''["Ban Thường vụ Đảng ủy cấp trên"]'',NULL,NULL',X'3A9DE4E74CAD9FC9998029F7937D6C9C','4797f4744c23afec2e2d2bd6e33b4cfa1a8e95cbbd50bc9883b40e4a5b321a6c');
INSERT INTO "change" VALUES(7,3,'duty',4,'insert',NULL,'4,''01a22a4d-b3a6-7b5e-8d07-81f64fced9ed'',2,3,''score'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.'',NULL,NULL,'''',0,''[]'',''2020-10-01'',NULL',X'FEAD555722A0472711BD47AC5E25D654','1e449ceeae9e75b8d5832fcb3566e5ad579051c6a8a798f67aa49e55a39341f2');
INSERT INTO "change" VALUES(8,4,'score_template',1,'insert',NULL,'1,''01a22a4d-b449-7c84-8a06-390849de060e'',''01-HD'','''','''',NULL,''[]'',100.0,'''',NULL,NULL',X'27A6854655DF498473B84225E15C5ACB','99baee56c788427465589a2a8e183b01326889e7e2224155792379a8c2a607ed');
INSERT INTO "change" VALUES(9,4,'score_criterion',1,'insert',NULL,'1,''01a22a4d-b44a-74ac-9863-6d76c9a027e1'',1,1,''Nội dung'',60.0',X'1A173AE8B00F9438FD5C7AE54FA3B9A6','807600241dbbafef8fbb388462e1af77926568e6ef10ec75631ec138708c2017');
INSERT INTO "change" VALUES(10,4,'score_grade',1,'insert',NULL,'1,''01a22a4d-b44a-7bc0-bacc-15378a1f43db'',1,''Tốt'',80.0',X'B8753AEC6C2AEF6244EC26E7F8258EA3','9af761c3b1eaf3138beae8ba65caa81b40cbdd5b70cd62cdd1fbfd3c95420deb');
INSERT INTO "change" VALUES(11,5,'unit',1,'insert',NULL,'1,''01a22a4d-b4e7-7975-b7e1-e0002b30f9bc'',''T01'',''province'',''[]'',NULL,NULL',X'FC50654BCB7A15A4AC40B5B65C89E50A','3d5785a4fddda116e3da8c65f74f376e24150627d17991eec71b5ccb334049b8');
INSERT INTO "change" VALUES(12,5,'unit_name',1,'insert',NULL,'1,''01a22a4d-b4e8-7e9e-8c8d-bd9030ddc945'',1,''Tỉnh Bình Tân Giang'',''tinh binh tan giang'',NULL,NULL',X'317B88BDFE1912C8D1A4F233CBE691DA','91f3c358b4794b6a39ca6a7f2477816489dc4cb10a655882e91b2ebfe71f8b58');
INSERT INTO "change" VALUES(13,6,'unit',2,'insert',NULL,'2,''01a22a4d-b567-74c2-97d7-bb9d9bea5111'',''X01'',''commune'',''["vùng cao"]'',NULL,NULL',X'500C9ACBC017657306EBA27B9967FA7E','acd8009b7dc97bd2a383ea8badcc9d775d258b1eaaba3e4989494532cd700160');
INSERT INTO "change" VALUES(14,6,'unit_name',2,'insert',NULL,'2,''01a22a4d-b567-77e7-88d6-a47552a20711'',2,''Xã Hòa Lạc'',''xa hoa lac'',NULL,NULL',X'F6F99504C8F2BCF812D69D4180842AB3','f6113bb00f7b90f6fd1f82135d8d61624b8d47b3778f72f6bfd50ccbf6b30092');
INSERT INTO "change" VALUES(15,6,'placement',1,'insert',NULL,'1,''01a22a4d-b572-7bbb-8d32-44dd8368a281'',2,1,NULL,NULL',X'4C84882A3C21037CBC694B58B22BD6FD','317ac3e048ac67bb7da51aa5478ffbdb4ecce01f86d4e4000e243817714db664');
INSERT INTO "change" VALUES(16,7,'unit',3,'insert',NULL,'3,''01a22a4d-b5ce-730f-aca1-388a62310d7e'',''X02'',''commune'',''[]'',NULL,NULL',X'9EB384158F1298169AF8E337716D40B0','079f8e96b67aad0934a12ce9cd64dc7d76a1f71b6dcb54ba9e2c4a2bfca93e22');
INSERT INTO "change" VALUES(17,7,'unit_name',3,'insert',NULL,'3,''01a22a4d-b5cf-7cf6-9f48-c07641fa6cda'',3,''Xã Thủy Tân'',''xa thuy tan'',NULL,NULL',X'1565C735CD37CB89011BDFC65E87CEBC','9c837751c2b4e050e4ae5d0590056b69f0faefcb1ea1c3eaee5edba7f1c92c93');
INSERT INTO "change" VALUES(18,7,'placement',2,'insert',NULL,'2,''01a22a4d-b5cf-7213-9e02-fd417d5a7efd'',3,1,NULL,NULL',X'7DAEA3C9156AC06884CDB0B57F43F3A6','12e1140729189ed9eca6a8fc3924bc1e54eb04f2ce718a26884fcffb831ac147');
INSERT INTO "change" VALUES(19,8,'unit',4,'insert',NULL,'4,''01a22a4d-b62a-76a1-a527-4005f32a011c'',''C1'',''cell'',''[]'',NULL,NULL',X'228FA3ABEA03700B641021F353ABA489','fc26b31dce9b322d6a1e320af475ea2c85b412580d3622e88c45c62b376c316c');
INSERT INTO "change" VALUES(20,8,'unit_name',4,'insert',NULL,'4,''01a22a4d-b62b-76b8-aaf0-89059c5e6f8f'',4,''Chi bộ ấp 1'',''chi bo ap 1'',NULL,NULL',X'1ADCF6EDDFF6F9AAC4FCB9B875A2D554','45d7f55c4418166b3e8d3e2b0e559e4666258a40bc94109c7ba4dc76940ee215');
INSERT INTO "change" VALUES(21,8,'placement',3,'insert',NULL,'3,''01a22a4d-b62c-748b-b188-9bb1a1818369'',4,2,NULL,NULL',X'91C80EC5DDCFE920A7D7FE3ADA290C8A','d1eb611477d3b9dfad635f806dda526846817d3be42260ead7707bb2f6f8738f');
INSERT INTO "change" VALUES(22,9,'unit',5,'insert',NULL,'5,''01a22a4d-b6a6-712f-96d9-66c27edd72d9'',''C2'',''cell'',''[]'',NULL,NULL',X'5441E9CC665A4E97DD48678FCA89C7F4','e2e191c8345eb3d5394662f7b2090d0cac7575b75cf9d01b863528e47735d267');
INSERT INTO "change" VALUES(23,9,'unit_name',5,'insert',NULL,'5,''01a22a4d-b6a6-70c9-bd5c-11f09ddae594'',5,''Chi bộ ấp 2'',''chi bo ap 2'',NULL,NULL',X'C7F4F374514DAD91D508B834D857B42A','0441f93a3e3dec17c88cabeb7d33d69a572e02a9b340bf5fc52cb0b2347c76a7');
INSERT INTO "change" VALUES(24,9,'placement',4,'insert',NULL,'4,''01a22a4d-b6a7-7d93-b913-062491a05dbd'',5,3,NULL,NULL',X'D58A8EE1266D74AEDD89A51693051A16','b243bfcfc652e2c7cd7ab8211e49d6ca39c7777afd594f6ffd3f06ece2b2bc0a');
INSERT INTO "change" VALUES(25,10,'unit',6,'insert',NULL,'6,''01a22a4d-b70e-7bb9-b4f3-144a0c0e8b38'',''C3'',''cell'',''[]'',NULL,NULL',X'514E35DE1F5794710A864F7C945575F9','3eea9abc7ebfedc1d0ff36c8231e6c8c1831c3ccd4df7e754e70be71815bd370');
INSERT INTO "change" VALUES(26,10,'unit_name',6,'insert',NULL,'6,''01a22a4d-b70f-7bbb-b94b-cbe8f596c043'',6,''Chi bộ ấp 3'',''chi bo ap 3'',NULL,NULL',X'9219D26EC73038C4FEB861B03B8456EB','17293a278471d110cfe4f35438b05630435c2b4e2f4ded31f0cff9abd4228784');
INSERT INTO "change" VALUES(27,10,'placement',5,'insert',NULL,'5,''01a22a4d-b70f-7ab1-97a5-7bf719ac4d3a'',6,3,NULL,NULL',X'531F2E58D46058B5D4B6FA61BE0E842C','79cd0fa275749849a893505847692993b0249eab484ba1698e81a12f0d393bc3');
INSERT INTO "change" VALUES(28,11,'official',1,'insert',NULL,'1,''01a22a4d-b788-7eaf-b63f-31277d82a701'',''CB01'',''[]''',X'DCD57B0B43552D5E34766E71CE460454','2b0f3e6cb4998b1ab6fb99b023d780e05cb9614db0c0e5d223bd6ea067cf45be');
INSERT INTO "change" VALUES(29,11,'official_name',1,'insert',NULL,'1,''01a22a4d-b78d-7e2f-9e98-ec710d2657e9'',1,''Nguyễn Văn An'',''nguyen van an'',NULL,NULL',X'678D07C96C80105037723F5DF55F277F','73813b190bd1d9e89b21b1c08e454c7afa96bbaa3c05fbae08150e475083df7e');
INSERT INTO "change" VALUES(30,11,'term',1,'insert',NULL,'1,''01a22a4d-b78e-7b70-8dc7-7d4b7268264f'',1,NULL,NULL',X'DFF53A166B37DDB8FB563E67CB9A7B94','ca604b1bfb191f571c3ee83ed4bdbec7dc65f8e08e35b8e1d6835d9f212f9e46');
INSERT INTO "change" VALUES(31,11,'post',1,'insert',NULL,'1,''01a22a4d-b78f-7c81-b548-6d3339480f5b'',1,''Tỉnh ủy viên'',NULL,NULL,NULL',X'5CC03CA1FAA3140B81FB9747626F1890','692de338ad4e86ef12cacfc62c4be0980cca85a22e03ffb5ebf94415cceb3ea8');
INSERT INTO "change" VALUES(32,11,'membership',1,'insert',NULL,'1,''01a22a4d-b78f-73dd-82f6-cec43c5e6e52'',1,5,NULL,NULL',X'872695BB705CD2097C3C1A609AFAF3FF','40ad6a222247e064fcde05c1c2d9c031aa67f7b80a0da1157f8c60fd2444c141');
INSERT INTO "change" VALUES(33,12,'official',2,'insert',NULL,'2,''01a22a4d-b7f9-7931-90d2-d884bb7175a8'',''CB02'',''[]''',X'28F0795ED03DCDF396203767029A7685','7f328fb778d0d1a21ca15d7b3f2b46f138a05cde364dd4566d3c3a7340b45e47');
INSERT INTO "change" VALUES(34,12,'official_name',2,'insert',NULL,'2,''01a22a4d-b7f9-77ea-ae4c-e7166b4263c2'',2,''Trần Thị Bình'',''tran thi binh'',NULL,NULL',X'EBC520926D5A95221C702138A77AA2FC','16eac017f4675e4068e8e39a8aac6b71270729d5083cce1509b758b03e49fa7c');
INSERT INTO "change" VALUES(35,12,'term',2,'insert',NULL,'2,''01a22a4d-b7fa-7517-96b3-29abe4553aba'',2,NULL,NULL',X'B98C89257AF245EEF6B9A886537BC3FF','71008898c94002148f52084e45d2285d96525103e7daed532e6fa72a21795d9e');
INSERT INTO "change" VALUES(36,13,'assignment',1,'insert',NULL,'1,''01a22a4d-b90a-71ef-9bee-47fb84035bf3'',1,2,1,NULL,''12-QĐ/TU'',NULL,NULL,0,''2024-01-01'',NULL',X'11CE89D89F7EFF1306D5C5EF2F797CFC','3a3e250db0a1a576302f8b92ef17a62dfd982d95dc96669bc81299ff8c1ae1f4');
INSERT INTO "change" VALUES(37,14,'assignment',2,'insert',NULL,'2,''01a22a4d-b9d3-7327-817a-b6213e291a47'',2,3,1,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'2E06A11F930AFCDA9F9FB569108B4AD0','7e3252824261a6ae2618e9fdfc6313d6ec55d472bec27b0a99750a85c98b5254');
INSERT INTO "change" VALUES(38,15,'assignment',3,'insert',NULL,'3,''01a22a4d-ba6f-7a0a-8966-0a08e12fc35f'',1,3,2,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'6B43A275798637A3B9FFC77B87853095','0296c108e839b27d5d334ae20990fa0e6ee30df32a46858741ff1e2adc295e90');
INSERT INTO "change" VALUES(39,16,'waiver',1,'insert',NULL,'1,''01a22a4d-bb53-75c0-97b1-0b6265a6a606'',2,NULL,NULL,''đi học'',''15-QĐ'',''2024-02-05'',''2024-02-20''',X'866F05C624050BE9014BB85F636563BC','7ec0d97bc0b6f811ce5ebebffb2673af182fb89889822c40b0a402b243934784');
INSERT INTO "change" VALUES(40,17,'schedule',1,'insert',NULL,'1,''01a22a4d-bc3b-74ed-86dd-89f70c108838'',4,5,NULL,NULL,''19:00'',''Nhà văn hóa'',NULL,NULL',X'327FDE2F53577FDBC2443D6186D67EE0','18cdde4bbb997c0a7e18f23395e02e4681d98d85b18600fc051b0341108be51f');
INSERT INTO "change" VALUES(41,18,'schedule_change',1,'insert',NULL,'1,''01a22a4d-bccf-70e0-a84d-71111deed274'',4,''2024-03-01'',''2024-03-07'',NULL,NULL,''bầu cử''',X'E3022D415A9AD53710186E74B6528B69','3df02f446439e23b455a3b4859699bfe353106a9f4f270ca84ef96f4bc8a8f15');
INSERT INTO "change" VALUES(42,19,'plan',1,'insert',NULL,'1,''01a22a4d-bd77-77ba-a3a6-5383791af8b1'',1,4,''2024-06-05'',''báo chi bộ rồi''',X'87454009CE091A901180D7BE9C92524F','5a7ca296e7d67e04bdea9282ac920d30a59848fb6df75b9076f39a1fa58d8548');
INSERT INTO "change" VALUES(43,20,'attendance',1,'insert',NULL,'1,''01a22a4d-be27-71fc-b7f9-5896be53255b'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'A51D39DB695CABA5BFBCC4BE6491814A','d9f4b6dd408bf09eae03a2fc14dcee69c0e8d1f6452f6add9a02ea2abc9270df');
INSERT INTO "change" VALUES(44,20,'score',1,'insert',NULL,'1,''01a22a4d-be2c-7274-8deb-d10d1106f4fd'',4,''2024-01-05'',1,85.5,NULL',X'B89DF81412E65F95155F880C35A9EBCE','42e12ec56f90a466f04cf6f918329c40c6a4236174bb06c125138bc6a18eb2a6');
INSERT INTO "change" VALUES(45,21,'attendance',2,'insert',NULL,'2,''01a22a4d-bebb-7e09-ad37-0d00f469deeb'',1,4,''2024-02-05'',''regular'',NULL,NULL,NULL,''01-BC'',NULL,''[]''',X'0340E09970494E99FA9C4E3CB99DEA72','52c565661d1fcb1da856a4bb09997e4b7448d68ebeff26c65d2bdb6b59cc11e6');
INSERT INTO "change" VALUES(46,21,'recommendation',1,'insert',NULL,'1,''01a22a4d-bec7-7bc9-8244-24f02503f660'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL',X'A909C40FDBCA4339A2EA17A52A509671','5916b58b32aed5af396d7b443b707857a7bff0096ae82eea3efb9e85809b7e8d');
INSERT INTO "change" VALUES(47,22,'attendance',3,'insert',NULL,'3,''01a22a4d-bf43-7c3c-b2d4-98de82e0f134'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'79632322BD767BE4A2612639E132A847','d4c7db37fbbdb349bb36bcd9c3bdb86870de1e312d7e71ea63280f15f7c39265');
INSERT INTO "change" VALUES(48,23,'attendance',3,'delete','3,''01a22a4d-bf43-7c3c-b2d4-98de82e0f134'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'F42C45208CCD35030100D4EA955F8792','b4f2101f6062dd2e476cec3d83ce0108fc5c5f12bd8f94c727e8a8987ef6326c');
INSERT INTO "change" VALUES(49,24,'attendance',4,'insert',NULL,'4,''01a22a4d-c046-7adf-b6f5-7bfb9a32d27d'',2,5,''2024-02-08'',''thematic'',NULL,NULL,NULL,NULL,NULL,''[]''',X'A0A21BF4846CCA0F519A47DEB68D4E6A','e7a33db998945b080fb885bf42235ca94e6c8bb39aaee5a77ae761f43317dbb9');
INSERT INTO "change" VALUES(50,25,'attendance',5,'insert',NULL,'5,''01a22a4d-c0ea-721d-9e78-2861fa1f34da'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'6E931A20B1F7F12D6DBC69315C8E74FF','6bab9ccefb27e56049c367888e77b01df18b16cbfd53cbb16783dcccbb447df5');
INSERT INTO "change" VALUES(51,26,'attendance',5,'delete','5,''01a22a4d-c0ea-721d-9e78-2861fa1f34da'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'067DC1EC689B640BC188AE6A1A9DB9DA','befe37cb416d93860595af7ff03c789f9f42cb2b72838e7caaf7165eecb171bb');
INSERT INTO "change" VALUES(52,27,'recommendation_step',1,'insert',NULL,'1,''01a22a4d-c24f-7a66-9720-12ed68a0cac1'',1,''2024-02-09'',''forwarded'',NULL,NULL,''Ủy ban nhân dân xã'',NULL',X'CA5896F51B9612FF97E1EE306FF04CBE','9cbab3d8d9ab884c558c9ea5119ed845802231d2279e0593a9351b131e1cf5d8');
INSERT INTO "change" VALUES(53,27,'recommendation',1,'update','1,''01a22a4d-bec7-7bc9-8244-24f02503f660'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL','1,''01a22a4d-bec7-7bc9-8244-24f02503f660'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',''Ủy ban nhân dân xã'',NULL,''forwarded'',NULL,NULL',X'49CB3B38D6F33902774C6EF83CA1DA4C','3ddc3028a1f36e926d222c6164217ea52aa4abae12fb674b9422f9c7a6d1e9fc');
INSERT INTO "change" VALUES(54,28,'filing',1,'insert',NULL,'1,''01a22a4d-c2e2-7ede-ad62-729ef84d4045'',3,1,NULL,''2024-01'',''2024-02-02'',''02-BC'',''[]'',NULL',X'C9FAF698C6A8FC010E455F7B8DABD2F1','b7d7cf254b0cbd689bea33ff2ef33595950fd72204de1968e5ad83594b24e159');
INSERT INTO "change" VALUES(55,29,'unit',5,'update','5,''01a22a4d-b6a6-712f-96d9-66c27edd72d9'',''C2'',''cell'',''[]'',NULL,NULL','5,''01a22a4d-b6a6-712f-96d9-66c27edd72d9'',''C2'',''cell'',''[]'',NULL,''2024-03-31''',X'943DD6DEB42A296CA0FF60C0F2DE2B70','acab4c12fd46f0d643a164f2877f0a3e95ef228b0ce87ac71225d60756695171');
INSERT INTO "change" VALUES(56,29,'unit',6,'update','6,''01a22a4d-b70e-7bb9-b4f3-144a0c0e8b38'',''C3'',''cell'',''[]'',NULL,NULL','6,''01a22a4d-b70e-7bb9-b4f3-144a0c0e8b38'',''C3'',''cell'',''[]'',NULL,''2024-03-31''',X'4338F0443919BC8B23563C6CD00ED94A','91d9621a6ef0191f37606655998f5cfcd7fa9755a91aaacb29a907f768a1d245');
INSERT INTO "change" VALUES(57,29,'unit',7,'insert',NULL,'7,''01a22a4d-c3bf-7a43-8123-e0c2a79a356e'',''C23'',''cell'',''[]'',''2024-04-01'',NULL',X'CC6B13EF5A5CE266C13FA7F17DD4331E','345fe6bf85493151f5ca8f3121b1b95fdb1e020d045040ed1c12938f3afa90e7');
INSERT INTO "change" VALUES(58,29,'unit_name',7,'insert',NULL,'7,''01a22a4d-c3c0-7609-9912-6ad5ffa7a8f6'',7,''Chi bộ ấp Hòa'',''chi bo ap hoa'',''2024-04-01'',NULL',X'A1AE1129D1A5D8F6444F02EA5A41E340','b669dc898e34c4a2435b86846df6721e83adb30ef8046478d390568ef095f34f');
INSERT INTO "change" VALUES(59,29,'placement',6,'insert',NULL,'6,''01a22a4d-c3c2-7c04-8605-08a9209aa54e'',7,3,''2024-04-01'',NULL',X'A8DB5CD3C56DA6DC2C6288F6BC26CCB9','ea4c6dbc922042f9d546557d5b969235d77e733d87e5ccee4c529f982af74d54');
INSERT INTO "change" VALUES(60,29,'membership',2,'insert',NULL,'2,''01a22a4d-c3cf-7d8c-9df3-2d9e617fcd29'',1,7,''2024-04-01'',NULL',X'9A0E7A6F438B68BBA15448B7EE212D8E','1d4be97c5bfdc1631d19b08eaf3353845d9b081a7282ed7e005f9f4e0c8c3f40');
INSERT INTO "change" VALUES(61,29,'membership',1,'update','1,''01a22a4d-b78f-73dd-82f6-cec43c5e6e52'',1,5,NULL,NULL','1,''01a22a4d-b78f-73dd-82f6-cec43c5e6e52'',1,5,NULL,''2024-03-31''',X'C3DC0B1FC75ADDE42953E2BA4E316997','af6e377e9d21cdbbbf4b94827eb3fd1ea1540578bcaf60fa5deb6bba086f7aa6');
INSERT INTO "change" VALUES(62,29,'placement',4,'update','4,''01a22a4d-b6a7-7d93-b913-062491a05dbd'',5,3,NULL,NULL','4,''01a22a4d-b6a7-7d93-b913-062491a05dbd'',5,3,NULL,''2024-03-31''',X'FFAF6F56069A0DFBBA594B027A5C8219','0375d25315fcf457c5ec1c4f67269ec42f97f0189ecacc3c2f828dce562f21f2');
INSERT INTO "change" VALUES(63,29,'succession',1,'insert',NULL,'1,''01a22a4d-c3ec-7ec3-bc8b-fd56756834b4'',5,7,''2024-04-01'',''merge'',''16-NQ''',X'975ACE2D91E236F6CA2F3231B3F5234D','1f5bf15dcd1745d819d7b9acfa0c15bda0feded682031db52116a76f451a73fa');
INSERT INTO "change" VALUES(64,29,'placement',5,'update','5,''01a22a4d-b70f-7ab1-97a5-7bf719ac4d3a'',6,3,NULL,NULL','5,''01a22a4d-b70f-7ab1-97a5-7bf719ac4d3a'',6,3,NULL,''2024-03-31''',X'C848CEA579ED1CE7A10AE91B29B1211C','3d2d0484fd870c664f0892f10cc681c9907cc7b322043281b2cdbdfd62da62d7');
INSERT INTO "change" VALUES(65,29,'succession',2,'insert',NULL,'2,''01a22a4d-c3fd-7ac0-8cba-242e5cd9f636'',6,7,''2024-04-01'',''merge'',''16-NQ''',X'09A7E789CF75E27F52FCB4D6F3B08A88','e8372f5ae48848004725ebfb67d6bd235ed3970573a652eba0bc2adf090510bf');
INSERT INTO "change" VALUES(66,30,'closing',1,'insert',NULL,'1,''01a22a4d-c51b-7d01-ae36-fce05db2bc4d'',''2024-Q1'',''2024-01-01'',''2024-03-31'',''{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "4fdf655a569ca8baa19ad3f4b6be780396edbfc45b834e5af33a298fc0ef4687", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''b9dc97fbe0bf8baa1667760852a5655a6b2e6ed7f249248fff35d2d2e7aa5573'',NULL,0,NULL',X'712D8DFAAF86D388A098595C7BA749FB','c5352e8e0ece429b0d8cfdb001d276d27075cd9a9fa0cbfa086cecde3b94a81d');
INSERT INTO "change" VALUES(67,31,'closing',2,'insert',NULL,'2,''01a22a4d-c59e-7afd-934a-4d36d32b5ab0'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL',X'C7F292F54A3756D04DA73F84F2DC2E45','9347c52438c01d76a30b52e5688990690a2dee6aded2f09ec8ac7a5d23226fa8');
INSERT INTO "change" VALUES(68,32,'closing',2,'update','2,''01a22a4d-c59e-7afd-934a-4d36d32b5ab0'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL','2,''01a22a4d-c59e-7afd-934a-4d36d32b5ab0'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,1,''bổ sung biên bản''',X'64970CB0CA1C41C3859CD07A9F049D53','4440d974673b4ef1e27c563f83e4fea5db28e299a99c1b78e9fb5175f2692719');
INSERT INTO "change" VALUES(69,33,'attendance',1,'update','1,''01a22a4d-be27-71fc-b7f9-5896be53255b'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''','1,''01a22a4d-be27-71fc-b7f9-5896be53255b'',1,4,''2024-01-04'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'75CAC3E9CC8F407BF84D8F3CFC77FFB1','12cc4b1601182d7f09cbcd0e592ca30a139c215fc810653d728b0880359f6260');
INSERT INTO "change" VALUES(70,33,'score',1,'update','1,''01a22a4d-be2c-7274-8deb-d10d1106f4fd'',4,''2024-01-05'',1,85.5,NULL','1,''01a22a4d-be2c-7274-8deb-d10d1106f4fd'',4,''2024-01-04'',1,85.5,NULL',X'63EE7E316856F6530383D17FD97E8CA7','dd2ac5e65afe569133a31e5262c803c717d7e7d0d96e6edda0ff6fcb18d27067');
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
INSERT INTO "closing" VALUES(1,'01a22a4d-c51b-7d01-ae36-fce05db2bc4d','2024-Q1','2024-01-01','2024-03-31','{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "4fdf655a569ca8baa19ad3f4b6be780396edbfc45b834e5af33a298fc0ef4687", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','b9dc97fbe0bf8baa1667760852a5655a6b2e6ed7f249248fff35d2d2e7aa5573',NULL,0,NULL);
INSERT INTO "closing" VALUES(2,'01a22a4d-c59e-7afd-934a-4d36d32b5ab0','2023-Q4','2023-10-01','2023-12-31','{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467',NULL,1,'bổ sung biên bản');
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
INSERT INTO "duty" VALUES(1,'01a22a4d-b31e-7df8-9818-e6839675ad37',1,1,'attend','quarter',1,'official','["cell"]','[]','[]',0,0,30,'Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(2,'01a22a4d-b3a6-74b3-a0f9-93b1abfab4ed',2,1,'attend','month',0,'official','[]','[]','[]',0,0,15,'Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(3,'01a22a4d-b3a6-70fe-b6c1-0cd11bf7585b',2,2,'file','month',1,'official','[]','[]','[]',0,0,15,'Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).','report','official','end+10',0,'["Ban Thường vụ Đảng ủy cấp trên"]',NULL,NULL);
INSERT INTO "duty" VALUES(4,'01a22a4d-b3a6-7b5e-8d07-81f64fced9ed',2,3,'score','month',1,'official','[]','[]','[]',0,0,15,'Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.',NULL,NULL,'',0,'[]','2020-10-01',NULL);
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
INSERT INTO "filing" VALUES(1,'01a22a4d-c2e2-7ede-ad62-729ef84d4045',3,1,NULL,'2024-01','2024-02-02','02-BC','[]',NULL);
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
INSERT INTO "membership" VALUES(1,'01a22a4d-b78f-73dd-82f6-cec43c5e6e52',1,5,NULL,'2024-03-31');
INSERT INTO "membership" VALUES(2,'01a22a4d-c3cf-7d8c-9df3-2d9e617fcd29',1,7,'2024-04-01',NULL);
CREATE TABLE official (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT CHECK (length(code) BETWEEN 1 AND 2000), 
	former_codes TEXT, 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "official" VALUES(1,'01a22a4d-b788-7eaf-b63f-31277d82a701','CB01','[]');
INSERT INTO "official" VALUES(2,'01a22a4d-b7f9-7931-90d2-d884bb7175a8','CB02','[]');
CREATE TABLE official_name (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	official_id INTEGER NOT NULL, 
	name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 2000), 
	folded TEXT NOT NULL CHECK (length(folded) BETWEEN 1 AND 2000), 
	since TEXT CHECK (since IS date(since, '+0 days')), 
	until TEXT CHECK (until IS date(until, '+0 days')), 
	CHECK (since <= until), 
	UNIQUE (uid), 
	FOREIGN KEY(official_id) REFERENCES official (id)
)
 STRICT

;
INSERT INTO "official_name" VALUES(1,'01a22a4d-b78d-7e2f-9e98-ec710d2657e9',1,'Nguyễn Văn An','nguyen van an',NULL,NULL);
INSERT INTO "official_name" VALUES(2,'01a22a4d-b7f9-77ea-ae4c-e7166b4263c2',2,'Trần Thị Bình','tran thi binh',NULL,NULL);
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
INSERT INTO "operation" VALUES(1,'01a22a4d-b127-71f1-8059-852b521e2417','2026-11-30T09:34:24+07:00','?','db set office ''Ban Tổ chức''','change',NULL,NULL,0,'0000000000000000000000000000000000000000000000000000000000000000','c367d7a547d4b2a098e195fb67197d1a86ce4be63cfabdd21cf2a371cd3a9a9d');
INSERT INTO "operation" VALUES(2,'01a22a4d-b2e4-714d-8110-1505b7088bc1','2026-11-30T09:34:24+07:00','?','rule preset 258','change',NULL,NULL,0,'c367d7a547d4b2a098e195fb67197d1a86ce4be63cfabdd21cf2a371cd3a9a9d','d2ab95af152f31695217e63e6942f9bde6b36090770c6597d9c500cc5f55656b');
INSERT INTO "operation" VALUES(3,'01a22a4d-b37b-73c2-a860-282c23bf9238','2026-11-30T09:34:24+07:00','?','rule preset 19','change',NULL,NULL,0,'d2ab95af152f31695217e63e6942f9bde6b36090770c6597d9c500cc5f55656b','707d1c120cc9021a8f2cf7f0d2be4688c5c9c5903c34ea33e77610995920f50b');
INSERT INTO "operation" VALUES(4,'01a22a4d-b422-7586-aa3e-3422659fa7f2','2026-11-30T09:34:25+07:00','?','score template mau.toml','change',NULL,NULL,0,'707d1c120cc9021a8f2cf7f0d2be4688c5c9c5903c34ea33e77610995920f50b','8a483e1832ea228a52eb337037d53b0cae40e18529ccc06bba6c43478dd6103c');
INSERT INTO "operation" VALUES(5,'01a22a4d-b4c8-7e16-a954-e657c8123b47','2026-11-30T09:34:25+07:00','?','unit add ''Tỉnh Bình Tân Giang'' -k ''tỉnh'' --code T01','change',NULL,NULL,0,'8a483e1832ea228a52eb337037d53b0cae40e18529ccc06bba6c43478dd6103c','080e721e4babad638662d38cbd1ba675a407f5fa606d1d12a49b12696cf7d4a3');
INSERT INTO "operation" VALUES(6,'01a22a4d-b52b-7dc1-890f-7288a68f8b75','2026-11-30T09:34:25+07:00','?','unit add ''Xã Hòa Lạc'' -k ''xã'' --code X01 -p T01 --tag ''vùng cao''','change',NULL,NULL,0,'080e721e4babad638662d38cbd1ba675a407f5fa606d1d12a49b12696cf7d4a3','16d9d451d98cf2d7dab4e0c05558d5946385189f120aafa91a6f52c464ae67ca');
INSERT INTO "operation" VALUES(7,'01a22a4d-b5a3-76b2-a175-6631fc09e689','2026-11-30T09:34:25+07:00','?','unit add ''Xã Thủy Tân'' -k ''xã'' --code X02 -p T01','change',NULL,NULL,0,'16d9d451d98cf2d7dab4e0c05558d5946385189f120aafa91a6f52c464ae67ca','2002e6fab640202378f3a6a2aaea84bd8aa79bc8ac5031e3282d86110595e785');
INSERT INTO "operation" VALUES(8,'01a22a4d-b5fc-74e5-a35c-cc9dd161b98f','2026-11-30T09:34:25+07:00','?','unit add ''Chi bộ ấp 1'' --code C1 -p X01','change',NULL,NULL,0,'2002e6fab640202378f3a6a2aaea84bd8aa79bc8ac5031e3282d86110595e785','8b9753e87f93c3ae94d7e4a43b805ed5b734a71a77e143c95fe3608b94d77353');
INSERT INTO "operation" VALUES(9,'01a22a4d-b68c-7fec-a40a-08c8ae161629','2026-11-30T09:34:25+07:00','?','unit add ''Chi bộ ấp 2'' --code C2 -p X02','change',NULL,NULL,0,'8b9753e87f93c3ae94d7e4a43b805ed5b734a71a77e143c95fe3608b94d77353','647319bb39a4b685720a1c6a74bd898367e6c90928da07e591d931388b415340');
INSERT INTO "operation" VALUES(10,'01a22a4d-b6eb-7165-847f-2d9cbe8e05d6','2026-11-30T09:34:25+07:00','?','unit add ''Chi bộ ấp 3'' --code C3 -p X02','change',NULL,NULL,0,'647319bb39a4b685720a1c6a74bd898367e6c90928da07e591d931388b415340','59da4077799c8d9cd497304f41041e3809e700ef9ec9a7e11de96f1e36fe11de');
INSERT INTO "operation" VALUES(11,'01a22a4d-b75e-70b7-ab43-75cb3194dd90','2026-11-30T09:34:25+07:00','?','official add ''Nguyễn Văn An'' --code CB01 --title ''Tỉnh ủy viên'' --home-cell C2','change',NULL,NULL,0,'59da4077799c8d9cd497304f41041e3809e700ef9ec9a7e11de96f1e36fe11de','3f9be695dc65323e2cb2314d1e2e851cd512e01c86bfa230281092bc00c08d7c');
INSERT INTO "operation" VALUES(12,'01a22a4d-b7cc-7be7-901f-a240d2959880','2026-11-30T09:34:26+07:00','?','official add ''Trần Thị Bình'' --code CB02','change',NULL,NULL,0,'3f9be695dc65323e2cb2314d1e2e851cd512e01c86bfa230281092bc00c08d7c','04a51d3e2d50af6722e7d15e4b37a26d398ff8aea6d99e57389c950db6f29ea2');
INSERT INTO "operation" VALUES(13,'01a22a4d-b89d-75d0-addd-ca897cc01fc9','2026-11-30T09:34:26+07:00','?','assign add CB01 X01 --rule ''258-QĐ/TU'' --since 1/1/2024 --decision ''12-QĐ/TU''','change',NULL,NULL,0,'04a51d3e2d50af6722e7d15e4b37a26d398ff8aea6d99e57389c950db6f29ea2','5d95db82c4f0ac69d3ed913e331aac98a9e2d52c12c07de183bd009ca2ed8ffb');
INSERT INTO "operation" VALUES(14,'01a22a4d-b995-7b61-b507-205187b9bbc2','2026-11-30T09:34:26+07:00','?','assign add CB02 X02 --rule ''258-QĐ/TU'' --since 1/1/2024','change',NULL,NULL,0,'5d95db82c4f0ac69d3ed913e331aac98a9e2d52c12c07de183bd009ca2ed8ffb','b19e21c4e66e7c50a6f012a660c4c280adab428341fa08c3ef7fcfdd93ca62ae');
INSERT INTO "operation" VALUES(15,'01a22a4d-ba31-7495-a52a-2dff704a0393','2026-11-30T09:34:26+07:00','?','assign add CB01 X02 --rule ''19-QĐi/TU'' --since 1/1/2024','change',NULL,NULL,0,'b19e21c4e66e7c50a6f012a660c4c280adab428341fa08c3ef7fcfdd93ca62ae','65b7d529801b3619ba8fddf3879347344a27f8ca93c3a913151154f12dd5fdd9');
INSERT INTO "operation" VALUES(16,'01a22a4d-bb00-7cdf-a413-d725b0541ba3','2026-11-30T09:34:26+07:00','?','waive add CB02 --since 5/2/2024 --until 20/2/2024 --reason ''đi học'' --document ''15-QĐ''','change','đi học',NULL,0,'65b7d529801b3619ba8fddf3879347344a27f8ca93c3a913151154f12dd5fdd9','afcaaaf786a34267c592623f01850a0457ff5a45ac179fd3717faf2fc54c8dad');
INSERT INTO "operation" VALUES(17,'01a22a4d-bc1a-7675-8980-f39191d4ad13','2026-11-30T09:34:27+07:00','?','schedule set C1 ''ngày 5'' --time 19:00 --place ''Nhà văn hóa''','change',NULL,NULL,0,'afcaaaf786a34267c592623f01850a0457ff5a45ac179fd3717faf2fc54c8dad','87bbba0e52a6457a7092b76a76bc55870ccd5bfb6d8390679c5474d158f1a35f');
INSERT INTO "operation" VALUES(18,'01a22a4d-bca6-75ec-9cc1-18c6d6f94b97','2026-11-30T09:34:27+07:00','?','schedule move C1 2024-03 7/3/2024 --reason ''bầu cử''','change','bầu cử',NULL,0,'87bbba0e52a6457a7092b76a76bc55870ccd5bfb6d8390679c5474d158f1a35f','68a6b165103775fbdc828135b3c5480dc2b1d12c89721ff1ce010f96b0860081');
INSERT INTO "operation" VALUES(19,'01a22a4d-bd51-7da3-8344-3984fb401c15','2026-11-30T09:34:27+07:00','?','plan add CB01 C1 --on 5/6/2024 --note ''báo chi bộ rồi''','change',NULL,NULL,0,'68a6b165103775fbdc828135b3c5480dc2b1d12c89721ff1ce010f96b0860081','4400daa69a0b73655ebcb9fb06667e268343105c46d964c8c148b601611c435f');
INSERT INTO "operation" VALUES(20,'01a22a4d-bdee-7cf7-b8c9-513fb6ee0eaa','2026-11-30T09:34:27+07:00','?','attend add CB01 C1 --on 5/1/2024 --strengths ''đúng ''"''"''giờ''"''"'''' --score 85.5 --tag ''nóng''','change',NULL,NULL,0,'4400daa69a0b73655ebcb9fb06667e268343105c46d964c8c148b601611c435f','c64952d5903d08310e33be93875562f56bf1a9340dce2f1952f74f3f95763b5b');
INSERT INTO "operation" VALUES(21,'01a22a4d-be9f-76f4-b166-c79525c44dc6','2026-11-30T09:34:27+07:00','?','attend add CB01 C1 --on 5/2/2024 --recommend ''sửa đường'' --document 01-BC','change',NULL,NULL,0,'c64952d5903d08310e33be93875562f56bf1a9340dce2f1952f74f3f95763b5b','a8217c55f9bcceae6be91a64b727ae00a299a0611e38e6f280aafa00723556a1');
INSERT INTO "operation" VALUES(22,'01a22a4d-bf23-7c40-96ec-926aa364bcf5','2026-11-30T09:34:27+07:00','?','attend add CB02 C2 --on 6/2/2024','change',NULL,NULL,0,'a8217c55f9bcceae6be91a64b727ae00a299a0611e38e6f280aafa00723556a1','009bb63f1561e190753dc72030d53d735980e578d8eba0eb0805705fd3e18898');
INSERT INTO "operation" VALUES(23,'01a22a4d-bfcf-7971-926e-af6c2f7dcf53','2026-11-30T09:34:28+07:00','?','undo','undo',NULL,22,0,'009bb63f1561e190753dc72030d53d735980e578d8eba0eb0805705fd3e18898','39af8b35dc1535c11da59c8757e804e4b0374c9b8d58197927060c9238f0ec6a');
INSERT INTO "operation" VALUES(24,'01a22a4d-c00c-706e-b266-77e5379cc461','2026-11-30T09:34:28+07:00','?','attend add CB02 C2 --on 8/2/2024 --meeting ''chuyên đề''','change',NULL,NULL,0,'39af8b35dc1535c11da59c8757e804e4b0374c9b8d58197927060c9238f0ec6a','714012700dffda339c237d4fd510dcf2645dc2bbd396970053f629da2c6c1b54');
INSERT INTO "operation" VALUES(25,'01a22a4d-c0ac-7f46-abd9-732df151fb42','2026-11-30T09:34:28+07:00','?','attend add CB02 C2 --on 9/2/2024','change',NULL,NULL,0,'714012700dffda339c237d4fd510dcf2645dc2bbd396970053f629da2c6c1b54','565a98a142fa7ab3d5249420e628adeef1d0a7d5cc4d1cf62c9f9c04a8d85219');
INSERT INTO "operation" VALUES(26,'01a22a4d-c15a-7bd9-829d-f75ab8bec762','2026-11-30T09:34:28+07:00','?','attend remove 5 --yes','change',NULL,NULL,0,'565a98a142fa7ab3d5249420e628adeef1d0a7d5cc4d1cf62c9f9c04a8d85219','bd14ed4a2f3134ac52a9b49f8b5addad931ec542546bd547828dee4200dd53c7');
INSERT INTO "operation" VALUES(27,'01a22a4d-c22a-7f66-b327-b9e37390efc6','2026-11-30T09:34:28+07:00','?','recommend update 1 --status ''đã chuyển'' --to ''Ủy ban nhân dân xã'' --on 9/2/2024','change',NULL,NULL,0,'bd14ed4a2f3134ac52a9b49f8b5addad931ec542546bd547828dee4200dd53c7','650e2a42161012be35a7615a96720052b066b035c43c30d0caa91168725fae61');
INSERT INTO "operation" VALUES(28,'01a22a4d-c2b7-75cf-a682-87dd0ce77bc3','2026-11-30T09:34:28+07:00','?','filing add CB01 2024-01 --rule ''19-QĐi/TU'' --on 2/2/2024 --number 02-BC','change',NULL,NULL,0,'650e2a42161012be35a7615a96720052b066b035c43c30d0caa91168725fae61','ff97443bfb67c9d1a4bca0f04381185200280be808fad4299ee17128e8533370');
INSERT INTO "operation" VALUES(29,'01a22a4d-c33c-7600-b345-7f2391e0b24c','2026-11-30T09:34:29+07:00','?','unit merge C2 C3 --new ''C23=Chi bộ ấp Hòa'' --on 1/4/2024 --document 16-NQ','change',NULL,NULL,0,'ff97443bfb67c9d1a4bca0f04381185200280be808fad4299ee17128e8533370','62bb11deb81ecfdf37344373e18efbcb78bcbfc80e05c1b44c6250ab31043763');
INSERT INTO "operation" VALUES(30,'01a22a4d-c47c-7bca-b100-a267fa018dbe','2026-11-30T09:34:29+07:00','?','period close 2024-Q1 --yes','close',NULL,NULL,0,'62bb11deb81ecfdf37344373e18efbcb78bcbfc80e05c1b44c6250ab31043763','5f46374cc545e6ad13c311ffbe6a40cd5a97b8cee900b5598528aa02b8ff1e4b');
INSERT INTO "operation" VALUES(31,'01a22a4d-c573-7a80-b71c-71ce298d05d8','2026-11-30T09:34:29+07:00','?','period close 2023-Q4 --yes','close',NULL,NULL,0,'5f46374cc545e6ad13c311ffbe6a40cd5a97b8cee900b5598528aa02b8ff1e4b','abee2fe709166a7ed48675219fe481199d657ec2f33c6381f3090b781d998824');
INSERT INTO "operation" VALUES(32,'01a22a4d-c5db-7e07-a02f-b5fec4f66231','2026-11-30T09:34:29+07:00','?','period reopen 2023-Q4 --reason ''bổ sung biên bản''','reopen','bổ sung biên bản',NULL,0,'abee2fe709166a7ed48675219fe481199d657ec2f33c6381f3090b781d998824','cb2002e2a9b4fa82bfb6a0e344e9da4a3c6b25408c45be859f029ba6f464a1b2');
INSERT INTO "operation" VALUES(33,'01a22a4d-c605-7a61-8c35-44dcaa4ae6ee','2026-11-30T09:34:29+07:00','?','attend edit 1 --on 4/1/2024 --adjust --reason ''ghi nhầm ngày''','change','ghi nhầm ngày',NULL,1,'cb2002e2a9b4fa82bfb6a0e344e9da4a3c6b25408c45be859f029ba6f464a1b2','bef67e081678fbb50dc2cf1541d89e7968be34d4c8bd1c7206014393fb71c3e5');
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
INSERT INTO "placement" VALUES(1,'01a22a4d-b572-7bbb-8d32-44dd8368a281',2,1,NULL,NULL);
INSERT INTO "placement" VALUES(2,'01a22a4d-b5cf-7213-9e02-fd417d5a7efd',3,1,NULL,NULL);
INSERT INTO "placement" VALUES(3,'01a22a4d-b62c-748b-b188-9bb1a1818369',4,2,NULL,NULL);
INSERT INTO "placement" VALUES(4,'01a22a4d-b6a7-7d93-b913-062491a05dbd',5,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(5,'01a22a4d-b70f-7ab1-97a5-7bf719ac4d3a',6,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(6,'01a22a4d-c3c2-7c04-8605-08a9209aa54e',7,3,'2024-04-01',NULL);
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
INSERT INTO "plan" VALUES(1,'01a22a4d-bd77-77ba-a3a6-5383791af8b1',1,4,'2024-06-05','báo chi bộ rồi');
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
INSERT INTO "post" VALUES(1,'01a22a4d-b78f-7c81-b548-6d3339480f5b',1,'Tỉnh ủy viên',NULL,NULL,NULL);
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
INSERT INTO "recommendation" VALUES(1,'01a22a4d-bec7-7bc9-8244-24f02503f660',2,4,NULL,'2024-02-05','sửa đường','[]','Ủy ban nhân dân xã',NULL,'forwarded',NULL,NULL);
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
INSERT INTO "recommendation_step" VALUES(1,'01a22a4d-c24f-7a66-9720-12ed68a0cac1',1,'2024-02-09','forwarded',NULL,NULL,'Ủy ban nhân dân xã',NULL);
CREATE TABLE register (
	id INTEGER NOT NULL CHECK (id = 1), 
	uuid TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "register" VALUES(1,'01a22a4d-b085-76cb-aaba-5ec463e7135e');
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
INSERT INTO "regulation" VALUES(1,'01a22a4d-b310-79d7-92ca-a0d3a6a333d6','258-QĐ/TU','Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh','Ban Thường vụ Tỉnh ủy Long An','2021-05-19','2021-05-19',NULL);
INSERT INTO "regulation" VALUES(2,'01a22a4d-b3a5-7c94-bcc0-a55d2b396797','19-QĐi/TU','Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy','Ban Thường vụ Tỉnh ủy Tuyên Quang','2018-10-25','2018-10-25',NULL);
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
INSERT INTO "schedule" VALUES(1,'01a22a4d-bc3b-74ed-86dd-89f70c108838',4,5,NULL,NULL,'19:00','Nhà văn hóa',NULL,NULL);
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
INSERT INTO "schedule_change" VALUES(1,'01a22a4d-bccf-70e0-a84d-71111deed274',4,'2024-03-01','2024-03-07',NULL,NULL,'bầu cử');
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
INSERT INTO "score" VALUES(1,'01a22a4d-be2c-7274-8deb-d10d1106f4fd',4,'2024-01-04',1,85.5,NULL);
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
INSERT INTO "score_criterion" VALUES(1,'01a22a4d-b44a-74ac-9863-6d76c9a027e1',1,1,'Nội dung',60.0);
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
INSERT INTO "score_grade" VALUES(1,'01a22a4d-b44a-7bc0-bacc-15378a1f43db',1,'Tốt',80.0);
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
INSERT INTO "score_template" VALUES(1,'01a22a4d-b449-7c84-8a06-390849de060e','01-HD','','',NULL,'[]',100.0,'',NULL,NULL);
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
INSERT INTO "setting" VALUES(1,'01a22a4d-b183-7840-9043-bbb06afd6cb4','office','Ban Tổ chức');
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
INSERT INTO "succession" VALUES(1,'01a22a4d-c3ec-7ec3-bc8b-fd56756834b4',5,7,'2024-04-01','merge','16-NQ');
INSERT INTO "succession" VALUES(2,'01a22a4d-c3fd-7ac0-8cba-242e5cd9f636',6,7,'2024-04-01','merge','16-NQ');
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
INSERT INTO "term" VALUES(1,'01a22a4d-b78e-7b70-8dc7-7d4b7268264f',1,NULL,NULL);
INSERT INTO "term" VALUES(2,'01a22a4d-b7fa-7517-96b3-29abe4553aba',2,NULL,NULL);
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
INSERT INTO "unit" VALUES(1,'01a22a4d-b4e7-7975-b7e1-e0002b30f9bc','T01','province','[]',NULL,NULL);
INSERT INTO "unit" VALUES(2,'01a22a4d-b567-74c2-97d7-bb9d9bea5111','X01','commune','["vùng cao"]',NULL,NULL);
INSERT INTO "unit" VALUES(3,'01a22a4d-b5ce-730f-aca1-388a62310d7e','X02','commune','[]',NULL,NULL);
INSERT INTO "unit" VALUES(4,'01a22a4d-b62a-76a1-a527-4005f32a011c','C1','cell','[]',NULL,NULL);
INSERT INTO "unit" VALUES(5,'01a22a4d-b6a6-712f-96d9-66c27edd72d9','C2','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(6,'01a22a4d-b70e-7bb9-b4f3-144a0c0e8b38','C3','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(7,'01a22a4d-c3bf-7a43-8123-e0c2a79a356e','C23','cell','[]','2024-04-01',NULL);
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
INSERT INTO "unit_name" VALUES(1,'01a22a4d-b4e8-7e9e-8c8d-bd9030ddc945',1,'Tỉnh Bình Tân Giang','tinh binh tan giang',NULL,NULL);
INSERT INTO "unit_name" VALUES(2,'01a22a4d-b567-77e7-88d6-a47552a20711',2,'Xã Hòa Lạc','xa hoa lac',NULL,NULL);
INSERT INTO "unit_name" VALUES(3,'01a22a4d-b5cf-7cf6-9f48-c07641fa6cda',3,'Xã Thủy Tân','xa thuy tan',NULL,NULL);
INSERT INTO "unit_name" VALUES(4,'01a22a4d-b62b-76b8-aaf0-89059c5e6f8f',4,'Chi bộ ấp 1','chi bo ap 1',NULL,NULL);
INSERT INTO "unit_name" VALUES(5,'01a22a4d-b6a6-70c9-bd5c-11f09ddae594',5,'Chi bộ ấp 2','chi bo ap 2',NULL,NULL);
INSERT INTO "unit_name" VALUES(6,'01a22a4d-b70f-7bbb-b94b-cbe8f596c043',6,'Chi bộ ấp 3','chi bo ap 3',NULL,NULL);
INSERT INTO "unit_name" VALUES(7,'01a22a4d-c3c0-7609-9912-6ad5ffa7a8f6',7,'Chi bộ ấp Hòa','chi bo ap hoa','2024-04-01',NULL);
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
INSERT INTO "waiver" VALUES(1,'01a22a4d-bb53-75c0-97b1-0b6265a6a606',2,NULL,NULL,'đi học','15-QĐ','2024-02-05','2024-02-20');
CREATE INDEX closing_by_days ON closing (since, until);
CREATE INDEX unit_by_code ON unit (code COLLATE "NOCASE");
CREATE INDEX official_with_former_codes ON official (id) WHERE former_codes <> '[]';
CREATE UNIQUE INDEX official_by_code ON official (code COLLATE "NOCASE");
CREATE UNIQUE INDEX operation_open ON operation (hash IS NULL) WHERE hash IS NULL;
CREATE INDEX ix_score_criterion_template_id ON score_criterion (template_id);
CREATE INDEX ix_score_grade_template_id ON score_grade (template_id);
CREATE INDEX ix_attendance_unit_id ON attendance (unit_id);
CREATE INDEX ix_attendance_held_on ON attendance (held_on);
CREATE INDEX ix_attendance_official_id ON attendance (official_id);
CREATE INDEX ix_score_template_id ON score (template_id);
CREATE INDEX ix_score_unit_id ON score (unit_id);
CREATE INDEX ix_score_held_on ON score (held_on);
CREATE INDEX ix_score_official_id ON score (official_id);
CREATE INDEX ix_schedule_unit_id ON schedule (unit_id);
CREATE INDEX ix_schedule_change_unit_id ON schedule_change (unit_id);
CREATE INDEX ix_schedule_change_held_on ON schedule_change (held_on);
CREATE INDEX ix_plan_official_id ON "plan" (official_id);
CREATE INDEX ix_plan_unit_id ON "plan" (unit_id);
CREATE INDEX ix_plan_planned_on ON "plan" (planned_on);
CREATE INDEX ix_unit_name_unit_id ON unit_name (unit_id);
CREATE INDEX ix_placement_unit_id ON placement (unit_id);
CREATE INDEX ix_placement_parent_id ON placement (parent_id);
CREATE INDEX ix_succession_new_id ON succession (new_id);
CREATE INDEX ix_succession_old_id ON succession (old_id);
CREATE INDEX ix_official_name_official_id ON official_name (official_id);
CREATE INDEX ix_term_official_id ON term (official_id);
CREATE INDEX ix_post_official_id ON post (official_id);
CREATE INDEX ix_membership_official_id ON membership (official_id);
CREATE INDEX ix_membership_cell_id ON membership (cell_id);
CREATE INDEX ix_duty_regulation_id ON duty (regulation_id);
CREATE INDEX assignment_by_until ON assignment (until, since);
CREATE INDEX ix_assignment_replaces_id ON assignment (replaces_id);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE INDEX ix_assignment_regulation_id ON assignment (regulation_id);
CREATE INDEX ix_assignment_official_id ON assignment (official_id);
CREATE INDEX ix_waiver_official_id ON waiver (official_id);
CREATE INDEX ix_waiver_regulation_id ON waiver (regulation_id);
CREATE INDEX ix_waiver_unit_id ON waiver (unit_id);
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX ix_filing_unit_id ON filing (unit_id);
CREATE INDEX ix_filing_official_id ON filing (official_id);
CREATE INDEX ix_filing_duty_id ON filing (duty_id);
CREATE INDEX ix_recommendation_due ON recommendation (due);
CREATE INDEX ix_recommendation_raised_on ON recommendation (raised_on);
CREATE INDEX ix_recommendation_unit_id ON recommendation (unit_id);
CREATE INDEX ix_recommendation_official_id ON recommendation (official_id);
CREATE INDEX ix_recommendation_attendance_id ON recommendation (attendance_id);
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
CREATE TRIGGER journal_official_name_insert AFTER INSERT ON "official_name" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official_name', NEW.id, 'insert', NULL, quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.name) || ',' || quote(NEW.folded) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_official_name_update AFTER UPDATE ON "official_name" WHEN OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded OR OLD.since IS NOT NEW.since OR OLD.until IS NOT NEW.until
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official_name', OLD.id, 'update', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.name) || ',' || quote(OLD.folded) || ',' || quote(OLD.since) || ',' || quote(OLD.until), quote(NEW.id) || ',' || quote(NEW.uid) || ',' || quote(NEW.official_id) || ',' || quote(NEW.name) || ',' || quote(NEW.folded) || ',' || quote(NEW.since) || ',' || quote(NEW.until), randomblob(16));
END;
CREATE TRIGGER journal_official_name_delete AFTER DELETE ON "official_name" 
BEGIN
  SELECT RAISE(ABORT, 'chibo: no operation is open') WHERE NOT EXISTS (SELECT id FROM operation WHERE hash IS NULL);
  INSERT INTO change (operation_id, table_name, row_id, action, old, new, salt)
  VALUES ((SELECT id FROM operation WHERE hash IS NULL), 'official_name', OLD.id, 'delete', quote(OLD.id) || ',' || quote(OLD.uid) || ',' || quote(OLD.official_id) || ',' || quote(OLD.name) || ',' || quote(OLD.folded) || ',' || quote(OLD.since) || ',' || quote(OLD.until), NULL, randomblob(16));
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
  SELECT RAISE(ABORT, 'chibo: closed period') WHERE NOT EXISTS (SELECT 1 FROM operation WHERE hash IS NULL AND adjusts) AND EXISTS (SELECT 1 FROM closing p WHERE NOT p.is_reopened AND (((OLD.id IS NOT NEW.id OR OLD.uid IS NOT NEW.uid OR OLD.official_id IS NOT NEW.official_id OR OLD.name IS NOT NEW.name OR OLD.folded IS NOT NEW.folded) AND ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) OR (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since))) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) IS NOT (ifnull(NEW.since, '0000') <= p.until AND ifnull(NEW.until, '9999') >= p.since)) OR ((ifnull(OLD.since, '0000') <= p.until AND ifnull(OLD.until, '9999') >= p.since) AND (max(ifnull(OLD.since, '0000'), p.since) IS NOT max(ifnull(NEW.since, '0000'), p.since) OR min(ifnull(OLD.until, '9999'), p.until) IS NOT min(ifnull(NEW.until, '9999'), p.until)))));
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
INSERT INTO "sqlite_sequence" VALUES('change',70);
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
