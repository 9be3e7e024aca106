// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"

/// Every sentence that the readers of scenarios and worksheets say, in both languages: mistakes, what to write instead, notes, and why a
/// setting does nothing. Keys, ids and what a user wrote are filled in and never translated. A new sentence stands here and nowhere else.
namespace phakhi::messages {

// What stands where something else is expected: {0} is the key, {1} what stands there.
inline constexpr Message not_a_section{"{0} is {1}; it is a section, [{0}]", "{0} เป็น{1} แต่ต้องเป็นหมวด [{0}]"};
inline constexpr Message not_a_number{"{0} is {1}; it is a number from {2}", "{0} เป็น{1} แต่ต้องเป็นตัวเลขในช่วง {2}"};
inline constexpr Message not_finite{"{0} is not a finite number; it lies from {1}", "{0} ไม่ใช่จำนวนจำกัด ต้องอยู่ในช่วง {1}"};
inline constexpr Message out_of_range{"{0} is {1}; it lies from {2}", "{0} เป็น {1} แต่ต้องอยู่ในช่วง {2}"};
inline constexpr Message not_whole{"{0} is {1}; it is a whole number from {2}", "{0} เป็น {1} แต่ต้องเป็นจำนวนเต็มในช่วง {2}"};
inline constexpr Message not_text{"{0} is {1}; it is a text in quotes", "{0} เป็น{1} แต่ต้องเป็นข้อความในเครื่องหมายคำพูด"};
inline constexpr Message not_flag{"{0} is {1}; it is true or false", "{0} เป็น{1} แต่ต้องเป็น true หรือ false"};
inline constexpr Message not_list{"{0} is {1}; it is a list", "{0} เป็น{1} แต่ต้องเป็นรายการ"};
inline constexpr Message not_names{"{0} is {1}; it is a list of names", "{0} เป็น{1} แต่ต้องเป็นรายการของชื่อ"};
inline constexpr Message not_an_entry{"an entry of {0} is {1}", "รายการหนึ่งใน {0} เป็น{1}"};
inline constexpr Message the_text{"the text \"{0}\"", "ข้อความ \"{0}\""};
inline constexpr Message write_list{"write [[{0}]] above each", "เขียน [[{0}]] ไว้เหนือแต่ละรายการ"};
inline constexpr Message write_names{"write off = [\"…\"]", "เขียน off = [\"…\"]"};
inline constexpr Message write_this{"write {0}", "เขียน {0}"};
inline constexpr Message remove_quotes{"remove the quotes", "ลบเครื่องหมายคำพูดออก"};
inline constexpr Message too_many_entries{"{0} has {1} entries; at most {2} are read", "{0} มี {1} รายการ อ่านได้ไม่เกิน {2} รายการ"};
inline constexpr Message range{"{0} to {1}", "{0} ถึง {1}"};
inline constexpr Message range_per{"{0} per {1}", "{0} ต่อ{1}"};
inline constexpr Message range_of{"{0} ({1})", "{0} ({1})"};
inline constexpr Message range_unit{"{0} {1}", "{0} {1}"};

// Names
inline constexpr Message unknown_key{"unknown key \"{0}\"", "ไม่รู้จักคีย์ \"{0}\""};
inline constexpr Message unknown_key_in{"unknown key \"{0}\" in [{1}]", "ไม่รู้จักคีย์ \"{0}\" ในหมวด [{1}]"};
inline constexpr Message belongs_in{"it belongs in [{0}]", "คีย์นี้อยู่ในหมวด [{0}]"};
inline constexpr Message unknown_choice{"unknown {0} \"{1}\" (it is one of {2})", "ไม่รู้จัก {0} \"{1}\" (ต้องเป็นหนึ่งใน {2})"};
inline constexpr Message unknown_process{"unknown process \"{0}\"", "ไม่รู้จักกระบวนการ \"{0}\""};
inline constexpr Message process_not_quoted{"a process is named by a text in quotes", "ชื่อกระบวนการต้องเป็นข้อความในเครื่องหมายคำพูด"};
inline constexpr Message unknown_action{"unknown action \"{0}\" (not in the catalogue)", "ไม่รู้จักมาตรการ \"{0}\" (ไม่มีในรายการ)"};
inline constexpr Message unknown_shock{"unknown shock \"{0}\" (not in the catalogue)", "ไม่รู้จักเหตุการณ์ \"{0}\" (ไม่มีในรายการ)"};
inline constexpr Message action_without_id{"action without id", "มาตรการไม่มี id"};
inline constexpr Message shock_without_id{"shock without id", "เหตุการณ์ไม่มี id"};
inline constexpr Message write_id{"write for example id = \"{0}1\"", "เขียนเช่น id = \"{0}1\""};
inline constexpr Message unknown_variation{"unknown setting \"{0}\" in [variation]", "ไม่รู้จักค่า \"{0}\" ในหมวด [variation]"};
inline constexpr Message same_setting{"{0} and {1} (line {2}) are the same setting", "{0} กับ {1} (บรรทัด {2}) เป็นค่าเดียวกัน"};
inline constexpr Message keep_one_of_them{"keep one of them", "ให้เหลือไว้เพียงอย่างเดียว"};

// The file and what it extends
inline constexpr Message no_schema{"the file does not say which form of scenario it is written in", "แฟ้มนี้ไม่ได้ระบุรุ่นของรูปแบบฉากทัศน์"};
inline constexpr Message write_schema_first{"write schema = 1 in the first line", "เขียน schema = 1 ไว้ในบรรทัดแรก"};
inline constexpr Message schema_no_version{"schema is not a version", "schema ไม่ใช่เลขรุ่น"};
inline constexpr Message schema_newer{"schema {0} is newer than this program, which reads schema {1}", "schema {0} ใหม่กว่าโปรแกรมนี้ ซึ่งอ่านได้ถึง schema {1}"};
inline constexpr Message use_newer_phakhi{"use a newer phakhi", "ใช้ phakhi รุ่นใหม่กว่านี้"};
inline constexpr Message extends_no_path{"extends is {0}; it is the path of a scenario file in quotes", "extends เป็น{0} แต่ต้องเป็นที่อยู่ของแฟ้มฉากทัศน์ในเครื่องหมายคำพูด"};
inline constexpr Message extends_too_deep{"files extend each other more than {0} deep", "แฟ้มอ้างต่อกัน (extends) ลึกเกิน {0} ชั้น"};
inline constexpr Message list_replaced{"{0}: the list [[{1}]] replaces that of the file it extends as a whole; {2} of {3} are not repeated here and do not apply", "{0}: รายการ [[{1}]] แทนที่ของแฟ้มที่อ้างถึง (extends) ทั้งชุด จึงไม่ใช้อีก {2} รายการของ {3} ที่ไม่ได้เขียนซ้ำไว้ที่นี่"};
inline constexpr Message extends_itself{"\"{0}\" extends itself", "\"{0}\" อ้างถึงตัวเอง (extends)"};
inline constexpr Message remove_one_extends{"remove one extends of the circle", "ลบ extends ออกหนึ่งแห่งในวงนั้น"};
inline constexpr Message set_no_assignment{"this is not key=value", "นี่ไม่ใช่ key=value"};
inline constexpr Message write_set{"write for example --set strategy.push=0.5", "เขียนเช่น --set strategy.push=0.5"};
inline constexpr Message set_not_allowed{"{0} cannot be set from the command line", "ตั้งค่า {0} จากบรรทัดคำสั่งไม่ได้"};
inline constexpr Message write_in_file{"write it in the file", "ให้เขียนไว้ในแฟ้ม"};
inline constexpr Message set_too_deep{"no key has so many parts", "ไม่มีคีย์ใดซ้อนกันหลายชั้นเช่นนี้"};
inline constexpr Message strategy_section{"a strategy file has no section [{0}]", "แฟ้มกลยุทธ์ไม่มีหมวด [{0}]"};
inline constexpr Message strategy_holds{"it holds [strategy], [[action]] and [[change]]; use extends for a whole scenario", "แฟ้มกลยุทธ์มีได้เพียง [strategy], [[action]] และ [[change]] หากเป็นฉากทัศน์ทั้งแฟ้มให้ใช้ extends"};
inline constexpr Message more_problems{"and {0} more problems", "และข้อผิดพลาดอื่นอีก {0} ข้อ"};

// Files
inline constexpr Message no_such_file{"there is no such file", "ไม่มีแฟ้มนี้"};
inline constexpr Message is_folder{"this is a folder, not a file", "นี่คือโฟลเดอร์ ไม่ใช่แฟ้ม"};
inline constexpr Message is_device{"this is a pipe or a device, not a file", "นี่คือไปป์หรืออุปกรณ์ ไม่ใช่แฟ้ม"};
inline constexpr Message not_regular{"this is not a regular file", "นี่ไม่ใช่แฟ้มปกติ"};
inline constexpr Message file_too_large{"the file is larger than {0} MiB", "แฟ้มใหญ่กว่า {0} MiB"};
inline constexpr Message path_zero{"a path cannot hold a byte 0", "ที่อยู่แฟ้มมีไบต์ 0 ไม่ได้"};
inline constexpr Message not_stored{"this file was not stored with the run", "แฟ้มนี้ไม่ได้เก็บไว้กับรอบจำลอง"};
inline constexpr Message nothing_stored{"no scenario is stored", "ไม่มีฉากทัศน์เก็บไว้"};
inline constexpr Message named_file{"\"{0}\": {1}", "\"{0}\": {1}"};
inline constexpr Message cannot_open{"{0}: cannot be opened: {1}", "{0}: เปิดแฟ้มไม่ได้: {1}"};
inline constexpr Message cannot_read{"{0}: cannot be read: {1}", "{0}: อ่านแฟ้มไม่ได้: {1}"};

// Text and its form
inline constexpr Message save_as_utf8{"save it as UTF-8 (in Excel: \"CSV UTF-8\"; in an editor: encoding UTF-8)", "บันทึกใหม่เป็น UTF-8 (ใน Excel เลือก \"CSV UTF-8\" ในโปรแกรมแก้ไขข้อความเลือกรหัส UTF-8)"};
inline constexpr Message is_workbook{"this is a workbook (.xlsx, .ods) or another zip file, not text", "นี่คือสมุดงาน (.xlsx, .ods) หรือแฟ้ม zip ไม่ใช่ข้อความ"};
inline constexpr Message is_old_workbook{"this is an old Excel workbook (.xls), not text", "นี่คือสมุดงาน Excel รุ่นเก่า (.xls) ไม่ใช่ข้อความ"};
inline constexpr Message save_sheet{"open it and save the sheet as \"CSV UTF-8\"", "เปิดแฟ้มแล้วบันทึกแผ่นงานเป็น \"CSV UTF-8\""};
inline constexpr Message is_utf16{"the text is UTF-16", "ข้อความเป็น UTF-16"};
inline constexpr Message is_utf16_or_binary{"the text is UTF-16 without a byte order mark, or no text at all", "ข้อความเป็น UTF-16 ที่ไม่มีเครื่องหมายลำดับไบต์ หรือไม่ใช่ข้อความ"};
inline constexpr Message has_zero{"a byte 0 at offset {0}: this is not a text file", "มีไบต์ 0 ที่ตำแหน่ง {0} แฟ้มนี้ไม่ใช่ข้อความ"};
inline constexpr Message not_utf8{"the byte at offset {0} is not UTF-8", "ไบต์ที่ตำแหน่ง {0} ไม่ใช่ UTF-8"};
inline constexpr Message is_cp874{"{0}: the text is CP874 (Thai Windows), not UTF-8; it was converted, please check the names", "{0}: ข้อความเป็น CP874 (ภาษาไทยของ Windows) ไม่ใช่ UTF-8 โปรแกรมแปลงให้แล้ว โปรดตรวจดูชื่อ"};
inline constexpr Message not_toml{"this is not TOML: {0}", "นี่ไม่ใช่ TOML: {0}"};
inline constexpr Message not_toml_space{"this is not TOML: here stands an unusual or invisible space", "นี่ไม่ใช่ TOML: ตรงนี้มีช่องว่างชนิดพิเศษหรือมองไม่เห็น"};
inline constexpr Message not_toml_foreign{"this is not TOML: here stands \"{0}\" outside quotes", "นี่ไม่ใช่ TOML: \"{0}\" อยู่นอกเครื่องหมายคำพูด"};
inline constexpr Message stands_already{"it stands in this file already; keep one of them", "มีอยู่แล้วในแฟ้มนี้ ให้เหลือไว้เพียงแห่งเดียว"};
inline constexpr Message plain_space{"replace it by an ordinary one, or remove it", "เปลี่ยนเป็นช่องว่างธรรมดา หรือลบออก"};
inline constexpr Message dots_too_deep{"a dotted key has more than {0} parts", "คีย์แบบจุดมีเกิน {0} ส่วน"};
inline constexpr Message brackets_too_deep{"brackets are nested more than {0} deep", "วงเล็บซ้อนกันเกิน {0} ชั้น"};
inline constexpr Message no_section_name{"a section has no name here", "หมวดตรงนี้ไม่มีชื่อ"};
inline constexpr Message too_many_keys{"a table has more than {0} keys", "ตารางมีเกิน {0} คีย์"};
inline constexpr Message write_value{"write a value behind the =", "เขียนค่าไว้หลังเครื่องหมาย ="};
inline constexpr Message straight_quotes{"use straight quotes: \"…\"", "ใช้เครื่องหมายคำพูดตรง: \"…\""};
inline constexpr Message close_quote{"close the quote in the same line", "ปิดเครื่องหมายคำพูดในบรรทัดเดียวกัน"};
inline constexpr Message close_bracket{"close the bracket: ]", "ปิดวงเล็บ: ]"};
inline constexpr Message quote_text{"put a text in quotes: \"{0}\"", "ใส่ข้อความในเครื่องหมายคำพูด: \"{0}\""};
inline constexpr Message quote_name{"put a name that is not English in quotes: \"{0}\"", "ใส่ชื่อที่ไม่ใช่ภาษาอังกฤษในเครื่องหมายคำพูด: \"{0}\""};

// Sizes, dates, seeds
inline constexpr Message no_day{"start_date is no day of the calendar", "start_date ไม่ใช่วันในปฏิทิน"};
inline constexpr Message write_day{"write the day of week 0 as YYYY-MM-DD", "เขียนวันของสัปดาห์ที่ 0 เป็น YYYY-MM-DD (ปี ค.ศ.)"};
inline constexpr Message buddhist_year{"the year {0} is a Buddhist year", "ปี {0} เป็นปี พ.ศ."};
inline constexpr Message bad_seed{"the seed is not a whole number from 0 to 18446744073709551615", "seed ไม่ใช่จำนวนเต็มตั้งแต่ 0 ถึง 18446744073709551615"};
inline constexpr Message quote_seed{"write one above 9223372036854775807 in quotes", "หากมากกว่า 9223372036854775807 ให้ใส่ในเครื่องหมายคำพูด"};
inline constexpr Message too_many_agents{"population.{0} is {1}, which would need about {2} of memory; at most {3} agents are simulated", "population.{0} เป็น {1} ซึ่งต้องใช้หน่วยความจำราว {2} จำลองได้ไม่เกิน {3} คน"};
inline constexpr Message too_many_ties{"{0} agents with room for {1} ties each would need about {2} of memory", "{0} คน ที่มีความสัมพันธ์ได้คนละ {1} เส้น ต้องใช้หน่วยความจำราว {2}"};
inline constexpr Message lower_ties{"lower max_ties or pool", "ลด max_ties หรือ pool ลง"};
inline constexpr Message empty_sectors{"all sectors are empty", "ทุกภาคส่วนว่างเปล่า"};
inline constexpr Message fill_sectors{"give at least one of people, academia and government a share above 0", "ให้ people, academia หรือ government อย่างน้อยหนึ่งค่ามากกว่า 0"};
inline constexpr Message degree_too_high{"\"{0}\" has {1} ties; an agent has room for population.max_ties = {2}", "\"{0}\" มีความสัมพันธ์ {1} เส้น แต่มีได้ไม่เกิน population.max_ties = {2}"};
inline constexpr Message raise_ties{"raise max_ties", "เพิ่ม max_ties"};
inline constexpr Message ties_alone{"ties are given without stakeholders", "ให้แฟ้มความสัมพันธ์โดยไม่มีแฟ้มผู้มีส่วนได้เสีย"};
inline constexpr Message name_stakeholders{"name the worksheet of stakeholders too", "ระบุแบบกรอกผู้มีส่วนได้เสีย (stakeholders) ด้วย"};
inline constexpr Message founders_are_seats{"the founders are the seats of the worksheet", "ผู้ก่อตั้งคือผู้ที่อยู่ในแบบกรอก"};
inline constexpr Message remove_founders{"remove founders; the column founder = no marks seats that are not", "ลบ founders ออก ใครไม่ใช่ผู้ก่อตั้งให้ใส่ไม่ใช่ในคอลัมน์ ผู้ก่อตั้ง"};
inline constexpr Message pool_and_outsiders{"pool and outsiders say the same thing", "pool กับ outsiders บอกเรื่องเดียวกัน"};
inline constexpr Message keep_pool_or_outsiders{"keep one: pool counts everyone, outsiders all but the founders", "เหลือไว้อย่างเดียว: pool นับทุกคน outsiders นับทุกคนยกเว้นผู้ก่อตั้ง"};
inline constexpr Message pool_too_small{"pool is {0}, fewer than the {1} founders", "pool เป็น {0} น้อยกว่าผู้ก่อตั้ง {1} คน"};
inline constexpr Message pool_too_small_for_seats{"pool is {0}, fewer than the {1} seats of the worksheet", "pool เป็น {0} น้อยกว่า {1} คนในแบบกรอก"};
inline constexpr Message pool_counts_all{"pool counts everyone, founders included", "pool นับทุกคนรวมผู้ก่อตั้งด้วย"};
inline constexpr Message size_note{"{0} founders: the model is calibrated for {1} to {2}; outside, read the results as an extrapolation", "ผู้ก่อตั้ง {0} คน: แบบจำลองปรับเทียบไว้สำหรับ {1} ถึง {2} คน นอกช่วงนี้ให้อ่านผลอย่างการคาดคะเนเกินขอบเขตข้อมูล"};

// Variation, actions, shocks, changes
inline constexpr Message bad_spread{"the spread of {0} is given neither by sd nor by low and high", "ความผันแปรของ {0} ไม่ได้ระบุด้วย sd หรือด้วย low และ high"};
inline constexpr Message write_spread{"write {{ sd = 0.3 }} or {{ low = …, high = … }}", "เขียน {{ sd = 0.3 }} หรือ {{ low = …, high = … }}"};
inline constexpr Message low_above_high{"low is above high: {0} > {1}", "low มากกว่า high: {0} > {1}"};
inline constexpr Message spread_twice{"the spread of {0} is given twice", "ความผันแปรของ {0} ระบุไว้สองครั้ง"};
inline constexpr Message until_too_early{"until is week {0}, not after week {1}", "until เป็นสัปดาห์ที่ {0} ไม่ได้อยู่หลังสัปดาห์ที่ {1}"};
inline constexpr Message empty_change{"a change that changes nothing", "[[change]] ที่ไม่ได้เปลี่ยนอะไร"};
inline constexpr Message write_change{"write for example strategy = {{ push = 0.5 }}", "เขียนเช่น strategy = {{ push = 0.5 }}"};

// Triggers
inline constexpr Message when_no_text{"when is {0}; it is a text", "when เป็น{0} แต่ต้องเป็นข้อความ"};
inline constexpr Message write_when{"write for example when = \"attendance < 0.4 for 8 weeks\"", "เขียนเช่น when = \"attendance < 0.4 for 8 weeks\""};
inline constexpr Message in_when{"in when, at character {0}: {1}", "ใน when ตัวอักษรที่ {0}: {1}"};
inline constexpr Message too_many_comparisons{"a trigger has at most {0} comparisons", "เงื่อนไขมีการเปรียบเทียบได้ไม่เกิน {0} อย่าง"};
inline constexpr Message here_stands{"here stands {0} where {1} is expected", "ตรงนี้เป็น{0} แต่ควรเป็น{1}"};
inline constexpr Message the_end{"the end", "จุดสิ้นสุด"};
inline constexpr Message quoted{"\"{0}\"", " \"{0}\""};
inline constexpr Message and_or_end{"\"and\", \"or\" or the end", " \"and\" \"or\" หรือจุดสิ้นสุด"};
inline constexpr Message a_metric{"the name of a metric", "ชื่อตัวชี้วัด"};
inline constexpr Message a_sign{"< or >", " < หรือ >"};
inline constexpr Message a_number{"a number", "ตัวเลข"};
inline constexpr Message a_number_of_weeks{"a number of weeks", "จำนวนสัปดาห์"};
inline constexpr Message the_word_weeks{"\"weeks\"", "คำว่า \"weeks\""};
inline constexpr Message no_parentheses{"parentheses are not read; \"and\" binds before \"or\"", "ใช้วงเล็บไม่ได้ \"and\" มาก่อน \"or\""};
inline constexpr Message unknown_metric{"unknown metric \"{0}\"", "ไม่รู้จักตัวชี้วัด \"{0}\""};
inline constexpr Message nobody_sees{"nobody in the network could see \"{0}\", so nobody could act on it", "ไม่มีใครในเครือข่ายมองเห็น \"{0}\" จึงไม่มีใครใช้ตัดสินใจได้"};
inline constexpr Message who_sees_what{"phakhi list metrics says who sees what", "ดูว่าใครเห็นอะไรด้วย phakhi list metrics"};
inline constexpr Message only_signs{"only < and > are read", "ใช้ได้เพียง < และ >"};
inline constexpr Message write_less{"write <, with a slightly larger number if it must include it", "เขียน < หากต้องรวมค่านั้นด้วยให้ใช้ตัวเลขที่มากขึ้นเล็กน้อย"};
inline constexpr Message write_greater{"write >, with a slightly smaller number if it must include it", "เขียน > หากต้องรวมค่านั้นด้วยให้ใช้ตัวเลขที่น้อยลงเล็กน้อย"};
inline constexpr Message no_number{"\"{0}\" is no number", "\"{0}\" ไม่ใช่ตัวเลข"};
inline constexpr Message whole_weeks{"a whole number of weeks from 1 to {0} is expected", "ต้องเป็นจำนวนสัปดาห์เต็มตั้งแต่ 1 ถึง {0}"};

// Tables (CSV)
inline constexpr Message table_too_large{"the table has {0} bytes; at most {1} are read", "ตารางมี {0} ไบต์ อ่านได้ไม่เกิน {1} ไบต์"};
inline constexpr Message table_empty{"the table is empty", "ตารางว่างเปล่า"};
inline constexpr Message first_line_names{"its first line names the columns", "บรรทัดแรกต้องเป็นชื่อคอลัมน์"};
inline constexpr Message too_many_rows{"the table has more than {0} rows", "ตารางมีเกิน {0} แถว"};
inline constexpr Message row_width{"row {0} has {1} cells, the header has {2}", "แถวที่ {0} มี {1} ช่อง แต่หัวตารางมี {2} ช่อง"};
inline constexpr Message quote_cell{"put a cell that contains the separator or a line end in quotes \"…\"", "ช่องที่มีตัวคั่นหรือขึ้นบรรทัดใหม่ต้องอยู่ในเครื่องหมายคำพูด \"…\""};
inline constexpr Message too_many_cells{"a row has more than {0} cells", "แถวหนึ่งมีเกิน {0} ช่อง"};
inline constexpr Message behind_quote{"text behind the closing quote of a cell", "มีข้อความต่อท้ายเครื่องหมายคำพูดปิดของช่อง"};
inline constexpr Message double_quote{"double a quote that belongs to the text: \"\"", "เครื่องหมายคำพูดที่เป็นส่วนหนึ่งของข้อความให้เขียนซ้ำ: \"\""};
inline constexpr Message cell_too_large{"a cell has more than {0} bytes", "ช่องหนึ่งมีเกิน {0} ไบต์"};
inline constexpr Message quote_missing{"is its closing quote missing?", "ลืมเครื่องหมายคำพูดปิดหรือไม่"};
inline constexpr Message quote_open{"a quote is opened here and never closed", "เปิดเครื่องหมายคำพูดตรงนี้แล้วไม่ได้ปิด"};
inline constexpr Message close_with_quote{"close it with \"", "ปิดด้วย \""};

// Worksheets
inline constexpr Message unknown_column{"unknown column \"{0}\"", "ไม่รู้จักคอลัมน์ \"{0}\""};
inline constexpr Message second_column{"a second column \"{0}\"", "คอลัมน์ \"{0}\" ซ้ำ"};
inline constexpr Message is_matrix{"this is an adjacency matrix: its columns are names", "นี่คือเมทริกซ์ความสัมพันธ์: หัวคอลัมน์เป็นชื่อคน"};
inline constexpr Message write_edges{"write one tie a line, with the columns from,to,level (Gephi, visone and R's igraph export this as an edge list)", "เขียนความสัมพันธ์บรรทัดละหนึ่งคู่ มีคอลัมน์ from,to,level (Gephi, visone และ igraph ของ R ส่งออกแบบนี้ได้ เรียกว่า edge list)"};
inline constexpr Message no_column{"there is no column {0}", "ไม่มีคอลัมน์ {0}"};
inline constexpr Message header_says{"the header says: {0}", "หัวตารางมี: {0}"};
inline constexpr Message cell_empty{"{0} is empty", "{0} ว่างเปล่า"};
inline constexpr Message columns_note{"{0}: these columns act: {1}", "{0}: คอลัมน์ที่มีผล: {1}"};
inline constexpr Message labels_note{"; these are labels and change nothing: {0}", " คอลัมน์ที่เป็นเพียงป้าย ไม่มีผล: {0}"};
inline constexpr Message unknown_note{"; these are unknown and left aside: {0}", " คอลัมน์ที่ไม่รู้จักและข้ามไป: {0}"};
inline constexpr Message bad_degree{"{0} is \"{1}\"; it is high, medium or low (มาก, ปานกลาง, น้อย) or a number from 0 to 1", "{0} เป็น \"{1}\" แต่ต้องเป็น มาก ปานกลาง น้อย (high, medium, low) หรือตัวเลขในช่วง 0 ถึง 1"};
inline constexpr Message bad_number{"{0} is \"{1}\"; it is a number from {2}", "{0} เป็น \"{1}\" แต่ต้องเป็นตัวเลขในช่วง {2}"};
inline constexpr Message bad_whole{"{0} is {1}; it is a whole number", "{0} เป็น {1} แต่ต้องเป็นจำนวนเต็ม"};
inline constexpr Message unknown_sector{"unknown sector \"{0}\"", "ไม่รู้จักภาคส่วน \"{0}\""};
inline constexpr Message write_sector{"write people, academia or government (ภาคประชาชน, ภาควิชาการ, ภาครัฐ)", "เขียน ภาคประชาชน ภาควิชาการ หรือ ภาครัฐ (people, academia, government)"};
inline constexpr Message bad_founder{"founder is \"{0}\"", "ผู้ก่อตั้ง (founder) เป็น \"{0}\""};
inline constexpr Message write_yes_no{"write yes or no (ใช่, ไม่ใช่)", "เขียน ใช่ หรือ ไม่ใช่ (yes, no)"};
inline constexpr Message name_twice{"\"{0}\" stands in line {1} already", "\"{0}\" มีอยู่แล้วในบรรทัด {1}"};
inline constexpr Message own_names{"give each a name of its own; for several seats of one organisation use the column members", "ให้ชื่อแต่ละรายไม่ซ้ำกัน หากหน่วยงานเดียวมีหลายคนให้ใช้คอลัมน์ จำนวนสมาชิก (members)"};
inline constexpr Message too_many_seats{"the worksheet asks for more than {0} seats", "แบบกรอกมีเกิน {0} คน"};
inline constexpr Message skills_note{"{0}: skills in words are labels; a number 1 to 6 sets a seat's strongest skill", "{0}: ความชำนาญที่เป็นคำเป็นเพียงป้าย ตัวเลข 1 ถึง 6 กำหนดความชำนาญเด่นของผู้นั้น"};
inline constexpr Message nobody_named{"the worksheet names nobody", "แบบกรอกไม่มีชื่อใครเลย"};
inline constexpr Message write_stakeholders{"write one stakeholder a line under the header", "เขียนผู้มีส่วนได้เสียบรรทัดละหนึ่งรายใต้หัวตาราง"};
inline constexpr Message not_a_stakeholder{"\"{0}\" is not among the stakeholders", "\"{0}\" ไม่อยู่ในรายชื่อผู้มีส่วนได้เสีย"};
inline constexpr Message unknown_level{"unknown level of a tie \"{0}\"", "ไม่รู้จักระดับความสัมพันธ์ \"{0}\""};
inline constexpr Message write_level{"write no tie, loose contact, coordination, cooperation or collaboration (ไม่มี, หลวม ๆ, ประสานงาน, ความร่วมมือ, มีส่วนร่วม), or 1 to 5", "เขียน ไม่มี หลวม ๆ ประสานงาน ความร่วมมือ หรือ มีส่วนร่วม (no tie, loose contact, coordination, cooperation, collaboration) หรือ 1 ถึง 5"};
inline constexpr Message bad_weight{"weight is \"{0}\"; it is a number", "น้ำหนัก (weight) เป็น \"{0}\" แต่ต้องเป็นตัวเลข"};
inline constexpr Message weight_no_level{"weight {0} is no level of a tie", "น้ำหนัก {0} ไม่ใช่ระดับความสัมพันธ์"};
inline constexpr Message weights_are_levels{"weights are levels, whole numbers from 1 (no tie) to 5 (collaboration)", "น้ำหนักคือระดับ เป็นจำนวนเต็มตั้งแต่ 1 (ไม่มีความสัมพันธ์) ถึง 5 (ทำงานร่วมกัน)"};
inline constexpr Message tie_to_itself{"a tie of \"{0}\" to itself", "ความสัมพันธ์ของ \"{0}\" กับตัวเอง"};
inline constexpr Message remove_line{"remove the line", "ลบบรรทัดนี้ออก"};
inline constexpr Message pair_twice{"this pair stands in line {0} already", "คู่นี้มีอยู่แล้วในบรรทัด {0}"};
inline constexpr Message pair_twice_differently{"this pair stands in line {0} already, the other way round and with another level", "คู่นี้มีอยู่แล้วในบรรทัด {0} สลับทิศและคนละระดับ"};
inline constexpr Message keep_one_line{"keep one of the lines", "ให้เหลือไว้บรรทัดเดียว"};
inline constexpr Message one_tie_a_pair{"a pair has one tie: keep one of the lines", "คู่หนึ่งมีความสัมพันธ์เดียว ให้เหลือไว้บรรทัดเดียว"};
inline constexpr Message levels_assumed{"{0}: {1} of {2} ties have no level; they are taken for loose contacts (level {3})", "{0}: ความสัมพันธ์ {1} จาก {2} คู่ไม่ได้ระบุระดับ ถือว่าเป็นแบบหลวม ๆ (ระดับ {3})"};
inline constexpr Message both_ways_note{"{0}: {1} ties stand both ways; a pair has one tie", "{0}: ความสัมพันธ์ {1} คู่เขียนไว้ทั้งสองทิศ คู่หนึ่งมีความสัมพันธ์เดียว"};

// Why a setting does nothing
inline constexpr Message process_off{"the process {0} is switched off", "กระบวนการ {0} ถูกปิด"};
inline constexpr Message only_reader_off{"the process {0}, which alone reads it, is switched off", "กระบวนการ {0} ซึ่งเป็นที่เดียวที่ใช้ค่านี้ ถูกปิด"};
inline constexpr Message no_lesson_depth{"lessons have no depth: strategy.lesson_depth is 0", "การถอดบทเรียนไม่มีความลึก: strategy.lesson_depth เป็น 0"};
inline constexpr Message no_lessons{"no lessons are drawn: strategy.lesson_every_weeks is 0", "ไม่มีการถอดบทเรียน: strategy.lesson_every_weeks เป็น 0"};
inline constexpr Message no_communication{"the network does not communicate: strategy.communication is 0", "เครือข่ายไม่สื่อสาร: strategy.communication เป็น 0"};
inline constexpr Message no_wins{"no wins are celebrated: strategy.celebrate_wins is not above 0.5", "ไม่มีการชื่นชมความสำเร็จ: strategy.celebrate_wins ไม่เกิน 0.5"};
inline constexpr Message no_agenda{"nobody pulls the agenda: strategy.agenda_pull is 0", "ไม่มีใครดึงวาระ: strategy.agenda_pull เป็น 0"};
inline constexpr Message no_quorum{"there is no quorum to miss: strategy.quorum is 0", "ไม่มีองค์ประชุมให้ขาด: strategy.quorum เป็น 0"};
inline constexpr Message no_grant{"there is no grant: environment.grant_end_week is 0", "ไม่มีเงินทุน: environment.grant_end_week เป็น 0"};
inline constexpr Message no_hidden_knowledge{"no knowledge is hidden: environment.tacit_knowledge is 0", "ไม่มีความรู้ที่ซ่อนอยู่: environment.tacit_knowledge เป็น 0"};
inline constexpr Message endless_need{"the need has no end: environment.target_impact is 0", "ความต้องการไม่มีจุดสิ้นสุด: environment.target_impact เป็น 0"};
inline constexpr Message no_leaders{"there are no leaders: strategy.leaders is 0", "ไม่มีผู้นำ: strategy.leaders เป็น 0"};
inline constexpr Message leaders_given{"the number of leaders is given: strategy.leaders is not \"auto\"", "กำหนดจำนวนผู้นำไว้แล้ว: strategy.leaders ไม่ใช่ \"auto\""};
inline constexpr Message no_outsiders{"there are no outsiders: the pool is all founders", "ไม่มีคนนอกเครือข่าย: ทุกคนใน pool เป็นผู้ก่อตั้ง"};
inline constexpr Message given_ties_only{"founders have only the ties of the worksheet: population.given_ties_only is true", "ผู้ก่อตั้งมีเฉพาะความสัมพันธ์ในแบบกรอก: population.given_ties_only เป็น true"};
inline constexpr Message after_last_week{"it falls after the last week, {0}", "อยู่หลังสัปดาห์สุดท้าย คือสัปดาห์ที่ {0}"};
inline constexpr Message first_week_late{"its first week is after the last week, {0}", "สัปดาห์แรกของมาตรการอยู่หลังสัปดาห์สุดท้าย คือสัปดาห์ที่ {0}"};
inline constexpr Message strikes_late{"it strikes after the last week, {0}", "เกิดหลังสัปดาห์สุดท้าย คือสัปดาห์ที่ {0}"};
inline constexpr Message begins_late{"it begins after the last week, {0}", "เริ่มหลังสัปดาห์สุดท้าย คือสัปดาห์ที่ {0}"};
inline constexpr Message same_low_high{"low and high are the same", "low กับ high เท่ากัน"};
inline constexpr Message sd_zero{"sd is 0", "sd เป็น 0"};
inline constexpr Message sd_of_zero{"sd is relative to the value, which is 0: give low and high", "sd เทียบกับค่าซึ่งเป็น 0 ให้ใช้ low และ high แทน"};
inline constexpr Message strength_zero{"its strength is 0", "strength เป็น 0"};
inline constexpr Message size_zero{"its size is 0", "size เป็น 0"};
inline constexpr Message founding_only{"it acts at founding only", "มีผลเฉพาะตอนก่อตั้ง"};
inline constexpr Message value_stands{"the value stands already", "ค่านี้มีผลอยู่แล้ว"};
inline constexpr Message management_off{"the process management is switched off", "กระบวนการ management ถูกปิด"};

} // namespace phakhi::messages
