-- Written by `python -m tests.store.migrations.shipped`: see there.
PRAGMA application_id = 1128810818;
PRAGMA user_version = 4;
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
INSERT INTO "assignment" VALUES(1,'01a22ab2-0e18-7afd-9b3b-1b982f5824c9',1,2,1,NULL,'12-QĐ/TU',NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(2,'01a22ab2-0ede-7f0f-838e-7c2df64b380f',2,3,1,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
INSERT INTO "assignment" VALUES(3,'01a22ab2-0f79-7272-afd4-7fdc04770ea9',1,3,2,NULL,NULL,NULL,NULL,0,'2024-01-01',NULL);
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
INSERT INTO "attendance" VALUES(1,'01a22ab2-1258-7284-a851-a0672e682154',1,4,'2024-01-04','regular',NULL,'đúng ''giờ''',NULL,NULL,NULL,'["nóng"]');
INSERT INTO "attendance" VALUES(2,'01a22ab2-1408-78da-80a9-a8835d3c54fa',1,4,'2024-02-05','regular',NULL,NULL,NULL,'01-BC',NULL,'[]');
INSERT INTO "attendance" VALUES(4,'01a22ab2-15fa-70fe-a012-5692ddfd8702',2,5,'2024-02-08','thematic',NULL,NULL,NULL,NULL,NULL,'[]');
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
INSERT INTO "change" VALUES(1,1,'setting',1,'insert',NULL,'1,''01a22ab2-095f-7bd4-8405-491a49388231'',''office'',''Ban Tổ chức''',X'3018CCCAF2DFF48659C42C8ED1BF9231','785bc58c7e50ff3eef6658a289703a8ffd4c45028d5fe46df24728892f5fd88c');
INSERT INTO "change" VALUES(2,2,'regulation',1,'insert',NULL,'1,''01a22ab2-0a8b-7132-9a68-77d2f0970d96'',''258-QĐ/TU'',''Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh'',''Ban Thường vụ Tỉnh ủy Long An'',''2021-05-19'',''2021-05-19'',NULL',X'AAE7C700F67D2C3DB9BBA2AB5E4647BE','7dd87a1ae68b0b365ed052b3e7ad0ba8dd6ebf1ce357f2c7852625e3795d8105');
INSERT INTO "change" VALUES(3,2,'duty',1,'insert',NULL,'1,''01a22ab2-0a95-7ce5-9547-e9ef901c3b54'',1,1,''attend'',''quarter'',1,''official'',''["cell"]'',''[]'',''[]'',0,0,30,''Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'2F10CA58A73DACF529C6A4BD7C1B6FDC','bd0d2cc17b29792dd63c0347c2d922bc66f1c404df55e80f818b29d033e366b0');
INSERT INTO "change" VALUES(4,3,'regulation',2,'insert',NULL,'2,''01a22ab2-0ada-7a76-a702-59567a2856d0'',''19-QĐi/TU'',''Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy'',''Ban Thường vụ Tỉnh ủy Tuyên Quang'',''2018-10-25'',''2018-10-25'',NULL',X'365CAAEE9A032452D1BD76F7775A49A8','91c5c4161377c3e1615fd8c99ef7bd9899be6e5a71fb14d74976a465513e7ebd');
INSERT INTO "change" VALUES(5,3,'duty',2,'insert',NULL,'2,''01a22ab2-0adb-71b9-8db6-ee04b6129be9'',2,1,''attend'',''month'',0,''official'',''[]'',''[]'',''[]'',0,0,15,''Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.'',NULL,NULL,'''',0,''[]'',NULL,NULL',X'0B2C63B79640F95572567122CE723985','6d2e734f3bc6458c895c5f8bc7d9024b28f4987f4a0ef32ea62631e0c7b0d264');
INSERT INTO "change" VALUES(6,3,'duty',3,'insert',NULL,'3,''01a22ab2-0adb-7931-af7a-51172b70a37e'',2,2,''file'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).'',''report'',''official'',''end+10'',0,''["Ban Thường vụ Đảng ủy cấp trên"]'',NULL,NULL',X'7E4449D47CB7A13457D2009819181D5C','519e469b3ccc5c620cfa25f1da3f33686d4c5b8e38deb66866b1031de71cd005');
INSERT INTO "change" VALUES(7,3,'duty',4,'insert',NULL,'4,''01a22ab2-0adb-7133-8d89-9a4326b5464f'',2,3,''score'',''month'',1,''official'',''[]'',''[]'',''[]'',0,0,15,''Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.'',NULL,NULL,'''',0,''[]'',''2020-10-01'',NULL',X'753A87EDA4E0F573C083A7D874F2ACF1','50965d0878e2eb851cc30284cb79d343e99d01d7624774d64425ceb0048d1930');
INSERT INTO "change" VALUES(8,4,'score_template',1,'insert',NULL,'1,''01a22ab2-0b2e-7eff-bbff-ef43d820b22a'',''01-HD'','''','''',NULL,''[]'',100.0,'''',NULL,NULL',X'69A4915091CBEF8EFC0622F586A24D8D','a86547f40f18d454acab94a6bcb8dd98e0eb411068cf0c2b009ec7d0501474ba');
INSERT INTO "change" VALUES(9,4,'score_criterion',1,'insert',NULL,'1,''01a22ab2-0b2f-76db-9a82-033778b60fa1'',1,1,''Nội dung'',60.0',X'5A063A15342DA6538E06608304B71662','04c9ad9131ad02ebd078c9d608e4dc512154f9406baef54aa71baa1775d06a90');
INSERT INTO "change" VALUES(10,4,'score_grade',1,'insert',NULL,'1,''01a22ab2-0b30-7695-80f5-2f14825fce86'',1,''Tốt'',80.0',X'8C341E455755BC1C56AC832DDAEDCB62','e7930d18e3e0aef599ca2e272f2f1160343b76e633ac7a67b2b6cc0615b8c6ba');
INSERT INTO "change" VALUES(11,5,'unit',1,'insert',NULL,'1,''01a22ab2-0b80-7708-a61d-26e4d8224eca'',''T01'',''province'',''[]'',NULL,NULL',X'14E9D0427C006C514186044E654E50B1','91db0d0f6e1cba1a62d9973a8467a738bd4edbf926fa7dd78f9713187fd73f5e');
INSERT INTO "change" VALUES(12,5,'unit_name',1,'insert',NULL,'1,''01a22ab2-0b85-7370-b1da-a20bada0738c'',1,''Tỉnh Bình Tân Giang'',''tinh binh tan giang'',NULL,NULL',X'1B4A18A50751C2426B07F262F5A683D5','99dbf5a199777dd47946e1caafe4a9e394bf04110645ebcebb3c1e891a5f9803');
INSERT INTO "change" VALUES(13,6,'unit',2,'insert',NULL,'2,''01a22ab2-0bc7-7b21-8dbb-745a515c9688'',''X01'',''commune'',''["vùng cao"]'',NULL,NULL',X'3C7B435D92EC177E4B286DC372FB0485','34a6380875edee60971492e99f40bd41738ffbfdc959718298e5670c8abb0807');
INSERT INTO "change" VALUES(14,6,'unit_name',2,'insert',NULL,'2,''01a22ab2-0bcc-7a1a-bf79-94fedde037c0'',2,''Xã Hòa Lạc'',''xa hoa lac'',NULL,NULL',X'B17899EB1D7AF2EA431ACE9D3FFB8027','d12fff911d2efb6da74bcab57e4eb9acfa0164d6a7e0e917137ce8c92a7e24a7');
INSERT INTO "change" VALUES(15,6,'placement',1,'insert',NULL,'1,''01a22ab2-0bce-743e-a399-4906ed31fd9e'',2,1,NULL,NULL',X'1AED8D8F3032B24F003E9657320DBB11','8dacec278dd28e7faebf684caf0f220072ed00456e25403adc55b1e8f68a2596');
INSERT INTO "change" VALUES(16,7,'unit',3,'insert',NULL,'3,''01a22ab2-0c0e-7a9f-ab22-0ce2951e4af2'',''X02'',''commune'',''[]'',NULL,NULL',X'DE9D3E1CCAE25091C189644949941D2E','b71f05ffcd7c06ee128439bdfc6420284b41b4f63d59f8630df24e1fea58f614');
INSERT INTO "change" VALUES(17,7,'unit_name',3,'insert',NULL,'3,''01a22ab2-0c0f-717c-8816-2fa9d94a97fe'',3,''Xã Thủy Tân'',''xa thuy tan'',NULL,NULL',X'F7B4176B24CCB9A1204B3CE7585DE5EB','8f497bd836a0645c2ca2447971c588b8078903324b08fba02d6c83087d04beb9');
INSERT INTO "change" VALUES(18,7,'placement',2,'insert',NULL,'2,''01a22ab2-0c14-76b6-99af-e426f736c3b8'',3,1,NULL,NULL',X'4C65857553D989EFF500CC5A76DEF1B2','723587f7f72aacdc8f745bef9903ac0dcfcccc48b77bf13aa9b6f15b775f23b7');
INSERT INTO "change" VALUES(19,8,'unit',4,'insert',NULL,'4,''01a22ab2-0c41-796c-a1b7-524ce34beb09'',''C1'',''cell'',''[]'',NULL,NULL',X'C6477133B53125386CB57496E5C0ABD8','0c21712678c9b177594d7f500f8da0dd81d42eae065d2364cb1167b14aa2c640');
INSERT INTO "change" VALUES(20,8,'unit_name',4,'insert',NULL,'4,''01a22ab2-0c41-774b-8083-26f169c61292'',4,''Chi bộ ấp 1'',''chi bo ap 1'',NULL,NULL',X'C4B943855B93AA0CC0E9281B415D9AB3','ffe417cce11295138e35733377d3d8b8bf8d0c562e72be7af5fe09dcde7d9fbe');
INSERT INTO "change" VALUES(21,8,'placement',3,'insert',NULL,'3,''01a22ab2-0c42-7627-a5fc-5300a4e84711'',4,2,NULL,NULL',X'8A58DE526BCE95EE825E2D1EF37629F8','3214d9b8ccdc57a88437600785110d5c2a767b50ea1e1a4cd071d4c3f0f873c9');
INSERT INTO "change" VALUES(22,9,'unit',5,'insert',NULL,'5,''01a22ab2-0c6d-72d8-b33b-f469bb38da6f'',''C2'',''cell'',''[]'',NULL,NULL',X'49E43AE580F8BCED1F2183EA8E1A4145','7c4eb379fe6951f0ccd156d6363b3aa20d8411470d22a376a5e0b9baa782f485');
INSERT INTO "change" VALUES(23,9,'unit_name',5,'insert',NULL,'5,''01a22ab2-0c6e-7d7e-8d5c-882412a37a6f'',5,''Chi bộ ấp 2'',''chi bo ap 2'',NULL,NULL',X'3B9609D315FCDC347ECEE809BD165362','df8c95b869b6762d6f3aa33536824c6c900bd7fa483ddccf5d96c596a4290dce');
INSERT INTO "change" VALUES(24,9,'placement',4,'insert',NULL,'4,''01a22ab2-0c6e-7aeb-a30c-b1c19681dda4'',5,3,NULL,NULL',X'1F15754599C1D94BC67C7D159E5D0B8C','1141ea109e89c97b8ae836aaf1ee29bb22add464e6c30996833d68c2be3a4a45');
INSERT INTO "change" VALUES(25,10,'unit',6,'insert',NULL,'6,''01a22ab2-0c9d-712c-90fb-2c2447cb7bb3'',''C3'',''cell'',''[]'',NULL,NULL',X'1FCEACCB8F7CE622491DCDADA11F54CF','8bd5a373a081ae187a6ab4e80eabe8fe1004908444a6ed37579c635b9e6f7646');
INSERT INTO "change" VALUES(26,10,'unit_name',6,'insert',NULL,'6,''01a22ab2-0c9e-7be5-ba16-46723b631558'',6,''Chi bộ ấp 3'',''chi bo ap 3'',NULL,NULL',X'F2C5A8A8596FF665EFE79F2EA79B378A','ff13e33832585704ef2e2b9f41ef6eb27ecb3325f9eff73eb68f9fbac466bb02');
INSERT INTO "change" VALUES(27,10,'placement',5,'insert',NULL,'5,''01a22ab2-0c9e-7a26-ad8f-dcb57ae80963'',6,3,NULL,NULL',X'631C6583B4F901A4A79DCE87F1588A76','7eee4b1aee41ebf57da5a288c90972a2b0e1509fd0209aa44168162b1088362a');
INSERT INTO "change" VALUES(28,11,'official',1,'insert',NULL,'1,''01a22ab2-0d10-7959-882d-f7a73bab7f6c'',''CB01'',''[]''',X'3ADEFBB4794E54C81ED6E1C57A4AEE5C','8e9ca9f951a4984bd471e849918540b1f189e531d89461f4d6532d8aaecc7e6c');
INSERT INTO "change" VALUES(29,11,'official_name',1,'insert',NULL,'1,''01a22ab2-0d1a-7503-b739-c988c54a4dac'',1,''Nguyễn Văn An'',''nguyen van an'',NULL,NULL,NULL',X'5FD768582119D4FEE757452E30863D51','752e104da49ec825309edba91c9de1eaaef8434ed26ad5e36acde6549b32ab36');
INSERT INTO "change" VALUES(30,11,'term',1,'insert',NULL,'1,''01a22ab2-0d1c-7ada-a367-685a9c2384a0'',1,NULL,NULL',X'7E973FADBDE95D3EF10552F49C87659B','5d71745eb7dd6781aeddfbc29daef40d99328f4d8b5419163a19c71999cd6a47');
INSERT INTO "change" VALUES(31,11,'post',1,'insert',NULL,'1,''01a22ab2-0d25-7cb5-b0dc-b5688c940b1e'',1,''Tỉnh ủy viên'',NULL,NULL,NULL',X'854C74037C940B3BDBFAEA7BC7363529','85152c9a1dea109bbca753f4abbbd21e620881eb0cf1ef06c5ad7fa4800dfb61');
INSERT INTO "change" VALUES(32,11,'membership',1,'insert',NULL,'1,''01a22ab2-0d26-79cf-ab2b-620db09f2d60'',1,5,NULL,NULL',X'EF854C123808CD9501A57E1C8DC5B451','9f3a6275379e59e99cf675dbf43c52d6f44437c032db98728b0b019af8fa5949');
INSERT INTO "change" VALUES(33,12,'official',2,'insert',NULL,'2,''01a22ab2-0d87-7774-b09f-2c8d84c2c211'',''CB02'',''[]''',X'0DE1293F795F29259CD068C68E1229EA','752fe33e440885190c86b46eb5bd33f236cc42165881c6254a446dd4d4cf81ec');
INSERT INTO "change" VALUES(34,12,'official_name',2,'insert',NULL,'2,''01a22ab2-0d8d-7e83-b1cf-c6167086a784'',2,''Trần Thị Bình'',''tran thi binh'',NULL,NULL,NULL',X'6AC56F20E1487DE0D4048EA5860FC229','b8e44b3d5284da1afaf34c1e5d23e485fbf0fd24696da6ee8ff6bd96be28e7eb');
INSERT INTO "change" VALUES(35,12,'term',2,'insert',NULL,'2,''01a22ab2-0d8e-744e-bd60-97ab04990f5e'',2,NULL,NULL',X'C02B223366A7DAA1FBEF6AA36EBEA1C5','543b4e537ccc2ad642e5ca1d0200be9c5951496afb08c6a09ef81034a87ae961');
INSERT INTO "change" VALUES(36,13,'assignment',1,'insert',NULL,'1,''01a22ab2-0e18-7afd-9b3b-1b982f5824c9'',1,2,1,NULL,''12-QĐ/TU'',NULL,NULL,0,''2024-01-01'',NULL',X'5579382A9350A98E04DF261E3B7166DA','22d714d52cfbc06e7db0ec81c3020edb8a02383acf3884c748de62d4d4635c2f');
INSERT INTO "change" VALUES(37,14,'assignment',2,'insert',NULL,'2,''01a22ab2-0ede-7f0f-838e-7c2df64b380f'',2,3,1,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'CA9D3CEDC1EC968EF19A4FC4F316F82D','587f475f889762c503d66585d59065d038005ef9bbec3ceab3187c5a8dec9945');
INSERT INTO "change" VALUES(38,15,'assignment',3,'insert',NULL,'3,''01a22ab2-0f79-7272-afd4-7fdc04770ea9'',1,3,2,NULL,NULL,NULL,NULL,0,''2024-01-01'',NULL',X'C85CA5CFBDD0CE86C93041AD37014A4D','5533628599fa49e013f9a56f6f37ea70874ccaf9aee55572c888c791f15bd6ef');
INSERT INTO "change" VALUES(39,16,'waiver',1,'insert',NULL,'1,''01a22ab2-1035-72c8-9660-ef5cbab30107'',2,NULL,NULL,''đi học'',''15-QĐ'',''2024-02-05'',''2024-02-20''',X'509C3CE4EDB9DDC8319E38E115D3D76E','2b0e09bd2f6d435d9258a0e0d0fc38613232c8901f10f307e8508941cb065553');
INSERT INTO "change" VALUES(40,17,'schedule',1,'insert',NULL,'1,''01a22ab2-10c4-70f9-ab30-a8b383515fce'',4,5,NULL,NULL,''19:00'',''Nhà văn hóa'',NULL,NULL',X'CF8059FEEC47D84B23761120F51CAE11','b2b5ab9d14b226f7c9e41e60b44a4a61a9a11185c5e9ca16642a8f8428ef32af');
INSERT INTO "change" VALUES(41,18,'schedule_change',1,'insert',NULL,'1,''01a22ab2-110b-71c3-ab82-1fac1036ca9e'',4,''2024-03-01'',''2024-03-07'',NULL,NULL,''bầu cử''',X'64193FE7275C327C6C08C099AFAAF81A','38cea47b7d5c9901104b09298906361a3052eb639b904e1d018428f95cbdd487');
INSERT INTO "change" VALUES(42,19,'plan',1,'insert',NULL,'1,''01a22ab2-11b6-7a5c-9e0a-2094bc0f4a59'',1,4,''2024-06-05'',''báo chi bộ rồi''',X'5654C37FD5636200FF8B8166060BC09A','f05a3a2840a04947c8220d7bbafc5a965aa4da496002ce8d38cc8836ca3f41fa');
INSERT INTO "change" VALUES(43,20,'attendance',1,'insert',NULL,'1,''01a22ab2-1258-7284-a851-a0672e682154'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'EB987BC9D005F269442CD8A485B6851F','b9a1ed4034d9bf8c98982f1310988702de868dd61d88a201e163f1e87612d401');
INSERT INTO "change" VALUES(44,20,'score',1,'insert',NULL,'1,''01a22ab2-125a-7890-81b5-1a327d1f948c'',4,''2024-01-05'',1,85.5,NULL',X'CC3677B387D80AF2F8FF1401C02D86F4','f58a8f86351dfea61b18b3e901aadc3014dfa5cac4181b25c583bd2d6ca07e7c');
INSERT INTO "change" VALUES(45,21,'attendance',2,'insert',NULL,'2,''01a22ab2-1408-78da-80a9-a8835d3c54fa'',1,4,''2024-02-05'',''regular'',NULL,NULL,NULL,''01-BC'',NULL,''[]''',X'9D98CB4208B03D969F196413116375E1','f667ff73f90d8da13e7d7b0edefef73552e6489bf27831746bc54a26bb11c43c');
INSERT INTO "change" VALUES(46,21,'recommendation',1,'insert',NULL,'1,''01a22ab2-140a-7b0c-8049-adb6aa901299'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL',X'CF72690DE341D7719BEFD69AB46E6FD5','c87c49f6e19de1f6b8ac2011de2bf2172862be42654ee687cb9fba9fa033bdd3');
INSERT INTO "change" VALUES(47,22,'attendance',3,'insert',NULL,'3,''01a22ab2-14b7-726c-a937-95b7aaa103fb'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'BB3901AD74AC63F91A60B04C909737EE','d257521f7637e968f129e47ce8c486a3d42b3c7455a2aa100e25d47c3f7a340a');
INSERT INTO "change" VALUES(48,23,'attendance',3,'delete','3,''01a22ab2-14b7-726c-a937-95b7aaa103fb'',2,5,''2024-02-06'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'859C9CE630FAC694C7ECE9449478607F','4706629e3417311cf508c0912acd1952b1195b49f62d0347fa43d778e5341d77');
INSERT INTO "change" VALUES(49,24,'attendance',4,'insert',NULL,'4,''01a22ab2-15fa-70fe-a012-5692ddfd8702'',2,5,''2024-02-08'',''thematic'',NULL,NULL,NULL,NULL,NULL,''[]''',X'754F0CCE775FC9180311519FBBDEF2A0','392dcfa5ec90fdc72c5e3f664fa8ee111452cc1610cb413c73bf1b8724cad0a9');
INSERT INTO "change" VALUES(50,25,'attendance',5,'insert',NULL,'5,''01a22ab2-1689-73dd-aec8-867bde30f51b'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',X'5A68E087D91195371237C71AA8DB3A0F','39a6fa48bdb77b3e1074fb2d09bbe9d25b6ddfcbfc266a6a81d34363048255fa');
INSERT INTO "change" VALUES(51,26,'attendance',5,'delete','5,''01a22ab2-1689-73dd-aec8-867bde30f51b'',2,5,''2024-02-09'',''regular'',NULL,NULL,NULL,NULL,NULL,''[]''',NULL,X'D8ED6C16FEB84AD4622943D97F114287','1f841c70c67e7292893a4862ae4aa4d2e78a9b577baabed3cecdb3ce1d4b60dd');
INSERT INTO "change" VALUES(52,27,'recommendation_step',1,'insert',NULL,'1,''01a22ab2-17a2-7a34-9731-51f7e3a5a3b5'',1,''2024-02-09'',''forwarded'',NULL,NULL,''Ủy ban nhân dân xã'',NULL',X'5A2349B6EACB07A4167B46ECD69B7CB1','c9aaa63aaf31cc649430653e5207ac6136412c7f2f6b3161372d269a072ffd6e');
INSERT INTO "change" VALUES(53,27,'recommendation',1,'update','1,''01a22ab2-140a-7b0c-8049-adb6aa901299'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',NULL,NULL,''open'',NULL,NULL','1,''01a22ab2-140a-7b0c-8049-adb6aa901299'',2,4,NULL,''2024-02-05'',''sửa đường'',''[]'',''Ủy ban nhân dân xã'',NULL,''forwarded'',NULL,NULL',X'F754909D393134FCC6911CEEFB6CB7A6','9fcbbfedcc020231a3f43c25facb59b001de36008600e95513c6e88974eb837a');
INSERT INTO "change" VALUES(54,28,'filing',1,'insert',NULL,'1,''01a22ab2-17fd-71ca-8f70-46e69d6d338d'',3,1,NULL,''2024-01'',''2024-02-02'',''02-BC'',''[]'',NULL',X'D94020E55450A9611A816C713B5B9B1E','d6387f4906dc3aab4049a1eb40253544527a72c167d51a3409611cd2bac90644');
INSERT INTO "change" VALUES(55,29,'unit',5,'update','5,''01a22ab2-0c6d-72d8-b33b-f469bb38da6f'',''C2'',''cell'',''[]'',NULL,NULL','5,''01a22ab2-0c6d-72d8-b33b-f469bb38da6f'',''C2'',''cell'',''[]'',NULL,''2024-03-31''',X'B59E0E0BDE9A583DE08787167233772E','a3d194f26ad96745bd9b6d0150af0851ac676f4d9a64ddc15af87e25c162fbe8');
INSERT INTO "change" VALUES(56,29,'unit',6,'update','6,''01a22ab2-0c9d-712c-90fb-2c2447cb7bb3'',''C3'',''cell'',''[]'',NULL,NULL','6,''01a22ab2-0c9d-712c-90fb-2c2447cb7bb3'',''C3'',''cell'',''[]'',NULL,''2024-03-31''',X'FAC05B66A52ABABEB378534122FE3610','bdc91de1854de8066a5e6531029b4988761db08f26073fb2503801d5ec8ff408');
INSERT INTO "change" VALUES(57,29,'unit',7,'insert',NULL,'7,''01a22ab2-189b-7102-89ff-5a9519a658f2'',''C23'',''cell'',''[]'',''2024-04-01'',NULL',X'53BA751FC00B99CE7129058173551EC5','37b9d94e338d4966c205f96934b73d23d6da766eea811b3caeb9a8ba3cd0d077');
INSERT INTO "change" VALUES(58,29,'unit_name',7,'insert',NULL,'7,''01a22ab2-189c-74b2-ab4d-9e997d526a55'',7,''Chi bộ ấp Hòa'',''chi bo ap hoa'',''2024-04-01'',NULL',X'0C97AAF1475448163365227ECE2BFCE0','10ee0266d28b9dc2cec61946932f9aeee56d8a048e11f5f930fb574636d1a878');
INSERT INTO "change" VALUES(59,29,'placement',6,'insert',NULL,'6,''01a22ab2-18a1-785c-ad35-071823025c71'',7,3,''2024-04-01'',NULL',X'F4475E22651414AB8F4405E9D4FBAF50','73de243b1707894aa87b1f9a368f0c28cb7729b56016b06a30aca762ae63f603');
INSERT INTO "change" VALUES(60,29,'membership',2,'insert',NULL,'2,''01a22ab2-18b9-7bf8-8af0-9a29bfbbab52'',1,7,''2024-04-01'',NULL',X'B5FA0BD9FF62F1BED484DD632962C94B','1e076caebe6c1eb2e10babd60567789b228a47b3115fd0ea417303f0424bddf1');
INSERT INTO "change" VALUES(61,29,'membership',1,'update','1,''01a22ab2-0d26-79cf-ab2b-620db09f2d60'',1,5,NULL,NULL','1,''01a22ab2-0d26-79cf-ab2b-620db09f2d60'',1,5,NULL,''2024-03-31''',X'F6200F69A5DF25CD522D9F778CC5EDC9','3bfd55629cc9847562b9b28ec301ee68e2d0608861ef61448803c985460e2c68');
INSERT INTO "change" VALUES(62,29,'placement',4,'update','4,''01a22ab2-0c6e-7aeb-a30c-b1c19681dda4'',5,3,NULL,NULL','4,''01a22ab2-0c6e-7aeb-a30c-b1c19681dda4'',5,3,NULL,''2024-03-31''',X'597C8B002FF711047D7C200563B1C73B','73186560db738dae2a0542831ec0b8049937aff9a4cc3e9fc8a9723267e1dc2e');
INSERT INTO "change" VALUES(63,29,'succession',1,'insert',NULL,'1,''01a22ab2-18be-7cf2-a458-20b35da75774'',5,7,''2024-04-01'',''merge'',''16-NQ''',X'06EFD62B01AAD5D5C03438D785473C09','1cc6c3d5e47111c5c9643f6d5f5e974a09032fbea75030302eba953ffb1f795a');
INSERT INTO "change" VALUES(64,29,'placement',5,'update','5,''01a22ab2-0c9e-7a26-ad8f-dcb57ae80963'',6,3,NULL,NULL','5,''01a22ab2-0c9e-7a26-ad8f-dcb57ae80963'',6,3,NULL,''2024-03-31''',X'01E0AFA6F9813AB9C7AA771AC56022FC','6c17c690aff8341ec3139b551ce3e6dcc43530135ccb9e586a9945f6c7cbd066');
INSERT INTO "change" VALUES(65,29,'succession',2,'insert',NULL,'2,''01a22ab2-18c7-7e77-a4bd-b636de893e8c'',6,7,''2024-04-01'',''merge'',''16-NQ''',X'C0555759B9EBF8568E6C64A2080E8962','75e43f1a3ed71aa52e2f66dcf992d46be28c9b09f1bbe447488387b81597ea32');
INSERT INTO "change" VALUES(66,30,'closing',1,'insert',NULL,'1,''01a22ab2-19fa-773e-b699-acb420879a97'',''2024-Q1'',''2024-01-01'',''2024-03-31'',''{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "d092575a6ee155851d426d8bca2a0bf7d1de25c5ce07856638dd93f4e7204156", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''fd7eb3e259f1c5fe40446c85b830305c7c450b6792dbd3532385e9971bc9777b'',NULL,0,NULL',X'1F18C9CBD774E698C96E897BDDD22AAB','52bce215aa2bdde2765cda63326ce91ca80ce9558b0b571b2aadbcd090450679');
INSERT INTO "change" VALUES(67,31,'closing',2,'insert',NULL,'2,''01a22ab2-1a65-72a5-ac4b-342f3da29bfb'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL',X'2FE9D39FA45E80E8D148F93927B0CF69','19725fa84f22c7cbe1c90b64fc3d9c1bef03f654d49962db062ece6aad923a55');
INSERT INTO "change" VALUES(68,32,'closing',2,'update','2,''01a22ab2-1a65-72a5-ac4b-342f3da29bfb'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,0,NULL','2,''01a22ab2-1a65-72a5-ac4b-342f3da29bfb'',''2023-Q4'',''2023-10-01'',''2023-12-31'',''{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}'',''cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467'',NULL,1,''bổ sung biên bản''',X'D62E2933031858574F23AC9941E3C3DC','b39a9975d25722ff331121c062a69733ba6d84106dcd500072bd9ee4b5a61eb1');
INSERT INTO "change" VALUES(69,33,'attendance',1,'update','1,''01a22ab2-1258-7284-a851-a0672e682154'',1,4,''2024-01-05'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''','1,''01a22ab2-1258-7284-a851-a0672e682154'',1,4,''2024-01-04'',''regular'',NULL,''đúng ''''giờ'''''',NULL,NULL,NULL,''["nóng"]''',X'9DC46EC283E082A84544C325276EC3F9','306233aeeebdf3cc31cff010103b0f945dce250b9a4ec777f70189c8d7a9c661');
INSERT INTO "change" VALUES(70,33,'score',1,'update','1,''01a22ab2-125a-7890-81b5-1a327d1f948c'',4,''2024-01-05'',1,85.5,NULL','1,''01a22ab2-125a-7890-81b5-1a327d1f948c'',4,''2024-01-04'',1,85.5,NULL',X'BF6A371B14F56596ADF8F2D357D1FD7E','73ccf3590014bcd88030ce780bdbf973ede736cdc001e38d23b3d80988a93df6');
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
INSERT INTO "closing" VALUES(1,'01a22ab2-19fa-773e-b699-acb420879a97','2024-Q1','2024-01-01','2024-03-31','{"schema": "chibo.packet/1", "period": "2024-Q1", "as_of": "2024-04-01", "version": "0.1.0", "fingerprint": "d092575a6ee155851d426d8bca2a0bf7d1de25c5ce07856638dd93f4e7204156", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2024, "index": 1}, "as_of": "2024-04-01", "summary": {"officials": 2, "met": 2, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 3, "cells": 2}, "rows": [{"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB01", "name": "Nguyễn Văn An", "title": "Tỉnh ủy viên", "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X01", "name": "Xã Hòa Lạc"}], "required": 1, "verdict": "met", "counted": [{"id": 1, "day": "2024-01-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}, {"id": 2, "day": "2024-02-05", "unit": {"code": "C1", "name": "Chi bộ ấp 1"}, "meeting": "regular", "refusal": null}], "refused": [], "hidden": 0}, {"period": {"kind": "quarter", "year": 2024, "index": 1}, "official": {"code": "CB02", "name": "Trần Thị Bình", "title": null, "agency": null}, "regulation": "258-QĐ/TU", "duty": 1, "units": [{"code": "X02", "name": "Xã Thủy Tân"}], "required": 1, "verdict": "met", "counted": [{"id": 4, "day": "2024-02-08", "unit": {"code": "C2", "name": "Chi bộ ấp 2"}, "meeting": "thematic", "refusal": null}], "refused": [], "hidden": 0}], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','fd7eb3e259f1c5fe40446c85b830305c7c450b6792dbd3532385e9971bc9777b',NULL,0,NULL);
INSERT INTO "closing" VALUES(2,'01a22ab2-1a65-72a5-ac4b-342f3da29bfb','2023-Q4','2023-10-01','2023-12-31','{"schema": "chibo.packet/1", "period": "2023-Q4", "as_of": "2024-01-01", "version": "0.1.0", "fingerprint": "adadc1ad62e39bd974b7151e9c1d5185e8007d4556c659161d1b2540e49a0937", "rules": [{"duty": {"id": 1, "regulation_id": 1, "number": 1, "kind": "attend", "period": "quarter", "minimum": 1, "count_per": "official", "unit_kinds": ["cell"], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 30, "note": "Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 1, "code": "258-QĐ/TU", "title": "Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh", "issuer": "Ban Thường vụ Tỉnh ủy Long An", "issued_on": "2021-05-19", "life": {"since": "2021-05-19", "until": null}}}, {"duty": {"id": 2, "regulation_id": 2, "number": 1, "kind": "attend", "period": "month", "minimum": 0, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 3, "regulation_id": 2, "number": 2, "kind": "file", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).", "document": "report", "held_by": "official", "due": "end+10", "due_before": false, "addressees": ["Ban Thường vụ Đảng ủy cấp trên"], "life": {"since": null, "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}, {"duty": {"id": 4, "regulation_id": 2, "number": 3, "kind": "score", "period": "month", "minimum": 1, "count_per": "official", "unit_kinds": [], "meetings": [], "roles": [], "exclude_own_cell": false, "allow_substitute": false, "min_days": 15, "note": "Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.", "document": null, "held_by": null, "due": "", "due_before": false, "addressees": [], "life": {"since": "2020-10-01", "until": null}}, "regulation": {"id": 2, "code": "19-QĐi/TU", "title": "Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy", "issuer": "Ban Thường vụ Tỉnh ủy Tuyên Quang", "issued_on": "2018-10-25", "life": {"since": "2018-10-25", "until": null}}}], "report": {"period": {"kind": "quarter", "year": 2023, "index": 4}, "as_of": "2024-01-01", "summary": {"officials": 0, "met": 0, "unmet": 0, "pending": 0, "waived": 0, "not_judged": 0, "attendances": 0, "cells": 0}, "rows": [], "quarters": [], "groups": null, "streaks": [], "other_duties": [], "others_as_of": null, "map_day": null, "by_regulation": [], "grouped_by": null}}','cda4e45526b00e974291eb8fe81aec537ca1e960830734a19210ccf990b5d467',NULL,1,'bổ sung biên bản');
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
INSERT INTO "duty" VALUES(1,'01a22ab2-0a95-7ce5-9547-e9ef901c3b54',1,1,'attend','quarter',1,'official','["cell"]','[]','[]',0,0,30,'Dự sinh hoạt chi bộ ấp, khu phố thuộc địa phương mình phụ trách ít nhất mỗi quý 1 lần (Công văn 2261-CV/TU ngày 02/02/2024). Văn bản không nêu: tính theo người hay theo từng địa bàn (ở đây: theo người, count_per), số ngày phân công tối thiểu (min_days), sinh hoạt chuyên đề hay người dự thay có được tính không. Báo cáo ngắn về ưu điểm, hạn chế gửi Ban Tổ chức Tỉnh ủy: văn bản không nêu hạn nên ở đây không thành nghĩa vụ riêng; lượt dự nào chưa có báo cáo, xem chibo attend list --unreported.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(2,'01a22ab2-0adb-71b9-8db6-ee04b6129be9',2,1,'attend','month',0,'official','[]','[]','[]',0,0,15,'Dự sinh hoạt chi bộ được phân công theo dõi. Văn bản không nêu số lượt và kỳ (ở đây: theo tháng như kỳ báo cáo, minimum = 0 nên không xét), cũng không nêu sinh hoạt chuyên đề hay người dự thay có được tính không.',NULL,NULL,'',0,'[]',NULL,NULL);
INSERT INTO "duty" VALUES(3,'01a22ab2-0adb-7931-af7a-51172b70a37e',2,2,'file','month',1,'official','[]','[]','[]',0,0,15,'Theo quy định hằng tháng phải báo cáo kết quả dự và khó khăn, vướng mắc của cơ sở. Văn bản không nêu ngày nộp (ở đây: chậm nhất 10 ngày sau khi hết tháng, due).','report','official','end+10',0,'["Ban Thường vụ Đảng ủy cấp trên"]',NULL,NULL);
INSERT INTO "duty" VALUES(4,'01a22ab2-0adb-7133-8d89-9a4326b5464f',2,3,'score','month',1,'official','[]','[]','[]',0,0,15,'Người dự chấm điểm từng buổi sinh hoạt theo Hướng dẫn 08-HD/BTCTU ngày 28/9/2020 (ở đây: từ tháng 10/2020). Văn bản không nêu phải chấm xong lúc nào: còn trong tháng thì chưa đến hạn.',NULL,NULL,'',0,'[]','2020-10-01',NULL);
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
INSERT INTO "filing" VALUES(1,'01a22ab2-17fd-71ca-8f70-46e69d6d338d',3,1,NULL,'2024-01','2024-02-02','02-BC','[]',NULL);
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
INSERT INTO "membership" VALUES(1,'01a22ab2-0d26-79cf-ab2b-620db09f2d60',1,5,NULL,'2024-03-31');
INSERT INTO "membership" VALUES(2,'01a22ab2-18b9-7bf8-8af0-9a29bfbbab52',1,7,'2024-04-01',NULL);
CREATE TABLE official (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	code TEXT CHECK (length(code) BETWEEN 1 AND 2000), 
	former_codes TEXT, 
	UNIQUE (uid)
)
 STRICT

;
INSERT INTO "official" VALUES(1,'01a22ab2-0d10-7959-882d-f7a73bab7f6c','CB01','[]');
INSERT INTO "official" VALUES(2,'01a22ab2-0d87-7774-b09f-2c8d84c2c211','CB02','[]');
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
INSERT INTO "official_name" VALUES(1,'01a22ab2-0d1a-7503-b739-c988c54a4dac',1,'Nguyễn Văn An','nguyen van an',NULL,NULL,NULL);
INSERT INTO "official_name" VALUES(2,'01a22ab2-0d8d-7e83-b1cf-c6167086a784',2,'Trần Thị Bình','tran thi binh',NULL,NULL,NULL);
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
INSERT INTO "operation" VALUES(1,'01a22ab2-0917-7cf1-a8ef-a1f5481ae9a7','2026-11-30T11:24:00+07:00','?','db set office ''Ban Tổ chức''','change',NULL,NULL,0,'0000000000000000000000000000000000000000000000000000000000000000','5f3c451d8cf265ca87a1dbc92d95beda785c4fef207d4b9abe52c7f12a7fc0e7');
INSERT INTO "operation" VALUES(2,'01a22ab2-0a79-7cad-b4c0-4ef7b61e1ba0','2026-11-30T11:24:00+07:00','?','rule preset 258','change',NULL,NULL,0,'5f3c451d8cf265ca87a1dbc92d95beda785c4fef207d4b9abe52c7f12a7fc0e7','c15fece0eb5a9453068aa31100decee79205f92f911ac44c3061605c511d8835');
INSERT INTO "operation" VALUES(3,'01a22ab2-0ac7-7593-ba70-33a4962574cd','2026-11-30T11:24:00+07:00','?','rule preset 19','change',NULL,NULL,0,'c15fece0eb5a9453068aa31100decee79205f92f911ac44c3061605c511d8835','4a31e483e6975e08ee5770f1bd29f8d77bf2fed7fd0c3f12d2ec4f2a5043460e');
INSERT INTO "operation" VALUES(4,'01a22ab2-0b15-72ca-b625-645f8ec555df','2026-11-30T11:24:01+07:00','?','score template mau.toml','change',NULL,NULL,0,'4a31e483e6975e08ee5770f1bd29f8d77bf2fed7fd0c3f12d2ec4f2a5043460e','ff60b9acc4178969bb5aae6c9474776448a0a6039adec46b67ada75b3285fe02');
INSERT INTO "operation" VALUES(5,'01a22ab2-0b6f-76e3-9e3c-4b0bd725f3cd','2026-11-30T11:24:01+07:00','?','unit add ''Tỉnh Bình Tân Giang'' -k ''tỉnh'' --code T01','change',NULL,NULL,0,'ff60b9acc4178969bb5aae6c9474776448a0a6039adec46b67ada75b3285fe02','cd09c49de75e2521ed4be5999bc0dd319588a8f5eacac9bb58d6788baad7a696');
INSERT INTO "operation" VALUES(6,'01a22ab2-0ba1-76de-a0cc-bc0f417bc380','2026-11-30T11:24:01+07:00','?','unit add ''Xã Hòa Lạc'' -k ''xã'' --code X01 -p T01 --tag ''vùng cao''','change',NULL,NULL,0,'cd09c49de75e2521ed4be5999bc0dd319588a8f5eacac9bb58d6788baad7a696','6979c509cd4e38705d0dd0bc937f5ed4c182611e5257d3b2147b7f10f2d9c24f');
INSERT INTO "operation" VALUES(7,'01a22ab2-0bf7-71b3-b96f-f5ee385d6129','2026-11-30T11:24:01+07:00','?','unit add ''Xã Thủy Tân'' -k ''xã'' --code X02 -p T01','change',NULL,NULL,0,'6979c509cd4e38705d0dd0bc937f5ed4c182611e5257d3b2147b7f10f2d9c24f','1b9a95d6fd1aa790eb4bab072ecdf9d3005c073b253f63b556f40bf0fe4eb908');
INSERT INTO "operation" VALUES(8,'01a22ab2-0c26-7873-849e-4ea78bdf019b','2026-11-30T11:24:01+07:00','?','unit add ''Chi bộ ấp 1'' --code C1 -p X01','change',NULL,NULL,0,'1b9a95d6fd1aa790eb4bab072ecdf9d3005c073b253f63b556f40bf0fe4eb908','5a585c121c8c7ee3fd8ca0658d1b29c689f9abf46d837dc4c4ddf4d9ddbce9f5');
INSERT INTO "operation" VALUES(9,'01a22ab2-0c59-7e4b-8352-e1046757a995','2026-11-30T11:24:01+07:00','?','unit add ''Chi bộ ấp 2'' --code C2 -p X02','change',NULL,NULL,0,'5a585c121c8c7ee3fd8ca0658d1b29c689f9abf46d837dc4c4ddf4d9ddbce9f5','c7067686da9be9372dc565e6a5eed0ac2f2efdd5d43e1c3c574ed5bbf3c3e70d');
INSERT INTO "operation" VALUES(10,'01a22ab2-0c87-7618-b331-fa19e5282e25','2026-11-30T11:24:01+07:00','?','unit add ''Chi bộ ấp 3'' --code C3 -p X02','change',NULL,NULL,0,'c7067686da9be9372dc565e6a5eed0ac2f2efdd5d43e1c3c574ed5bbf3c3e70d','f0ff126a2cbd981a7b5588dac862431eb3382e0c95a9ee4d2470071946be9a67');
INSERT INTO "operation" VALUES(11,'01a22ab2-0cc4-794a-a6a5-8cbc9aae62de','2026-11-30T11:24:01+07:00','?','official add ''Nguyễn Văn An'' --code CB01 --title ''Tỉnh ủy viên'' --home-cell C2','change',NULL,NULL,0,'f0ff126a2cbd981a7b5588dac862431eb3382e0c95a9ee4d2470071946be9a67','bf44abcb24c059f34db524e425d6bd0013aee13dfdfe5a50aabba00c8cdb57b8');
INSERT INTO "operation" VALUES(12,'01a22ab2-0d6a-74e2-8efa-95c509589f59','2026-11-30T11:24:01+07:00','?','official add ''Trần Thị Bình'' --code CB02','change',NULL,NULL,0,'bf44abcb24c059f34db524e425d6bd0013aee13dfdfe5a50aabba00c8cdb57b8','212ce250a2d383c05f64128d61d56088b6fa1eb4b7e4092ae07c58abdbad663b');
INSERT INTO "operation" VALUES(13,'01a22ab2-0df2-7fd4-a9f2-e1680aedceca','2026-11-30T11:24:01+07:00','?','assign add CB01 X01 --rule ''258-QĐ/TU'' --since 1/1/2024 --decision ''12-QĐ/TU''','change',NULL,NULL,0,'212ce250a2d383c05f64128d61d56088b6fa1eb4b7e4092ae07c58abdbad663b','568f7ff6f3e6099778fa8aef9ebccd95042badd25ac037ebaba6b4371cbb44fe');
INSERT INTO "operation" VALUES(14,'01a22ab2-0ebd-7f0c-908d-70dc62736e17','2026-11-30T11:24:01+07:00','?','assign add CB02 X02 --rule ''258-QĐ/TU'' --since 1/1/2024','change',NULL,NULL,0,'568f7ff6f3e6099778fa8aef9ebccd95042badd25ac037ebaba6b4371cbb44fe','978ae1d10a25c61c837d4420aeaf1dcd94e9edb881f38f470a727a93bc98bb2e');
INSERT INTO "operation" VALUES(15,'01a22ab2-0f57-743d-85ba-6bddafc9ae9d','2026-11-30T11:24:02+07:00','?','assign add CB01 X02 --rule ''19-QĐi/TU'' --since 1/1/2024','change',NULL,NULL,0,'978ae1d10a25c61c837d4420aeaf1dcd94e9edb881f38f470a727a93bc98bb2e','0f86a3ac04ea8bcd92fdfec88a9135b9a5a487f512c1ff55f8521add01f296b9');
INSERT INTO "operation" VALUES(16,'01a22ab2-1027-7b77-8a89-086d6a730439','2026-11-30T11:24:02+07:00','?','waive add CB02 --since 5/2/2024 --until 20/2/2024 --reason ''đi học'' --document ''15-QĐ''','change','đi học',NULL,0,'0f86a3ac04ea8bcd92fdfec88a9135b9a5a487f512c1ff55f8521add01f296b9','812b9b4ab4c600a31a6686c8b830f60a9ce5eb7c72878053c7e5f14c318c7a58');
INSERT INTO "operation" VALUES(17,'01a22ab2-10b2-7fdf-8f83-c9cc0f1ec348','2026-11-30T11:24:02+07:00','?','schedule set C1 ''ngày 5'' --time 19:00 --place ''Nhà văn hóa''','change',NULL,NULL,0,'812b9b4ab4c600a31a6686c8b830f60a9ce5eb7c72878053c7e5f14c318c7a58','ba510bca22d979f9b62ac76ce6e809b02514b399918b2dbc1ee342ae5d0364c8');
INSERT INTO "operation" VALUES(18,'01a22ab2-10f8-7998-a841-a9a277dad4f6','2026-11-30T11:24:02+07:00','?','schedule move C1 2024-03 7/3/2024 --reason ''bầu cử''','change','bầu cử',NULL,0,'ba510bca22d979f9b62ac76ce6e809b02514b399918b2dbc1ee342ae5d0364c8','44e7d24401298df011381a1aa550f7e5711b42861498f5ea08413740d631c9d5');
INSERT INTO "operation" VALUES(19,'01a22ab2-1198-74d5-9b3b-d957fb4dd88d','2026-11-30T11:24:02+07:00','?','plan add CB01 C1 --on 5/6/2024 --note ''báo chi bộ rồi''','change',NULL,NULL,0,'44e7d24401298df011381a1aa550f7e5711b42861498f5ea08413740d631c9d5','5980f2ddf9bb4f86b4f7aa8a4a120e8e3240b23fb33da96c84c1d8070a69163f');
INSERT INTO "operation" VALUES(20,'01a22ab2-123c-7263-b94d-e442921a66b6','2026-11-30T11:24:02+07:00','?','attend add CB01 C1 --on 5/1/2024 --strengths ''đúng ''"''"''giờ''"''"'''' --score 85.5 --tag ''nóng''','change',NULL,NULL,0,'5980f2ddf9bb4f86b4f7aa8a4a120e8e3240b23fb33da96c84c1d8070a69163f','fd15b065db2f9d66b5e9f8526b771084d59d477d00beb65f469eab2aefdeb235');
INSERT INTO "operation" VALUES(21,'01a22ab2-13ef-737c-aada-563052ed020a','2026-11-30T11:24:03+07:00','?','attend add CB01 C1 --on 5/2/2024 --recommend ''sửa đường'' --document 01-BC','change',NULL,NULL,0,'fd15b065db2f9d66b5e9f8526b771084d59d477d00beb65f469eab2aefdeb235','41b7c76f9358bbf806ae5341bc5fe44d2e5b801331cc540018fcfae47d556670');
INSERT INTO "operation" VALUES(22,'01a22ab2-1496-78df-975f-a30da4f50e87','2026-11-30T11:24:03+07:00','?','attend add CB02 C2 --on 6/2/2024','change',NULL,NULL,0,'41b7c76f9358bbf806ae5341bc5fe44d2e5b801331cc540018fcfae47d556670','eb0865e8af49f5c0ecefeca0508feaa66a2daa982bc2409f475f55c6e7c85d05');
INSERT INTO "operation" VALUES(23,'01a22ab2-156a-72bb-8eef-0ca3136befda','2026-11-30T11:24:03+07:00','?','undo','undo',NULL,22,0,'eb0865e8af49f5c0ecefeca0508feaa66a2daa982bc2409f475f55c6e7c85d05','2fbbcbe91f973e65529f5d4fb1062a16a50c9841be9dfc8851109d1e306c08ab');
INSERT INTO "operation" VALUES(24,'01a22ab2-15dd-796b-b4ad-cb8f2a3b2096','2026-11-30T11:24:03+07:00','?','attend add CB02 C2 --on 8/2/2024 --meeting ''chuyên đề''','change',NULL,NULL,0,'2fbbcbe91f973e65529f5d4fb1062a16a50c9841be9dfc8851109d1e306c08ab','72fea10490540f51f925d7b59b8dec255d1c49c75c2c6616c43b3c3ddcb2620b');
INSERT INTO "operation" VALUES(25,'01a22ab2-1669-79be-b62b-43a4b387c92e','2026-11-30T11:24:03+07:00','?','attend add CB02 C2 --on 9/2/2024','change',NULL,NULL,0,'72fea10490540f51f925d7b59b8dec255d1c49c75c2c6616c43b3c3ddcb2620b','c3488030e1891409fa7a1a891b23570167e468dda516b6304f21849b777f1b95');
INSERT INTO "operation" VALUES(26,'01a22ab2-16fd-7632-b005-f081c590867e','2026-11-30T11:24:04+07:00','?','attend remove 5 --yes','change',NULL,NULL,0,'c3488030e1891409fa7a1a891b23570167e468dda516b6304f21849b777f1b95','f680f7fc0af9dedff6152aea552a965a4310834358f776a83daf242a77b141b8');
INSERT INTO "operation" VALUES(27,'01a22ab2-1790-7752-ae2c-8abebade8be8','2026-11-30T11:24:04+07:00','?','recommend update 1 --status ''đã chuyển'' --to ''Ủy ban nhân dân xã'' --on 9/2/2024','change',NULL,NULL,0,'f680f7fc0af9dedff6152aea552a965a4310834358f776a83daf242a77b141b8','d32461ce0b99ff2009fdf57118e5db73918d7c4a47610e9d73998fe1595d8845');
INSERT INTO "operation" VALUES(28,'01a22ab2-17e6-7a7a-83a8-8628014d09d1','2026-11-30T11:24:04+07:00','?','filing add CB01 2024-01 --rule ''19-QĐi/TU'' --on 2/2/2024 --number 02-BC','change',NULL,NULL,0,'d32461ce0b99ff2009fdf57118e5db73918d7c4a47610e9d73998fe1595d8845','e4dccd8010356b60bd01a42b4bd2be7e2cb8e81a8ad5ae3b0861fe95c08b0d22');
INSERT INTO "operation" VALUES(29,'01a22ab2-187f-77e5-b665-75ae0ed76d77','2026-11-30T11:24:04+07:00','?','unit merge C2 C3 --new ''C23=Chi bộ ấp Hòa'' --on 1/4/2024 --document 16-NQ','change',NULL,NULL,0,'e4dccd8010356b60bd01a42b4bd2be7e2cb8e81a8ad5ae3b0861fe95c08b0d22','a129af52fab0790d5b7faeb5e0634a3d48afd7578fe736e4ee0ddf855aa8e744');
INSERT INTO "operation" VALUES(30,'01a22ab2-19b3-7bb4-aff8-a9989bb546f5','2026-11-30T11:24:04+07:00','?','period close 2024-Q1 --yes','close',NULL,NULL,0,'a129af52fab0790d5b7faeb5e0634a3d48afd7578fe736e4ee0ddf855aa8e744','2fb56eac8e5cf8b5826b59e5a5d9c1fd6763e88dd0a43c10b33d6e47b8a00dd9');
INSERT INTO "operation" VALUES(31,'01a22ab2-1a38-7366-a6b9-831f47ed3280','2026-11-30T11:24:04+07:00','?','period close 2023-Q4 --yes','close',NULL,NULL,0,'2fb56eac8e5cf8b5826b59e5a5d9c1fd6763e88dd0a43c10b33d6e47b8a00dd9','e25c52260e78e793d8c5ff9d41e73bfae807f1316644e4467d87fa7fe9a93075');
INSERT INTO "operation" VALUES(32,'01a22ab2-1ab4-7816-8644-23bf724b4ea7','2026-11-30T11:24:05+07:00','?','period reopen 2023-Q4 --reason ''bổ sung biên bản''','reopen','bổ sung biên bản',NULL,0,'e25c52260e78e793d8c5ff9d41e73bfae807f1316644e4467d87fa7fe9a93075','94697fdbb52d95c24366cc2f9d4a89d4cf4be821ea69365e1edbc58c2497e4dd');
INSERT INTO "operation" VALUES(33,'01a22ab2-1ad2-71a7-afcd-0ef81e5f5c2e','2026-11-30T11:24:05+07:00','?','attend edit 1 --on 4/1/2024 --adjust --reason ''ghi nhầm ngày''','change','ghi nhầm ngày',NULL,1,'94697fdbb52d95c24366cc2f9d4a89d4cf4be821ea69365e1edbc58c2497e4dd','49c644343b9cd4deff652d357a7b8a2a5c276cd1dafc1cba6b739cf84bd85786');
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
INSERT INTO "placement" VALUES(1,'01a22ab2-0bce-743e-a399-4906ed31fd9e',2,1,NULL,NULL);
INSERT INTO "placement" VALUES(2,'01a22ab2-0c14-76b6-99af-e426f736c3b8',3,1,NULL,NULL);
INSERT INTO "placement" VALUES(3,'01a22ab2-0c42-7627-a5fc-5300a4e84711',4,2,NULL,NULL);
INSERT INTO "placement" VALUES(4,'01a22ab2-0c6e-7aeb-a30c-b1c19681dda4',5,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(5,'01a22ab2-0c9e-7a26-ad8f-dcb57ae80963',6,3,NULL,'2024-03-31');
INSERT INTO "placement" VALUES(6,'01a22ab2-18a1-785c-ad35-071823025c71',7,3,'2024-04-01',NULL);
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
INSERT INTO "plan" VALUES(1,'01a22ab2-11b6-7a5c-9e0a-2094bc0f4a59',1,4,'2024-06-05','báo chi bộ rồi');
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
INSERT INTO "post" VALUES(1,'01a22ab2-0d25-7cb5-b0dc-b5688c940b1e',1,'Tỉnh ủy viên',NULL,NULL,NULL);
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
INSERT INTO "recommendation" VALUES(1,'01a22ab2-140a-7b0c-8049-adb6aa901299',2,4,NULL,'2024-02-05','sửa đường','[]','Ủy ban nhân dân xã',NULL,'forwarded',NULL,NULL);
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
INSERT INTO "recommendation_step" VALUES(1,'01a22ab2-17a2-7a34-9731-51f7e3a5a3b5',1,'2024-02-09','forwarded',NULL,NULL,'Ủy ban nhân dân xã',NULL);
CREATE TABLE register (
	id INTEGER NOT NULL CHECK (id = 1), 
	uuid TEXT NOT NULL, 
	PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "register" VALUES(1,'01a22ab2-08af-794e-bc35-a0007cd25f29');
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
INSERT INTO "regulation" VALUES(1,'01a22ab2-0a8b-7132-9a68-77d2f0970d96','258-QĐ/TU','Cấp ủy viên, lãnh đạo các ban xây dựng đảng cấp tỉnh dự sinh hoạt chi bộ ấp, khu phố trên địa bàn tỉnh','Ban Thường vụ Tỉnh ủy Long An','2021-05-19','2021-05-19',NULL);
INSERT INTO "regulation" VALUES(2,'01a22ab2-0ada-7a76-a702-59567a2856d0','19-QĐi/TU','Trách nhiệm của cấp ủy viên và cán bộ, công chức cơ quan chuyên trách, tham mưu, giúp việc của cấp ủy các cấp trong việc dự sinh hoạt chi bộ thuộc phạm vi lãnh đạo của cấp ủy','Ban Thường vụ Tỉnh ủy Tuyên Quang','2018-10-25','2018-10-25',NULL);
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
INSERT INTO "schedule" VALUES(1,'01a22ab2-10c4-70f9-ab30-a8b383515fce',4,5,NULL,NULL,'19:00','Nhà văn hóa',NULL,NULL);
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
INSERT INTO "schedule_change" VALUES(1,'01a22ab2-110b-71c3-ab82-1fac1036ca9e',4,'2024-03-01','2024-03-07',NULL,NULL,'bầu cử');
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
INSERT INTO "score" VALUES(1,'01a22ab2-125a-7890-81b5-1a327d1f948c',4,'2024-01-04',1,85.5,NULL);
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
INSERT INTO "score_criterion" VALUES(1,'01a22ab2-0b2f-76db-9a82-033778b60fa1',1,1,'Nội dung',60.0);
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
INSERT INTO "score_grade" VALUES(1,'01a22ab2-0b30-7695-80f5-2f14825fce86',1,'Tốt',80.0);
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
INSERT INTO "score_template" VALUES(1,'01a22ab2-0b2e-7eff-bbff-ef43d820b22a','01-HD','','',NULL,'[]',100.0,'',NULL,NULL);
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
INSERT INTO "setting" VALUES(1,'01a22ab2-095f-7bd4-8405-491a49388231','office','Ban Tổ chức');
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
INSERT INTO "succession" VALUES(1,'01a22ab2-18be-7cf2-a458-20b35da75774',5,7,'2024-04-01','merge','16-NQ');
INSERT INTO "succession" VALUES(2,'01a22ab2-18c7-7e77-a4bd-b636de893e8c',6,7,'2024-04-01','merge','16-NQ');
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
INSERT INTO "term" VALUES(1,'01a22ab2-0d1c-7ada-a367-685a9c2384a0',1,NULL,NULL);
INSERT INTO "term" VALUES(2,'01a22ab2-0d8e-744e-bd60-97ab04990f5e',2,NULL,NULL);
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
INSERT INTO "unit" VALUES(1,'01a22ab2-0b80-7708-a61d-26e4d8224eca','T01','province','[]',NULL,NULL);
INSERT INTO "unit" VALUES(2,'01a22ab2-0bc7-7b21-8dbb-745a515c9688','X01','commune','["vùng cao"]',NULL,NULL);
INSERT INTO "unit" VALUES(3,'01a22ab2-0c0e-7a9f-ab22-0ce2951e4af2','X02','commune','[]',NULL,NULL);
INSERT INTO "unit" VALUES(4,'01a22ab2-0c41-796c-a1b7-524ce34beb09','C1','cell','[]',NULL,NULL);
INSERT INTO "unit" VALUES(5,'01a22ab2-0c6d-72d8-b33b-f469bb38da6f','C2','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(6,'01a22ab2-0c9d-712c-90fb-2c2447cb7bb3','C3','cell','[]',NULL,'2024-03-31');
INSERT INTO "unit" VALUES(7,'01a22ab2-189b-7102-89ff-5a9519a658f2','C23','cell','[]','2024-04-01',NULL);
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
INSERT INTO "unit_name" VALUES(1,'01a22ab2-0b85-7370-b1da-a20bada0738c',1,'Tỉnh Bình Tân Giang','tinh binh tan giang',NULL,NULL);
INSERT INTO "unit_name" VALUES(2,'01a22ab2-0bcc-7a1a-bf79-94fedde037c0',2,'Xã Hòa Lạc','xa hoa lac',NULL,NULL);
INSERT INTO "unit_name" VALUES(3,'01a22ab2-0c0f-717c-8816-2fa9d94a97fe',3,'Xã Thủy Tân','xa thuy tan',NULL,NULL);
INSERT INTO "unit_name" VALUES(4,'01a22ab2-0c41-774b-8083-26f169c61292',4,'Chi bộ ấp 1','chi bo ap 1',NULL,NULL);
INSERT INTO "unit_name" VALUES(5,'01a22ab2-0c6e-7d7e-8d5c-882412a37a6f',5,'Chi bộ ấp 2','chi bo ap 2',NULL,NULL);
INSERT INTO "unit_name" VALUES(6,'01a22ab2-0c9e-7be5-ba16-46723b631558',6,'Chi bộ ấp 3','chi bo ap 3',NULL,NULL);
INSERT INTO "unit_name" VALUES(7,'01a22ab2-189c-74b2-ab4d-9e997d526a55',7,'Chi bộ ấp Hòa','chi bo ap hoa','2024-04-01',NULL);
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
INSERT INTO "waiver" VALUES(1,'01a22ab2-1035-72c8-9660-ef5cbab30107',2,NULL,NULL,'đi học','15-QĐ','2024-02-05','2024-02-20');
CREATE INDEX closing_by_days ON closing (since, until);
CREATE INDEX unit_by_code ON unit (code COLLATE "NOCASE");
CREATE INDEX official_with_former_codes ON official (id) WHERE former_codes <> '[]';
CREATE UNIQUE INDEX official_by_code ON official (code COLLATE "NOCASE");
CREATE UNIQUE INDEX operation_open ON operation (hash IS NULL) WHERE hash IS NULL;
CREATE INDEX ix_score_criterion_template_id ON score_criterion (template_id);
CREATE INDEX ix_score_grade_template_id ON score_grade (template_id);
CREATE INDEX ix_attendance_official_id ON attendance (official_id);
CREATE INDEX ix_attendance_held_on ON attendance (held_on);
CREATE INDEX ix_attendance_unit_id ON attendance (unit_id);
CREATE INDEX ix_score_held_on ON score (held_on);
CREATE INDEX ix_score_official_id ON score (official_id);
CREATE INDEX ix_score_unit_id ON score (unit_id);
CREATE INDEX ix_score_template_id ON score (template_id);
CREATE INDEX ix_schedule_unit_id ON schedule (unit_id);
CREATE INDEX ix_schedule_change_unit_id ON schedule_change (unit_id);
CREATE INDEX ix_schedule_change_held_on ON schedule_change (held_on);
CREATE INDEX ix_plan_unit_id ON "plan" (unit_id);
CREATE INDEX ix_plan_planned_on ON "plan" (planned_on);
CREATE INDEX ix_plan_official_id ON "plan" (official_id);
CREATE INDEX ix_unit_name_unit_id ON unit_name (unit_id);
CREATE INDEX ix_placement_parent_id ON placement (parent_id);
CREATE INDEX ix_placement_unit_id ON placement (unit_id);
CREATE INDEX ix_succession_old_id ON succession (old_id);
CREATE INDEX ix_succession_new_id ON succession (new_id);
CREATE INDEX ix_official_name_official_id ON official_name (official_id);
CREATE INDEX ix_term_official_id ON term (official_id);
CREATE INDEX ix_post_official_id ON post (official_id);
CREATE INDEX ix_membership_official_id ON membership (official_id);
CREATE INDEX ix_membership_cell_id ON membership (cell_id);
CREATE INDEX ix_duty_regulation_id ON duty (regulation_id);
CREATE INDEX ix_assignment_unit_id ON assignment (unit_id);
CREATE INDEX ix_assignment_regulation_id ON assignment (regulation_id);
CREATE INDEX ix_assignment_official_id ON assignment (official_id);
CREATE INDEX assignment_by_until ON assignment (until, since);
CREATE INDEX ix_assignment_replaces_id ON assignment (replaces_id);
CREATE INDEX ix_waiver_official_id ON waiver (official_id);
CREATE INDEX ix_waiver_regulation_id ON waiver (regulation_id);
CREATE INDEX ix_waiver_unit_id ON waiver (unit_id);
CREATE INDEX change_by_row ON change (table_name, row_id);
CREATE INDEX ix_change_operation_id ON change (operation_id);
CREATE INDEX ix_filing_duty_id ON filing (duty_id);
CREATE INDEX ix_filing_unit_id ON filing (unit_id);
CREATE INDEX ix_filing_official_id ON filing (official_id);
CREATE INDEX ix_recommendation_due ON recommendation (due);
CREATE INDEX ix_recommendation_raised_on ON recommendation (raised_on);
CREATE INDEX ix_recommendation_official_id ON recommendation (official_id);
CREATE INDEX ix_recommendation_unit_id ON recommendation (unit_id);
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
