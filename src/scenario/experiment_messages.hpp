// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"

/// What the reader of experiments says, in both languages.
namespace phakhi::messages {

inline constexpr Message no_base{"the experiment names no scenario to start from", "การทดลองไม่ได้ระบุฉากทัศน์ฐาน"};
inline constexpr Message write_base{"write base = \"scenario.toml\"", "เขียน base = \"scenario.toml\""};
inline constexpr Message no_factors{"method {0} needs at least one [[factor]]", "วิธี {0} ต้องมี [[factor]] อย่างน้อยหนึ่งรายการ"};
inline constexpr Message write_factor{"write [[factor]] with key = \"…\" and values = […]", "เขียน [[factor]] พร้อม key = \"…\" และ values = […]"};
inline constexpr Message factor_without_key{"a factor without key", "ปัจจัยไม่มี key"};
inline constexpr Message unknown_factor{"\"{0}\" is no setting of a scenario", "\"{0}\" ไม่ใช่ค่าในฉากทัศน์"};
inline constexpr Message see_keys{"phakhi list levers, conditions and parameters name them", "ดูชื่อด้วย phakhi list levers, conditions และ parameters"};
inline constexpr Message factor_twice{"the factor {0} is given twice (line {1})", "ปัจจัย {0} ระบุไว้สองครั้ง (บรรทัด {1})"};
inline constexpr Message no_levels{"the factor {0} has neither values nor low and high", "ปัจจัย {0} ไม่มีทั้ง values และ low กับ high"};
inline constexpr Message write_levels{"write values = [0, 26, 52], or low = 0 and high = 52", "เขียน values = [0, 26, 52] หรือ low = 0 กับ high = 52"};
inline constexpr Message values_and_range{"the factor {0} has values and low and high", "ปัจจัย {0} มีทั้ง values และ low กับ high"};
inline constexpr Message empty_values{"the factor {0} has no values", "ปัจจัย {0} ไม่มีค่าใดเลย"};
inline constexpr Message write_steps{"method {0} takes levels: add steps = 5, or write values = […]", "วิธี {0} ใช้ระดับ: เพิ่ม steps = 5 หรือเขียน values = […]"};
inline constexpr Message needs_levels{"the factor {0} has a range and no levels", "ปัจจัย {0} มีช่วงแต่ไม่มีระดับ"};
inline constexpr Message no_range{"the factor {0} cannot have low and high: its values are no numbers", "ปัจจัย {0} ใช้ low กับ high ไม่ได้ เพราะค่าไม่ใช่ตัวเลข"};
inline constexpr Message range_empty{"low is {0}, not below high, {1}", "low เป็น {0} ไม่น้อยกว่า high ซึ่งเป็น {1}"};
inline constexpr Message log_of_nothing{"scale = \"log\" needs low above 0", "scale = \"log\" ต้องมี low มากกว่า 0"};
inline constexpr Message steps_alone{"steps goes with low and high", "steps ใช้คู่กับ low และ high"};
inline constexpr Message bad_value{"a value of {0} is {1}", "ค่าหนึ่งของ {0} เป็น{1}"};
inline constexpr Message not_crossed{"crossed factors do not go with method {0}: its points belong together", "วิธี {0} ใช้ปัจจัยแบบ crossed ไม่ได้ เพราะจุดต่าง ๆ ผูกกันเป็นชุด"};
inline constexpr Message one_each{"make one experiment for each of its values", "ทำการทดลองแยกสำหรับแต่ละค่า"};
inline constexpr Message only_crossed{"method {0} needs a factor that is not crossed", "วิธี {0} ต้องมีปัจจัยที่ไม่ใช่ crossed"};
inline constexpr Message uneven_levels{"levels is {0}; it is an even number", "levels เป็น {0} ต้องเป็นเลขคู่"};
inline constexpr Message uneven_shifts{"samples is {0}, which cannot be shared out evenly among {1} shifts", "samples เป็น {0} แบ่งให้ shifts {1} ชุดเท่ากันไม่ได้"};
inline constexpr Message write_samples{"write samples = {0}", "เขียน samples = {0}"};
inline constexpr Message too_many_dimensions{"method sobol takes at most {0} factors", "วิธี sobol ใช้ปัจจัยได้ไม่เกิน {0} ตัว"};
inline constexpr Message too_many_points{"the design has {0} points; at most {1} are laid out", "แผนการทดลองมี {0} จุด วางได้ไม่เกิน {1} จุด"};
inline constexpr Message fewer_levels{"use fewer levels, or method latin_hypercube", "ลดจำนวนระดับ หรือใช้วิธี latin_hypercube"};
inline constexpr Message too_many_runs{"the experiment has {0} runs; at most {1} are counted", "การทดลองมี {0} รอบจำลอง นับได้ไม่เกิน {1} รอบ"};
inline constexpr Message fewer_replicates{"lower replicates or the number of points", "ลด replicates หรือจำนวนจุด"};
inline constexpr Message too_many_variants{"the design has more than {0} scenarios that differ in {1}", "แผนมีฉากทัศน์ที่ต่างกันใน {1} เกิน {0} แบบ"};
inline constexpr Message give_values{"give it a few values instead of low and high", "ระบุ values ไม่กี่ค่าแทน low กับ high"};
inline constexpr Message no_table{"method table needs table = \"design.csv\"", "วิธี table ต้องมี table = \"design.csv\""};
inline constexpr Message table_unused{"table does nothing with method {0}", "table ไม่มีผลกับวิธี {0}"};
inline constexpr Message write_method_table{"write method = \"table\", or remove it", "เขียน method = \"table\" หรือลบออก"};
inline constexpr Message empty_cell{"an empty cell in the column {0}", "ช่องว่างในคอลัมน์ {0}"};
inline constexpr Message write_each_cell{"give every design point a value", "ใส่ค่าให้ครบทุกจุด"};
inline constexpr Message empty_table{"the table has no rows", "ตารางไม่มีแถว"};
inline constexpr Message also_in_table{"{0} is a column of the table already", "{0} เป็นคอลัมน์ในตารางอยู่แล้ว"};
inline constexpr Message table_factors_cross{"with method table a [[factor]] crosses the table; write crossed = true", "เมื่อใช้วิธี table [[factor]] จะจับคู่กับตาราง ให้เขียน crossed = true"};
inline constexpr Message no_bundle{"method bundle_parts needs a factor strategy.use with the bundles as values", "วิธี bundle_parts ต้องมีปัจจัย strategy.use ที่มีชุดกลยุทธ์เป็น values"};
inline constexpr Message no_parts{"the bundle {0} changes nothing in this scenario", "ชุดกลยุทธ์ {0} ไม่เปลี่ยนอะไรในฉากทัศน์นี้"};
inline constexpr Message levers_win{"levers that the scenario sets itself win over a bundle", "ตัวปรับที่ฉากทัศน์ตั้งเองมีผลเหนือชุดกลยุทธ์"};
inline constexpr Message unknown_series{"unknown metric \"{0}\" in output.series", "ไม่รู้จักตัวชี้วัด \"{0}\" ใน output.series"};
inline constexpr Message series_no_names{"output.series is {0}; it is \"default\", \"all\" or a list of metrics", "output.series เป็น{0} ต้องเป็น \"default\", \"all\" หรือรายการตัวชี้วัด"};
inline constexpr Message bad_keep{"keep.trajectories: \"{0}\" is not understood", "keep.trajectories: ไม่เข้าใจ \"{0}\""};
inline constexpr Message write_keep{"write for example \"failed:first 5, completed:first 2 per point, runs 3, 17\", \"all\" or \"none\"", "เขียนเช่น \"failed:first 5, completed:first 2 per point, runs 3, 17\", \"all\" หรือ \"none\""};
inline constexpr Message keep_beyond{"run {0} is kept, but the experiment has runs 0 to {1}", "ให้เก็บรอบที่ {0} แต่การทดลองมีรอบ 0 ถึง {1}"};
inline constexpr Message idle_factor{"the factor {0} does nothing: {1}", "ปัจจัย {0} ไม่มีผล: {1}"};
inline constexpr Message constant_factor{"the factor {0} has the same value at every point", "ปัจจัย {0} มีค่าเดียวกันทุกจุด"};
inline constexpr Message same_network{"{0} = {1} and {2} are the same network: nothing that differs between them acts here", "{0} = {1} กับ {2} เป็นเครือข่ายเดียวกัน: สิ่งที่ต่างกันไม่มีผลในฉากทัศน์นี้"};
inline constexpr Message is_scenario{"this is a scenario, not an experiment: it names neither base nor factors", "นี่คือฉากทัศน์ ไม่ใช่การทดลอง: ไม่มีทั้ง base และปัจจัย"};
inline constexpr Message is_an_experiment{"this is an experiment, not a scenario", "นี่คือแฟ้มการทดลอง ไม่ใช่ฉากทัศน์"};
inline constexpr Message play_experiment{"play it with phakhi experiment {0}", "จำลองด้วย phakhi experiment {0}"};
inline constexpr Message run_scenario{"play it with phakhi run, or write an experiment: phakhi init -o FOLDER makes one", "จำลองด้วย phakhi run หรือเขียนแฟ้มการทดลอง: phakhi init -o FOLDER สร้างให้"};

} // namespace phakhi::messages
