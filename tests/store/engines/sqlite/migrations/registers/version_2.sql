-- Written by `python -m tests.store.migrations.shipped`: see there.
PRAGMA application_id = 1128810818;
PRAGMA user_version = 2;
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
INSERT INTO "assignment" VALUES(1,'01a229eb-5599-7e2b-a58d-493cdec36faf',1,2,1,NULL,'12-QĐ/TU',NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(2,'01a229eb-5604-7638-844a-57802dc97908',2,3,1,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(3,'01a229eb-565d-72c7-8916-b110ed67d4cf',1,3,2,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
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
INSERT INTO "attendance" VALUES(1,'01a229eb-5821-7389-9073-633ea7ea0490',1,4,'2024-01-04','regular',NULL,'đúng ''giờ''',NULL,NULL,NULL,'["nóng"]');
INSERT INTO "attendance" VALUES(2,'01a229eb-587b-7006-ab77-f4f8a013bacd',1,4,'2024-02-05','regular',NULL,NULL,NULL,'01-BC',NULL,'[]');
INSERT INTO "attendance" VALUES(4,'01a229eb-5982-72e2-8c89-d2d004273116',2,5,'2024-02-08','thematic',NULL,NULL,NULL,NULL,NULL,'[]');
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
INSERT INTO "change" VALUES(1,1,'setting',1,'insert',NULL,'1,''01a229eb-5251-73ff-93b0-dd7efc22d4f2'',''office'',''Ban Tổ chức''',X'AD6DC6A286C551711B8096904C32F293','c5c9438ef474c86f82c05a8c0de35f6ef9b51bfb7040a8155f41c0cf5348faf6');
INSERT INTO "change" VALUES(2,2,'regulation',1,'insert',NULL,'1,''01a229eb-52f6-78dc-abfa-b6108bb4e757'',''258-QĐ/TU'',''Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh'',''Ban Thường vụ Tỉnh ủy Long An'',''2021-05-19'',''2021-05-19'',NULL',X'CC22102CFBC700CBC83DABC378AE24EA','43e1a1f62cc3cfb093658cf8d17266165e8983c8769782f44f0688e0cbbcc345');
INSERT INTO "change" VALUES(3,2,'duty',1,'insert',NULL,'1,''01a229eb-52f8-72f2-84a7-4c4e314a791e'',1,1,''attend'',''quarter'',1,''official'',''["cell"]'',''[]'',''[]'',0,0,30,''Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'C6EBD9FA862A092BDCC4B465A4F8B2B0','37a01c90bbc88e561d2c7af4b274d50ac976da5426d31b4afa74a00d4add3291');
INSERT INTO "change" VALUES(4,3,'regulation',2,'insert',NULL,'2,''01a229eb-5327-7037-bf3c-4c90165ec4c4'',''19-QĐi/TU'',''Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy'',''Ban Thường vụ Tỉnh ủy Tuyên Quang'',''2018-10-25'',''2018-10-25'',NULL',X'256C96F9D844F0CE818354B9A64F9A95','0cf9ab05f09c3100c407d177f0ebcee2b69bd4f67315149225b4b69a63a65fc3');
INSERT INTO "change" VALUES(5,3,'duty',2,'insert',NULL,'2,''01a229eb-5328-71b4-821e-38d45ea8919b'',2,1,''attend'',''month'',0,''official'',''[]'',''[]'',''[]'',0,0,15,''Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'AE2A751DBA0E9D094FE8835AB1679645','f2efe9f4247503a5255b53447f8e8a9bc85b84b7509b434ae04dd3d8d415c03d');
INSERT INTO "change" VALUES(6,3,'duty',3,'insert',NULL,'3,''01a229eb-5329-7e44-a079-91d428b3ac9c'',2,2,''file'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).'',''report'',''official'',''end+10'',0,''["Ban Thường vụ Đảng ủy cấp trên"]'',NULL,NULL',X'C35BDDDA387FC139367695F7E69092BE','97c31e815f2ce4cd88cb205991d92740728017b31d31ee66629d84cb8b066c87');
INSERT INTO "change" VALUES(7,3,'duty',4,'insert',NULL,'4,''01a229eb-5329-7739-b3b5-ba62bebb736c'',2,3,''score'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.'',NULL,NULL,'''',0,''[]'',''2020-10-01'',NULL',X'18CCA56CA147099A8FF571470F063F5C','383623be6c38a594b0528434eb6ab0d4cfff21cf2a303ad1fbfc4fdfc49b2758');
INSERT INTO "change" VALUES(8,4,'score_template',1,'insert',NULL,'1,''01a229eb-5348-74e0-95c9-f0930263b231'',''01-HD'','''','''',NULL,''[]'',100.0,'''',NULL,NULL',X'A7A1874D47E4D8016BE0C7C67B31F002','372a50640baacbad3a764f26885317b66b572961ac9cbd19f9deadf5e0a6d05e');
INSERT INTO "change" VALUES(9,4,'score_criterion',1,'insert',NULL,'1,''01a229eb-5349-715a-a5d0-4c56e7a0191b'',1,1,''Nội dung'',60.0',X'9E265735F14BDDD509C45FEFB7A9CCB8','3e03ca229cd561d576cb1a4b61c256339c27c7bc76b181ed7f532da88fffaba6');
INSERT INTO "change" VALUES(10,4,'score_grade',1,'insert',NULL,'1,''01a229eb-5349-704f-b003-71b40e15fb34'',1,''Tốt'',80.0',X'C23DF9F6942586FCC4AB68C1A36501F0','0c0f06f319da4f79e1d8e80eb811ede1c276bac5760845fc03e5556796d87ade');
INSERT INTO "change" VALUES(11,5,'unit',1,'insert',NULL,'1,''01a229eb-53b2-789c-809d-71b82c30dcb1'',''T01'',''province'',''[]'',NULL,NULL',X'E05E6F23F8B7F8EC414743C4B07A2FA5','1aa806eea194d86b910001a9c4f70e150352e6ca260558fb386b1053ec10ab30');
INSERT INTO "change" VALUES(12,5,'unit_name',1,'insert',NULL,'1,''01a229eb-53b4-794c-81fe-acc11b8f0b56'',1,''Tỉnh Bình Tân Giang'',''tinh binh tan giang'',NULL,NULL',X'BECA3A22B614B36B7C8ADAAE65D17E3E','28364537f018582ee1cefc448863adc218eca8818cb38fcb887d7b119827874d');
INSERT INTO "change" VALUES(13,6,'unit',2,'insert',NULL,'2,''01a229eb-53f6-7fae-b16f-44027a6a8bb1'',''X01'',''commune'',''["vùng cao"]'',NULL,NULL',X'68B3CD4FEA5A6D7AAB4BE50982DE1DF1','4ce659514bda34e1c6b2a435de7afedc6a6de3ba882c18c5985ba2d563217755');
INSERT INTO "change" VALUES(14,6,'unit_name',2,'insert',NULL,'2,''01a229eb-53f7-7d7d-9259-f711984da404'',2,''Xã Hòa Lạc'',''xa hoa lac'',NULL,NULL',X'5E74B7BD08EE84C817EABA54684D52C1','795fc0a2161b89858526aebecac0044c9058a5d5e0dc8da6d4f3efb340a569aa');
INSERT INTO "change" VALUES(15,6,'placement',1,'insert',NULL,'1,''01a229eb-53fd-7893-a9ee-4ff9e0ae0d86'',2,1,NULL,NULL',X'FAE2F31743458BE01EB31D3BC9DB6E95','0f0c9353b8a3b7920f07a8da95dbb8a2df47b67d725a2a3b05fd5a637fb47a22');
INSERT INTO "change" VALUES(16,7,'unit',3,'insert',NULL,'3,''01a229eb-5429-7b72-841c-4dd4c866c6bc'',''X02'',''commune'',''[]'',NULL,NULL',X'1328866698E695D081751C805513CBFF','190b45f88f507597ee6dfad6d1b78a5003d659c836c8121289e371fccb3ab13e');
INSERT INTO "change" VALUES(17,7,'unit_name',3,'insert',NULL,'3,''01a229eb-542a-78a0-8dc8-38d238dc179d'',3,''Xã Thủy Tân'',''xa thuy tan'',NULL,NULL',X'2B35E8B18380932615867E10AB24B723','2ca06d2e2c307c91c67998c8af3c6fb2a308e13d6a2b2466b5e809ced7338300');
INSERT INTO "change" VALUES(18,7,'placement',2,'insert',NULL,'2,''01a229eb-542b-7276-b749-cd82d5777c9b'',3,1,NULL,NULL',X'C2465E70A8A4ACAB914AB6CBEFFAA008','c8e3b3393579d14a70a38c43f22eba5944becf891b01813435ea87c5133340a5');
INSERT INTO "change" VALUES(19,8,'unit',4,'insert',NULL,'4,''01a229eb-5456-79cb-afe3-d63e975f92b0'',''C1'',''cell'',''[]'',NULL,NULL',X'A5A2B4A522040E3A438F5FF741E24EA1','d535d697e09e88e2df526a5c1c8773fbc5bd94460a36aff69a1b09555ec1991f');
INSERT INTO "change" VALUES(20,8,'unit_name',4,'insert',NULL,'4,''01a229eb-5457-7d36-9ea3-e61346944504'',4,''Chi bộ ấp 1'',''chi bo ap 1'',NULL,NULL',X'D490307D17906354D171F8B934989341','2eedf600f04b162f2e39ff3eec98b9a01afca815bb5589e5254e3f1218092f3f');
INSERT INTO "change" VALUES(21,8,'placement',3,'insert',NULL,'3,''01a229eb-5458-7c3a-b224-c659dc81f3c3'',4,2,NULL,NULL',X'1FA842AEEDC93E609278A65194137BBC','04aae3f477d538c2407d95ddf81194140644de84551f8ae5af9c4e56e9a3c7aa');
INSERT INTO "change" VALUES(22,9,'unit',5,'insert',NULL,'5,''01a229eb-5492-7a61-a6e7-41a20af82510'',''C2'',''cell'',''[]'',NULL,NULL',X'106D23B271B188C5091E7103ACE55044','3f53a5677901ea058e460aefdb2fbacea4ac2bd90d92d4ecd5112eb02e0a2e1a');
INSERT INTO "change" VALUES(23,9,'unit_name',5,'insert',NULL,'5,''01a229eb-5492-7c80-a248-012c473a7697'',5,''Chi bộ ấp 2'',''chi bo ap 2'',NULL,NULL',X'14C546D3FFC6687D00C0D30AEF3B9E28','85e93513d66a0abc08e3d23bf66500aaebed20bc79a1108e35a91dd575f43f06');
INSERT INTO "change" VALUES(24,9,'placement',4,'insert',NULL,'4,''01a229eb-5493-7d2c-85bb-0796cb431c82'',5,3,NULL,NULL',X'AE1C8C653C284943F442BF2A52B45DC9','012289f992d3cb44074942bb9ae106292df86be3dfb1e50ce05723cb05a5bfad');
INSERT INTO "change" VALUES(25,10,'unit',6,'insert',NULL,'6,''01a229eb-54b4-7502-ac3f-030dec3efdc1'',''C3'',''cell'',''[]'',NULL,NULL',X'CDB2B5207DEC549A0C2296858F20D027','06da5c8d5be24f832ac01cd802c9d8484bbaf0dabb468e2b1c10e0c952deab55');
INSERT INTO "change" VALUES(26,10,'unit_name',6,'insert',NULL,'6,''01a229eb-54b6-759b-8077-ab3cd9b43d23'',6,''Chi bộ ấp 3'',''chi bo ap 3'',NULL,NULL',X'9BC8313E4BF54313B5F253E11AF4C9ED','f67f626ba9d4d1c4f680c0bbbd4bfc23ac4bc47d385cde16986dab355193f72d');
INSERT INTO "change" VALUES(27,10,'placement',5,'insert',NULL,'5,''01a229eb-54b7-7781-ae59-66d9ec02bee5'',6,3,NULL,NULL',X'10E4955253D76009DB3D8A008EBCBBE2','b780aaa314fef3eedc8be17ab793dc1a4bc4c8d2b531df8c0d125f0940664d55');
INSERT INTO "change" VALUES(28,11,'official',1,'insert',NULL,'1,''01a229eb-54e3-7867-aa69-bcc23d59970b'',''CB01'',''Nguyễn Văn An'',''nguyen van an'',NULL,NULL',X'BE81067C74ABF28F989E8B06D6B4BFDD','d2687e38c8fe46f53edde58007b48337f8cfef3d78d5995e93554a2c37e73f49');
INSERT INTO "change" VALUES(29,11,'post',1,'insert',NULL,'1,''01a229eb-54e5-785c-9534-e01470e46735'',1,''Tỉnh ủy viên'',NULL,NULL,NULL',X'2A77EDA682AB1C94EFA3A9D5D9C64225','bb60fd046d390b86b1d6ec70cd3fbf64b18393fceaf235c564c31bdfdb1f29a9');
INSERT INTO "change" VALUES(30,11,'membership',1,'insert',NULL,'1,''01a229eb-54e6-7330-8dd2-8292c527cfdd'',1,5,NULL,NULL',X'0D5DC3F89BA362084ECC2798889E6E39','35e7a002b07a3e67dc911464ae91c8f0dd4b66d47e9f69a2208299b51e70d1a7');
INSERT INTO "change" VALUES(31,12,'official',2,'insert',NULL,'2,''01a229eb-5515-751f-afb9-394506a6c2e1'',''CB02'',''Trần Thị Bình'',''tran thi binh'',NULL,NULL',X'3C96C2B79D6E102A620C4B37C7DDFD62','9a7864755c06210d8463734158adc03dae23263d6bab5502f8bd290f788dce32');
INSERT INTO "change" VALUES(32,13,'assignment',1,'insert',NULL,'1,''01a229eb-5599-7e2b-a58d-493cdec36faf'',1,2,1,NULL,''12-QĐ/TU'',NULL,NULL,0,''2024-01-01'',NULL',X'418CE63B4BF5EDA7584BAB5F37368533','2c39310e4b6d2d61187c472178c02cf58f23d4b82fe7240d99c6ee0754011d99');
INSERT INTO "change" VALUES(33,14,'assignment',2,'insert',NULL,'2,''01a229eb-5604-7638-844a-57802dc97908'',2,3,1,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'3B311E2EF31059747C8F6238991E6E8F','6047cfb4d81a309f21967aaa3105a297bd934cd68bee6cbd87c1dcc13ce40425');
INSERT INTO "change" VALUES(34,15,'assignment',3,'insert',NULL,'3,''01a229eb-565d-72c7-8916-b110ed67d4cf'',1,3,2,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'602E0E63462B6180CE73009D23E93162','e5165cbc1fc5145a877f89bf808f3d0940a27e275067556600a8569629b172cc');
INSERT INTO "change" VALUES(35,16,'waiver',1,'insert',NULL,'1,''01a229eb-56cb-7fc4-a00d-4bf2bb9a0770'',2,NULL,NULL,''đi học'',''15-QĐ'',''2024-02-05'',''2024-02-20''',X'75E49707D258EF582FD186A9C7922CF6','fa0dba35ef17a4cc1d6b3fa16066f3f549d063ec8a9fed15c939da51077aefc5');
INSERT INTO "change" VALUES(36,17,'schedule',1,'insert',NULL,'1,''01a229eb-5738-7538-bf6e-323bdbdc71b8'',4,5,NULL,NULL,''19:00'',''Nhà văn hóa'',NULL,NULL',X'DE64A860F18C100BBA99120AD3069586','c00e6ee35505051f4642a81e6aba1b232e75a7d91c3d5a593e0b5a5e98e4e851');
INSERT INTO "change" VALUES(37,18,'schedule_change',1,'insert',NULL,'1,''01a229eb-5773-744d-b62f-31ad628fc69b'',4,''2024-03-01'',''2024-03-07'',NULL,NULL,''bầu cử''',X'33F276BEED28E1418DDF2260BA42AF23','8de0e088c44ac859057867f5619337266a75255ba335564685c4f8b090ce3110');
INSERT INTO "change" VALUES(38,19,'plan',1,'insert',NULL,'1,''01a229eb-57c2-71b0-a1a8-b580a0810345'',1,4,''2024-06-05'',''báo chi bộ rồi''',X'79BD9D59CA33B228DF70F8E11B0A6124','f253382ddd9db22425b569d1da415e1a6233a3187e2253b2f25e314faf216e5f');
INSERT INTO "change" VALUES(39,20,'attendance',1,'insert',NULL,'1,''01a229eb-5821-7389-9073-633ea7ea0490'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'2DD4A6891F9B711A89388C0584AE2242','c98a4684fa574ea0cd6b52ad2c2e3f001aeb88dc311a192fa983f2a873cf0ab0');
INSERT INTO "change" VALUES(40,20,'score',1,'insert',NULL,'1,''01a229eb-5822-779a-bb60-e5ee4a00fa7a'',4,''2024-01-05'',1,85.5,NULL',X'D987A7E7E0D26C36FCA6BC4E4C39E3FD','584ed91dca955fc99ed717a6851e24468e14ec0dd1a63d7d93c6a3497ba27ef9');
INSERT INTO "change" VALUES(41,21,'attendance',2,'insert',NULL,'2,''01a229eb-587b-7006-ab77-f4f8a013bacd'',1,4,''2024-02-05'',''regular'',NULL,NULL,NULL,''01-BC'',NULL,''[]''',X'7A2FCD2CD09B10A602BA112BAB3612F5','7e847eed47823da2c4060edd7b31b0c2b14a72b94cbbbbf9e1679e71c480ecd7');
INSERT INTO "change" VALUES(42,21,'recommendation',1,'insert',NULL,'1,''01a229eb-5884-77b8-ba23-53d97257ceeb'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL',X'5C43C77024A3F9015585F36F352A56A1','843e8e91d6f6fe2470045dd1bd96c5bee9257071d5728cc6a66015b13de52998');
INSERT INTO "change" VALUES(43,22,'attendance',3,'insert',NULL,'3,''01a229eb-58e3-7ab9-8f68-fac3401dd6d1'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'951B5DF9B9A98F391625E2646C89941C','90a006d0c73f1e8deb8563a13111cceccf695904beeb99629d1f2be0fe9a1fce');
INSERT INTO "change" VALUES(44,23,'attendance',3,'delete','3,''01a229eb-58e3-7ab9-8f68-fac3401dd6d1'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'7B3BAB6927CE6B6B31916A76956A8AE4','84167c808e7094a8723d601fbc0d9ad6ae661e4303178ef46a1ef42b7904b8fe');
INSERT INTO "change" VALUES(45,24,'attendance',4,'insert',NULL,'4,''01a229eb-5982-72e2-8c89-d2d004273116'',2,5,''2024-02-08'',''thematic'',NULL,NULL,NULL,NULL,NULL,''[]''',X'26173942D6CCC0C78F97563BB9BF9631','87af56274c75023173c837c3cd6c8814864329dd11b52889ab9bd4e033782ef8');
INSERT INTO "change" VALUES(46,25,'attendance',5,'insert',NULL,'5,''01a229eb-59b9-7f63-87ad-8e9de20ce424'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'C984FC2E69FB652D5D2CDC74A0B2394A','19409d21440aa35ec353837cbae7a257dc051634e7d89c812ff6a427952d4155');
INSERT INTO "change" VALUES(47,26,'attendance',5,'delete','5,''01a229eb-59b9-7f63-87ad-8e9de20ce424'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'0FA754EE38EB0F7B6271B6B6DB700241','54886582ebfff261f5571f6c96880601e5910fb7dbe181329e9b726ee81d51f6');
INSERT INTO "change" VALUES(48,27,'recommendation_step',1,'insert',NULL,'1,''01a229eb-5a49-743d-a1fc-260c0ec40ee1'',1,''2024-02-09'',''forwarded'',NULL,NULL,''Ủy ban nhân dân xã'',NULL',X'2F88AD392EAAEC654A3C81B8ACD11278','b808306481bc06e230c7aece7ec3ce3f0e7984809144fa552711c143bc4777bd');
INSERT INTO "change" VALUES(49,27,'recommendation',1,'update','1,''01a229eb-5884-77b8-ba23-53d97257ceeb'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL','1,''01a229eb-5884-77b8-ba23-53d97257ceeb'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',''Ủy ban nhân dân xã'',NULL,''forwarded'',NULL,NULL',X'E98BE47E7B854964512F12B0C4434362','54bf047b41a5b2849181f9cfa6a18740948c6230746a605f5957b442041cb973');
INSERT INTO "change" VALUES(50,28,'filing',1,'insert',NULL,'1,''01a229eb-5a8d-799b-acd7-66c213817b05'',3,1,NULL,''2024-01'',''2024-02-02'',''02-BC'',''[]'',NULL',X'9D369A716F64ACB595C64FB83172AA87','7d44a6258951ea12c571382004eea0afb9b0cccb26f78d91f0d6319c318b4c05');
INSERT INTO "change" VALUES(51,29,'unit',5,'update','5,''01a229eb-5492-7a61-a6e7-41a20af82510'',''C2'',''cell'',''[]'',NULL,NULL','5,''01a229eb-5492-7a61-a6e7-41a20af82510'',''C2'',''cell'',''[]'',NULL,''2024-03-31''',X'013B2EA138BED1F634AD6676C080A070','5fe1ff164c86b7746541816e2e4ec93c769a25d3a71f5ecadf5ab614ec2e0736');
INSERT INTO "change" VALUES(52,29,'unit',6,'update','6,''01a229eb-54b4-7502-ac3f-030dec3efdc1'',''C3'',''cell'',''[]'',NULL,NULL','6,''01a229eb-54b4-7502-ac3f-030dec3efdc1'',''C3'',''cell'',''[]'',NULL,''2024-03-31''',X'72D09D3756240AABB8A488572B38F4CC','c3f03351eea9053296d90510ca6410059d88bd772086cf229d34cd116c624756');
INSERT INTO "change" VALUES(53,29,'unit',7,'insert',NULL,'7,''01a229eb-5b11-7f8b-98f8-715827bf35a8'',''C23'',''cell'',''[]'',''2024-04-01'',NULL',X'84126FE5480FA5EC190407CDE14F834D','c62fd1c9e40b78ddd9967d884395e8c28f77f8f9b8facea0650bd996d597f773');
INSERT INTO "change" VALUES(54,29,'unit_name',7,'insert',NULL,'7,''01a229eb-5b12-71d5-9a59-95111e49b85a'',7,''Chi bộ ấp Hòa'',''chi bo ap hoa'',''2024-04-01'',NULL',X'D878BA10CA1DDDF4180EF52FB956CD1C','6d93bd33d7647241f3a468ffb92ce4dfcb1fce1ec9fd31cf105361758418362b');
INSERT INTO "change" VALUES(55,29,'placement',6,'insert',NULL,'6,''01a229eb-5b13-79b6-992b-a00474fd030a'',7,3,''2024-04-01'',NULL',X'19080DED5B4E8407063283405DF7D651','c5913232f1fd77108deccee7c94c2a28690770138775617a63873a4c442270b6');
INSERT INTO "change" VALUES(56,29,'membership',2,'insert',NULL,'2,''01a229eb-5b1f-7548-baa1-4c6490a05ea4'',1,7,''2024-04-01'',NULL',X'2E902B27282886BF1AF1B6F51CB8629C','3df4d5ceac017208ad2ec61950e693d79fbfc55182ff648a458afd9df4624548');
INSERT INTO "change" VALUES(57,29,'membership',1,'update','1,''01a229eb-54e6-7330-8dd2-8292c527cfdd'',1,5,NULL,NULL','1,''01a229eb-54e6-7330-8dd2-8292c527cfdd'',1,5,NULL,''2024-03-31''',X'941CBD1CE2C9563C5388A35CB6C3F626','b3f10afab4973a3ef1aba8c0e3704ddfe37d25f0c3e38fd9027d572dcae3c357');
INSERT INTO "change" VALUES(58,29,'placement',4,'update','4,''01a229eb-5493-7d2c-85bb-0796cb431c82'',5,3,NULL,NULL','4,''01a229eb-5493-7d2c-85bb-0796cb431c82'',5,3,NULL,''2024-03-31''',X'42A2D047BE04108A67FA543491A9309C','ed1d013dbc66a12eb4be0a3f4b0f577f70a82a04c54245dcb07b2f69172b9bcd');
INSERT INTO "change" VALUES(59,29,'succession',1,'insert',NULL,'1,''01a229eb-5b31-7833-84c7-1264eee87b5f'',5,7,''2024-04-01'',''merge'',''16-NQ''',X'96018A63521C8819F1484BBB7C4285AF','7e172335ac1e532a820b46e08cc4a89eb5566d73dd765af3b2103dbfab9926d8');
INSERT INTO "change" VALUES(60,29,'placement',5,'update','5,''01a229eb-54b7-7781-ae59-66d9ec02bee5'',6,3,NULL,NULL','5,''01a229eb-54b7-7781-ae59-66d9ec02bee5'',6,3,NULL,''2024-03-31''',X'ABB385D0F01C4EB819DDDC1E3F338351','5dd1072f6cf8a54d40b6987874527b06e9a84f63f64ecd242e0f881ebcbb4120');
INSERT INTO "change" VALUES(61,29,'succession',2,'insert',NULL,'2,''01a229eb-5b3a-770c-ac0b-a890e56cbf92'',6,7,''2024-04-01'',''merge'',''16-NQ''',X'1E54F7A3FAA0B0CA394541E697AC24C9','ad16b3857f06a0f077424c03efea0b2dc9c6805fe5b6af20165608d4d3a8e33e');
INSERT INTO "change" VALUES(62,30,'closing',1,'insert',NULL,'1,''01a229eb-5ba9-7854-a4c9-f1be96e333b6'',''2024-Q1'',''2024-01-01'',''2024-03-31'',''{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "bfd9f4f56233d9cd5f1ccbadcbc6175979fe39ea1d818c2faddee9553716576f", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''b0298ca0b3756a9f54e671584d186fac937e54aeb62d14bcbd036d81715d62a8'',NULL,0,NULL',X'2A120F63EE0145328ADD55C120D7CA53','5338db5758cc66aa8605c5dd4e0a50a2141399ed667eae4d63f2d5b359d5b580');
INSERT INTO "change" VALUES(63,31,'closing',2,'insert',NULL,'2,''01a229eb-5bfd-7145-9131-70a06426f43e'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL',X'9817367F412F6FA539762C1DDA754560','2f8151e4dfa0aad49b1e10a6f6202fd1137ea51fa598246b8234a830297cc028');
INSERT INTO "change" VALUES(64,32,'closing',2,'update','2,''01a229eb-5bfd-7145-9131-70a06426f43e'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL','2,''01a229eb-5bfd-7145-9131-70a06426f43e'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,1,''bổ sung biên bản''',X'447E17029C550939C04E62C7CFC6FAB7','c5141750786b5227d61ec299a696f253cc84b1f25d924887d6b7657ef28d05b4');
INSERT INTO "change" VALUES(65,33,'attendance',1,'update','1,''01a229eb-5821-7389-9073-633ea7ea0490'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''','1,''01a229eb-5821-7389-9073-633ea7ea0490'',1,4,''2024-01-04'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'4A05F4321E92D86E1CAB31B3ABEC09EE','711b500390245208539b069d271e1eb9272bc7b11067749e15ae94604929e3a2');
INSERT INTO "change" VALUES(66,33,'score',1,'update','1,''01a229eb-5822-779a-bb60-e5ee4a00fa7a'',4,''2024-01-05'',1,85.5,NULL','1,''01a229eb-5822-779a-bb60-e5ee4a00fa7a'',4,''2024-01-04'',1,85.5,NULL',X'D467518EDE0B00B1EE871FC9D1A8D41D','57d273602547c845aa5716ac56b31c361cbf4a37bff0544ac24eafcd2c711e07');
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
INSERT INTO "closing" VALUES(1,'01a229eb-5ba9-7854-a4c9-f1be96e333b6','2024-Q1','2024-01-01','2024-03-31','{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "bfd9f4f56233d9cd5f1ccbadcbc6175979fe39ea1d818c2faddee9553716576f", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','b0298ca0b3756a9f54e671584d186fac937e54aeb62d14bcbd036d81715d62a8',NULL,0,NULL);
INSERT INTO "closing" VALUES(2,'01a229eb-5bfd-7145-9131-70a06426f43e','2023-Q4','2023-10-01','2023-12-31','{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467',NULL,1,'bổ sung biên bản');
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
INSERT INTO "duty" VALUES(1,'01a229eb-52f8-72f2-84a7-4c4e314a791e',1,1,'attend','quarter',1,'official','["cell"]','[]','[]',0,0,30,'Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(2,'01a229eb-5328-71b4-821e-38d45ea8919b',2,1,'attend','month',0,'official','[]','[]','[]',0,0,15,'Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(3,'01a229eb-5329-7e44-a079-91d428b3ac9c',2,2,'file','month',1,'official','[]','[]','[]',0,0,15,'Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).','report','official','end+10',0,'["Ban Thường vụ Đảng ủy cấp trên"]',NULL,NULL);
INSERT INTO "duty" VALUES(4,'01a229eb-5329-7739-b3b5-ba62bebb736c',2,3,'score','month',1,'official','[]','[]','[]',0,0,15,'Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.',NULL,NULL,'',0,'[]','2020-10-01',NULL);
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
INSERT INTO "filing" VALUES(1,'01a229eb-5a8d-799b-acd7-66c213817b05',3,1,NULL,'2024-01','2024-02-02','02-BC','[]',NULL);
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
INSERT INTO "membership" VALUES(1,'01a229eb-54e6-7330-8dd2-8292c527cfdd',1,5,NULL,'2024-03-31');
INSERT INTO "membership" VALUES(2,'01a229eb-5b1f-7548-baa1-4c6490a05ea4',1,7,'2024-04-01',NULL);
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
INSERT INTO "official" VALUES(1,'01a229eb-54e3-7867-aa69-bcc23d59970b','CB01','Nguyễn Văn An','nguyen van an',NULL,NULL);
INSERT INTO "official" VALUES(2,'01a229eb-5515-751f-afb9-394506a6c2e1','CB02','Trần Thị Bình','tran thi binh',NULL,NULL);
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
INSERT INTO "operation" VALUES(1,'01a229eb-5246-7228-b073-c30c1da7e24f','2026-11-30T07:46:57+07:00','?','db set office ''Ban Tổ chức''','change',NULL,NULL,0,'0000000000000000000000000000000000000000000000000000000000000000','48b50d3db65972406e9c2af76cd1e7cb24301d0b43223ba7c6ba0d650bf934cd');
INSERT INTO "operation" VALUES(2,'01a229eb-52e6-7ac9-8614-a8b43c836b74','2026-11-30T07:46:57+07:00','?','rule preset 258','change',NULL,NULL,0,'48b50d3db65972406e9c2af76cd1e7cb24301d0b43223ba7c6ba0d650bf934cd','593becb014cb4e311b6219a8d7d065498b88483108529aa9ab44a73d9c040a68');
INSERT INTO "operation" VALUES(3,'01a229eb-531e-7edb-941a-93245055a1ac','2026-11-30T07:46:57+07:00','?','rule preset 19','change',NULL,NULL,0,'593becb014cb4e311b6219a8d7d065498b88483108529aa9ab44a73d9c040a68','dda4b3ca85f61bab03553c3e61a57d3e1834a8dd5600152ddc8515949fe9e6fb');
INSERT INTO "operation" VALUES(4,'01a229eb-5340-720d-8068-7e82f2ff24ce','2026-11-30T07:46:57+07:00','?','score template mau.toml','change',NULL,NULL,0,'dda4b3ca85f61bab03553c3e61a57d3e1834a8dd5600152ddc8515949fe9e6fb','bdd00dc326a390c1398ead9ec388eed6c180ba9a61e686e868e4c84d4d952c85');
INSERT INTO "operation" VALUES(5,'01a229eb-539e-72e2-83e3-c581de86928b','2026-11-30T07:46:57+07:00','?','unit add ''Tỉnh Bình Tân Giang'' -k ''tỉnh'' --code T01','change',NULL,NULL,0,'bdd00dc326a390c1398ead9ec388eed6c180ba9a61e686e868e4c84d4d952c85','817eb11f8644aff3839c9a323ced43c985fe9553222b67d3a4ac1f0f19d5d977');
INSERT INTO "operation" VALUES(6,'01a229eb-53d3-7f15-9dc2-f1e537914948','2026-11-30T07:46:57+07:00','?','unit add ''Xã Hòa Lạc'' -k ''xã'' --code X01 -p T01 --tag ''vùng cao''','change',NULL,NULL,0,'817eb11f8644aff3839c9a323ced43c985fe9553222b67d3a4ac1f0f19d5d977','88c65449e3ed003fb3f59bc4e58c517b0058d8cbd2cf5c99020a1efa009bbbcf');
INSERT INTO "operation" VALUES(7,'01a229eb-541e-7759-90d9-614a0c735dfa','2026-11-30T07:46:58+07:00','?','unit add ''Xã Thủy Tân'' -k ''xã'' --code X02 -p T01','change',NULL,NULL,0,'88c65449e3ed003fb3f59bc4e58c517b0058d8cbd2cf5c99020a1efa009bbbcf','c5fecd01a984549b4b0f13829a511aa358028265019b7177a8b159a0ea70b99f');
INSERT INTO "operation" VALUES(8,'01a229eb-5443-7c4d-9e81-73b1daa6bb44','2026-11-30T07:46:58+07:00','?','unit add ''Chi bộ ấp 1'' --code C1 -p X01','change',NULL,NULL,0,'c5fecd01a984549b4b0f13829a511aa358028265019b7177a8b159a0ea70b99f','ba2fdbfde23dc1ea42b5e16fda770a1f4194ae95646772a136f56160fd36d7d9');
INSERT INTO "operation" VALUES(9,'01a229eb-5475-79cb-a523-8268d6b9c6e2','2026-11-30T07:46:58+07:00','?','unit add ''Chi bộ ấp 2'' --code C2 -p X02','change',NULL,NULL,0,'ba2fdbfde23dc1ea42b5e16fda770a1f4194ae95646772a136f56160fd36d7d9','a88505d387717066574b4c76efb607ccc67928f502e6b8ab76543ec70d84adaf');
INSERT INTO "operation" VALUES(10,'01a229eb-54a3-7a6c-b8ab-f548f5edf5c1','2026-11-30T07:46:58+07:00','?','unit add ''Chi bộ ấp 3'' --code C3 -p X02','change',NULL,NULL,0,'a88505d387717066574b4c76efb607ccc67928f502e6b8ab76543ec70d84adaf','88fd50ddb5d93e9d0127c5c6460c87582aa2322ca3ab6106c2b6723add51d088');
INSERT INTO "operation" VALUES(11,'01a229eb-54d4-72f4-9b9c-e4dad36d94e8','2026-11-30T07:46:58+07:00','?','official add ''Nguyễn Văn An'' --code CB01 --title ''Tỉnh ủy viên'' --home-cell C2','change',NULL,NULL,0,'88fd50ddb5d93e9d0127c5c6460c87582aa2322ca3ab6106c2b6723add51d088','d2e850e51d34226213fa1abecd04d74272004aa7b5f8eb35297a3cc637ed70d8');
INSERT INTO "operation" VALUES(12,'01a229eb-5504-7305-9781-50084127f538','2026-11-30T07:46:58+07:00','?','official add ''Trần Thị Bình'' --code CB02','change',NULL,NULL,0,'d2e850e51d34226213fa1abecd04d74272004aa7b5f8eb35297a3cc637ed70d8','8c56f6373febc53560695ebce7f1f0ec601b8fdd9ddbbd44908e7ad08e32824f');
INSERT INTO "operation" VALUES(13,'01a229eb-5565-730a-9cde-1c062f0e80a0','2026-11-30T07:46:58+07:00','?','assign add CB01 X01 --rule ''258-QĐ/TU'' --since 1/1/2024 --decision ''12-QĐ/TU''','change',NULL,NULL,0,'8c56f6373febc53560695ebce7f1f0ec601b8fdd9ddbbd44908e7ad08e32824f','6b548ab78a932de6a7c13eb8ddba17ca79b69e9313809f3d2f5dee3d65a57d28');
INSERT INTO "operation" VALUES(14,'01a229eb-55e5-783e-ae19-0e0e894dac81','2026-11-30T07:46:58+07:00','?','assign add CB02 X02 --rule ''258-QĐ/TU'' --since 1/1/2024','change',NULL,NULL,0,'6b548ab78a932de6a7c13eb8ddba17ca79b69e9313809f3d2f5dee3d65a57d28','d8842e45c182f86e860f6c684423bb06a67976df3270645f32cdaeec9cc3113d');
INSERT INTO "operation" VALUES(15,'01a229eb-5637-7349-9350-a6d30486c4b8','2026-11-30T07:46:58+07:00','?','assign add CB01 X02 --rule ''19-QĐi/TU'' --since 1/1/2024','change',NULL,NULL,0,'d8842e45c182f86e860f6c684423bb06a67976df3270645f32cdaeec9cc3113d','a9ea1a4fd9b183d9f89413197e38995d70764bdf332e86cca2836db1c663a611');
INSERT INTO "operation" VALUES(16,'01a229eb-56ad-7e5a-98d1-433140327cea','2026-11-30T07:46:58+07:00','?','waive add CB02 --since 5/2/2024 --until 20/2/2024 --reason ''đi học'' --document ''15-QĐ''','change','đi học',NULL,0,'a9ea1a4fd9b183d9f89413197e38995d70764bdf332e86cca2836db1c663a611','57573f5e8a49d6401ccef553eac6046a08e3b93a5d6305d19e5651b448334341');
INSERT INTO "operation" VALUES(17,'01a229eb-5721-70d0-8c50-1923b4f603e3','2026-11-30T07:46:58+07:00','?','schedule set C1 ''ngày 5'' --time 19:00 --place ''Nhà văn hóa''','change',NULL,NULL,0,'57573f5e8a49d6401ccef553eac6046a08e3b93a5d6305d19e5651b448334341','46f9bcec505a8ae4047327642597eb52052c7f1db973cd694efc658c92df381d');
INSERT INTO "operation" VALUES(18,'01a229eb-575f-7bc5-a43d-964f6905e0cb','2026-11-30T07:46:58+07:00','?','schedule move C1 2024-03 7/3/2024 --reason ''bầu cử''','change','bầu cử',NULL,0,'46f9bcec505a8ae4047327642597eb52052c7f1db973cd694efc658c92df381d','7515d866ab5def6dacf028e01f9babac9be5032d3daa347a610f6ba8817ecb00');
INSERT INTO "operation" VALUES(19,'01a229eb-57ab-7fda-9706-d44ced5de589','2026-11-30T07:46:58+07:00','?','plan add CB01 C1 --on 5/6/2024 --note ''báo chi bộ rồi''','change',NULL,NULL,0,'7515d866ab5def6dacf028e01f9babac9be5032d3daa347a610f6ba8817ecb00','35711fc7d5c8721ff8c632c4148275d5c831f0f42c8bbb3c3a66f91adbb5fbdf');
INSERT INTO "operation" VALUES(20,'01a229eb-5801-7156-abf4-05c945dc44a8','2026-11-30T07:46:59+07:00','?','attend add CB01 C1 --on 5/1/2024 --strengths ''đúng ''"''"''giờ''"''"'''' --score 85.5 --tag ''nóng''','change',NULL,NULL,0,'35711fc7d5c8721ff8c632c4148275d5c831f0f42c8bbb3c3a66f91adbb5fbdf','330471294733bd51396af0ec59cfd6e5a7ed8e9f6c68ac93547db9ac8eacec4c');
INSERT INTO "operation" VALUES(21,'01a229eb-586a-7b3b-a37b-58dc9d2cf611','2026-11-30T07:46:59+07:00','?','attend add CB01 C1 --on 5/2/2024 --recommend ''sửa đường'' --document 01-BC','change',NULL,NULL,0,'330471294733bd51396af0ec59cfd6e5a7ed8e9f6c68ac93547db9ac8eacec4c','0cf610ea0d781b7ddd0ec6ca5d0ab9b945f8a4653929ef665d4a42c136b4b242');
INSERT INTO "operation" VALUES(22,'01a229eb-58d1-72ca-9b2e-1f127634809f','2026-11-30T07:46:59+07:00','?','attend add CB02 C2 --on 6/2/2024','change',NULL,NULL,0,'0cf610ea0d781b7ddd0ec6ca5d0ab9b945f8a4653929ef665d4a42c136b4b242','ace0ffddbf9989f9c65f6496b3e6edc7dd28e518a473a4c0ac73bfe75af59f01');
INSERT INTO "operation" VALUES(23,'01a229eb-5939-7d1b-959d-6f446b751f6a','2026-11-30T07:46:59+07:00','?','undo','undo',NULL,22,0,'ace0ffddbf9989f9c65f6496b3e6edc7dd28e518a473a4c0ac73bfe75af59f01','02e0c306e6fd8d2799f516412590444bf63da2cf486c0580dca194a1c744b0ab');
INSERT INTO "operation" VALUES(24,'01a229eb-5969-744a-90e3-dde94021748b','2026-11-30T07:46:59+07:00','?','attend add CB02 C2 --on 8/2/2024 --meeting ''chuyên đề''','change',NULL,NULL,0,'02e0c306e6fd8d2799f516412590444bf63da2cf486c0580dca194a1c744b0ab','0edd33ed71321fa99b2334b0559f6394a7ee81a012c259505904a630a2599776');
INSERT INTO "operation" VALUES(25,'01a229eb-59a6-7c6d-aa36-f0ed143e6e65','2026-11-30T07:46:59+07:00','?','attend add CB02 C2 --on 9/2/2024','change',NULL,NULL,0,'0edd33ed71321fa99b2334b0559f6394a7ee81a012c259505904a630a2599776','d2b49ae16d71f8f5ba33c4b599d8211f80965b142b72b68f891d29a75b9a6b0d');
INSERT INTO "operation" VALUES(26,'01a229eb-59eb-767d-b618-e9cd16df9ea8','2026-11-30T07:46:59+07:00','?','attend remove 5 --yes','change',NULL,NULL,0,'d2b49ae16d71f8f5ba33c4b599d8211f80965b142b72b68f891d29a75b9a6b0d','04e65a59b814d8fd1344c8c7c883c6e8b4893a8944c99c3410ac94e115a11327');
INSERT INTO "operation" VALUES(27,'01a229eb-5a39-77eb-ae39-c6bc25b3077b','2026-11-30T07:46:59+07:00','?','recommend update 1 --status ''đã chuyển'' --to ''Ủy ban nhân dân xã'' --on 9/2/2024','change',NULL,NULL,0,'04e65a59b814d8fd1344c8c7c883c6e8b4893a8944c99c3410ac94e115a11327','24eedeb2c5f005898a0216f47d2509354ee4eebb49647514eb052681d015a21f');
INSERT INTO "operation" VALUES(28,'01a229eb-5a73-7a84-ac2c-58d347673a0d','2026-11-30T07:46:59+07:00','?','filing add CB01 2024-01 --rule ''19-QĐi/TU'' --on 2/2/2024 --number 02-BC','change',NULL,NULL,0,'24eedeb2c5f005898a0216f47d2509354ee4eebb49647514eb052681d015a21f','24854c653be239f26dd01c49963fe22fd422bc6825383c0c71b0bf3d7e3db1c0');
INSERT INTO "operation" VALUES(29,'01a229eb-5ac7-7236-a919-67b2e4dfc152','2026-11-30T07:46:59+07:00','?','unit merge C2 C3 --new ''C23=Chi bộ ấp Hòa'' --on 1/4/2024 --document 16-NQ','change',NULL,NULL,0,'24854c653be239f26dd01c49963fe22fd422bc6825383c0c71b0bf3d7e3db1c0','3675f12dac5995d7aa2a86c028f959d0b6187eee1d2ce8d78c0bc954eabef2d6');
INSERT INTO "operation" VALUES(30,'01a229eb-5b79-790a-8b8a-76617c57a86c','2026-11-30T07:46:59+07:00','?','period close 2024-Q1 --yes','close',NULL,NULL,0,'3675f12dac5995d7aa2a86c028f959d0b6187eee1d2ce8d78c0bc954eabef2d6','818aa9f85cc14c7d4a3718ecd54e8445233f9b06ad82d5504d3411d9d94d1c40');
INSERT INTO "operation" VALUES(31,'01a229eb-5bd7-713d-a0b8-0d31553d5f0f','2026-11-30T07:47:00+07:00','?','period close 2023-Q4 --yes','close',NULL,NULL,0,'818aa9f85cc14c7d4a3718ecd54e8445233f9b06ad82d5504d3411d9d94d1c40','a953ee41709fa75c9eb517063aeda892bfde7edeebb57db88b0a5dfef1de6801');
INSERT INTO "operation" VALUES(32,'01a229eb-5c44-7877-85c3-d843bf046790','2026-11-30T07:47:00+07:00','?','period reopen 2023-Q4 --reason ''bổ sung biên bản''','reopen','bổ sung biên bản',NULL,0,'a953ee41709fa75c9eb517063aeda892bfde7edeebb57db88b0a5dfef1de6801','756a773db3b8747655b7a106868436be954f395be3fe00f4ed9debc2c4d22580');
INSERT INTO "operation" VALUES(33,'01a229eb-5c74-70ae-b247-0ed2e74f80fc','2026-11-30T07:47:00+07:00','?','attend edit 1 --on 4/1/2024 --adjust --reason ''ghi nhầm ngày''','change','ghi nhầm ngày',NULL,1,'756a773db3b8747655b7a106868436be954f395be3fe00f4ed9debc2c4d22580','ab073c00d4dee5cb2f4d7467cc696860994e2b6757a6a38c49c7f10a8b5b7222');
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
INSERT INTO "placement" VALUES(1,'01a229eb-53fd-7893-a9ee-4ff9e0ae0d86',2,1,NULL,NULL);
INSERT INTO "placement" VALUES(2,'01a229eb-542b-7276-b749-cd82d5777c9b',3,1,NULL,NULL);
INSERT INTO "placement" VALUES(3,'01a229eb-5458-7c3a-b224-c659dc81f3c3',4,2,NULL,NULL);
INSERT INTO "placement" VALUES(4,'01a229eb-5493-7d2c-85bb-0796cb431c82',5,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(5,'01a229eb-54b7-7781-ae59-66d9ec02bee5',6,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(6,'01a229eb-5b13-79b6-992b-a00474fd030a',7,3,'2024-04-01',NULL);
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
INSERT INTO "plan" VALUES(1,'01a229eb-57c2-71b0-a1a8-b580a0810345',1,4,'2024-06-05','báo chi bộ rồi');
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
INSERT INTO "post" VALUES(1,'01a229eb-54e5-785c-9534-e01470e46735',1,'Tỉnh ủy viên',NULL,NULL,NULL);
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
INSERT INTO "recommendation" VALUES(1,'01a229eb-5884-77b8-ba23-53d97257ceeb',2,4,NULL,'2024-02-05','sửa đường','[]','Ủy ban nhân dân xã',NULL,'forwarded',NULL,NULL);
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
INSERT INTO "recommendation_step" VALUES(1,'01a229eb-5a49-743d-a1fc-260c0ec40ee1',1,'2024-02-09','forwarded',NULL,NULL,'Ủy ban nhân dân xã',NULL);
CREATE TABLE register (
	id INTEGER NOT NULL CHECK (id = 1), 
	uuid TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "register" VALUES(1,'01a229eb-5226-7419-a339-f444ffac09a1');
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
INSERT INTO "regulation" VALUES(1,'01a229eb-52f6-78dc-abfa-b6108bb4e757','258-QĐ/TU','Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh','Ban Thường vụ Tỉnh ủy Long An','2021-05-19','2021-05-19',NULL);
INSERT INTO "regulation" VALUES(2,'01a229eb-5327-7037-bf3c-4c90165ec4c4','19-QĐi/TU','Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy','Ban Thường vụ Tỉnh ủy Tuyên Quang','2018-10-25','2018-10-25',NULL);
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
INSERT INTO "schedule" VALUES(1,'01a229eb-5738-7538-bf6e-323bdbdc71b8',4,5,NULL,NULL,'19:00','Nhà văn hóa',NULL,NULL);
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
INSERT INTO "schedule_change" VALUES(1,'01a229eb-5773-744d-b62f-31ad628fc69b',4,'2024-03-01','2024-03-07',NULL,NULL,'bầu cử');
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
INSERT INTO "score" VALUES(1,'01a229eb-5822-779a-bb60-e5ee4a00fa7a',4,'2024-01-04',1,85.5,NULL);
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
INSERT INTO "score_criterion" VALUES(1,'01a229eb-5349-715a-a5d0-4c56e7a0191b',1,1,'Nội dung',60.0);
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
INSERT INTO "score_grade" VALUES(1,'01a229eb-5349-704f-b003-71b40e15fb34',1,'Tốt',80.0);
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
INSERT INTO "score_template" VALUES(1,'01a229eb-5348-74e0-95c9-f0930263b231','01-HD','','',NULL,'[]',100.0,'',NULL,NULL);
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
INSERT INTO "setting" VALUES(1,'01a229eb-5251-73ff-93b0-dd7efc22d4f2','office','Ban Tổ chức');
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
INSERT INTO "succession" VALUES(1,'01a229eb-5b31-7833-84c7-1264eee87b5f',5,7,'2024-04-01','merge','16-NQ');
INSERT INTO "succession" VALUES(2,'01a229eb-5b3a-770c-ac0b-a890e56cbf92',6,7,'2024-04-01','merge','16-NQ');
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
INSERT INTO "unit" VALUES(1,'01a229eb-53b2-789c-809d-71b82c30dcb1','T01','province','[]',NULL,NULL);
INSERT INTO "unit" VALUES(2,'01a229eb-53f6-7fae-b16f-44027a6a8bb1','X01','commune','["vùng cao"]',NULL,NULL);
INSERT INTO "unit" VALUES(3,'01a229eb-5429-7b72-841c-4dd4c866c6bc','X02','commune','[]',NULL,NULL);
INSERT INTO "unit" VALUES(4,'01a229eb-5456-79cb-afe3-d63e975f92b0','C1','cell','[]',NULL,NULL);
INSERT INTO "unit" VALUES(5,'01a229eb-5492-7a61-a6e7-41a20af82510','C2','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(6,'01a229eb-54b4-7502-ac3f-030dec3efdc1','C3','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(7,'01a229eb-5b11-7f8b-98f8-715827bf35a8','C23','cell','[]','2024-04-01',NULL);
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
INSERT INTO "unit_name" VALUES(1,'01a229eb-53b4-794c-81fe-acc11b8f0b56',1,'Tỉnh Bình Tân Giang','tinh binh tan giang',NULL,NULL);
INSERT INTO "unit_name" VALUES(2,'01a229eb-53f7-7d7d-9259-f711984da404',2,'Xã Hòa Lạc','xa hoa lac',NULL,NULL);
INSERT INTO "unit_name" VALUES(3,'01a229eb-542a-78a0-8dc8-38d238dc179d',3,'Xã Thủy Tân','xa thuy tan',NULL,NULL);
INSERT INTO "unit_name" VALUES(4,'01a229eb-5457-7d36-9ea3-e61346944504',4,'Chi bộ ấp 1','chi bo ap 1',NULL,NULL);
INSERT INTO "unit_name" VALUES(5,'01a229eb-5492-7c80-a248-012c473a7697',5,'Chi bộ ấp 2','chi bo ap 2',NULL,NULL);
INSERT INTO "unit_name" VALUES(6,'01a229eb-54b6-759b-8077-ab3cd9b43d23',6,'Chi bộ ấp 3','chi bo ap 3',NULL,NULL);
INSERT INTO "unit_name" VALUES(7,'01a229eb-5b12-71d5-9a59-95111e49b85a',7,'Chi bộ ấp Hòa','chi bo ap hoa','2024-04-01',NULL);
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
INSERT INTO "waiver" VALUES(1,'01a229eb-56cb-7fc4-a00d-4bf2bb9a0770',2,NULL,NULL,'đi học','15-QĐ','2024-02-05','2024-02-20');
CREATE INDEX closing_by_days ON closing (since, until);
CREATE INDEX unit_by_code ON unit (code COLLATE "NOCASE");
CREATE UNIQUE INDEX official_by_code ON official (code COLLATE "NOCASE");
CREATE UNIQUE INDEX operation_open ON operation (hash IS NULL) WHERE hash IS NULL;
CREATE INDEX ix_score_criterion_template_id ON score_criterion (template_id);
CREATE INDEX ix_score_grade_template_id ON score_grade (template_id);
CREATE INDEX ix_attendance_held_on ON attendance (held_on);
CREATE INDEX ix_attendance_unit_id ON attendance (unit_id);
CREATE INDEX ix_attendance_official_id ON attendance (official_id);
CREATE INDEX ix_score_unit_id ON score (unit_id);
CREATE INDEX ix_score_official_id ON score (official_id);
CREATE INDEX ix_score_held_on ON score (held_on);
CREATE INDEX ix_score_template_id ON score (template_id);
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
CREATE INDEX ix_post_official_id ON post (official_id);
CREATE INDEX ix_membership_official_id ON membership (official_id);
CREATE INDEX ix_membership_cell_id ON membership (cell_id);
CREATE INDEX ix_duty_regulation_id ON duty (regulation_id);
CREATE INDEX ix_assignment_regulation_id ON assignment (regulation_id);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE INDEX ix_assignment_official_id ON assignment (official_id);
CREATE INDEX assignment_by_until ON assignment (until, since);
CREATE INDEX ix_assignment_replaces_id ON assignment (replaces_id);
CREATE INDEX ix_waiver_official_id ON waiver (official_id);
CREATE INDEX ix_waiver_regulation_id ON waiver (regulation_id);
CREATE INDEX ix_waiver_unit_id ON waiver (unit_id);
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX ix_filing_duty_id ON filing (duty_id);
CREATE INDEX ix_filing_unit_id ON filing (unit_id);
CREATE INDEX ix_filing_official_id ON filing (official_id);
CREATE INDEX ix_recommendation_due ON recommendation (due);
CREATE INDEX ix_recommendation_raised_on ON recommendation (raised_on);
CREATE INDEX ix_recommendation_official_id ON recommendation (official_id);
CREATE INDEX ix_recommendation_attendance_id ON recommendation (attendance_id);
CREATE INDEX ix_recommendation_unit_id ON recommendation (unit_id);
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
