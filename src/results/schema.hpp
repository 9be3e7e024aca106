// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"

/// Every HDF5 name, its label and unit, and the version of the format: here and nowhere else. docs/results.md explains them.
/// Add freely; another meaning or a missing name is a new major version.
namespace phakhi::schema {

using h5::Column;
using h5::Flags;

inline constexpr int version_major = 1;
inline constexpr const char version[] = "1.0";
inline constexpr const char conventions[] = "CF-1.10";

namespace attribute {
inline constexpr const char conventions[] = "Conventions", format[] = "phakhi_format", version[] = "phakhi_format_version", title[] = "title",
                            title_th[] = "title_th";
} // namespace attribute
inline constexpr const char trajectory[] = "trajectory", ensemble[] = "ensemble";

// shared by several groups
inline constexpr Column week{"week", {"week", "สัปดาห์"}, "weeks"};
inline constexpr Column agent{"agent", {"agent (uid)", "ผู้เกี่ยวข้อง"}};
inline constexpr Column id{"id", {"id in the catalogue", "รหัส"}};
inline constexpr Flags off_on{-1, "absent off on"};

namespace agents {
inline constexpr const char group[] = "agents";
inline constexpr Column state_week{"state_week", {"week of the row", "สัปดาห์ของแถว"}, "weeks"}, goal_dimension{"goal_dimension", {"goal dimension", "มิติของเป้าหมาย"}},
    label{"label", {"name", "ชื่อ"}}, sector{"sector", {"sector", "ภาคส่วน"}, "1", {1, "people academia government"}},
    influence{"influence", {"influence", "อิทธิพล"}}, interest{"interest", {"interest", "ความสนใจ"}},
    capacity{"capacity", {"capacity, share of a week's slack", "ความพร้อมด้านเวลา"}},
    first_week{"first_week", {"first week in the field (-1 = never seen)", "สัปดาห์แรกที่ปรากฏ (-1 = ไม่เคย)"}, "weeks"},
    cohort_week{"cohort_week", {"first week as a member (-1 = never)", "สัปดาห์แรกที่เป็นสมาชิก (-1 = ไม่เคย)"}, "weeks"},
    status{"status", {"status", "สถานะ"}, "1", {-1, "absent outside member left"}}, leader{"leader", {"leader", "ผู้นำ"}, "1", {-1, "absent no yes"}},
    goal{"goal", {"goal", "เป้าหมาย"}};
} // namespace agents

/// Columns of the tie log and of the snapshots.
namespace tie {
inline constexpr Column source{"source", {"agent with the smaller uid", "ต้นทาง"}}, target{"target", {"agent with the larger uid", "ปลายทาง"}},
    trust{"trust", {"trust of source in target", "ความไว้วางใจของต้นทางต่อปลายทาง"}}, trust_back{"trust_back", {"trust of target in source", "ความไว้วางใจของปลายทางต่อต้นทาง"}},
    closeness{"closeness", {"closeness", "ความใกล้ชิด"}}, level{"level", {"tie level", "ระดับความสัมพันธ์"}, "1", {1, "none loose coordination cooperation collaboration"}};
} // namespace tie

namespace ties {
inline constexpr const char group[] = "ties";
inline constexpr Column event{"event", {"number of the change", "ลำดับการเปลี่ยนแปลง"}}, kind{"kind", {"kind of change", "ชนิดการเปลี่ยนแปลง"}, "1", {0, "form drop strengthen weaken"}},
    bound{"week_bound", {"week, and one beyond the last", "สัปดาห์ และถัดจากสัปดาห์สุดท้าย"}, "weeks"},
    first_event{"first_event", {"first change of the week; those of week t are first_event[t] up to before first_event[t+1]", "รายการแรกของสัปดาห์"}};
} // namespace ties

namespace snapshots {
inline constexpr const char group[] = "snapshots";
inline constexpr Column tie{"tie", {"number of the row", "ลำดับแถว"}}, bound{"snapshot_bound", {"snapshot, and one beyond the last", "ภาพนิ่ง และถัดจากภาพสุดท้าย"}},
    first_tie{"first_tie", {"first tie of the snapshot; those of snapshot s are first_tie[s] up to before first_tie[s+1]", "แถวแรกของภาพนิ่ง"}};
} // namespace snapshots

namespace network {
inline constexpr const char group[] = "network";
inline constexpr Column stage{"stage", {"highest stage reached in order (0 = none)", "ขั้นสูงสุดที่ไปถึงตามลำดับ (0 = ยังไม่ถึง)"}, "1",
                              {-1, "absent none STAGE-1 STAGE-2 STAGE-3 STAGE-4 STAGE-5 STAGE-6 STAGE-7 STAGE-8"}},
    shape{"shape", {"shape of the map", "รูปร่างผังเครือข่าย"}, "1", {-1, "absent none dense loose hub centralised spread decentralised"}};
} // namespace network

namespace failures {
inline constexpr const char group[] = "failures";
inline constexpr Column failure{"failure", {"number of the failure mode", "ลำดับรูปแบบความล้มเหลว"}}, label{"label", {"failure mode", "รูปแบบความล้มเหลว"}},
    label_th{"label_th", {"failure mode in Thai", "รูปแบบความล้มเหลว (ไทย)"}}, indicator{"indicator", {"indicator; 0.5 = threshold, 1 = failing", "ตัวชี้วัด; 0.5 = เกณฑ์ 1 = ล้มเหลว"}},
    active{"active", {"alarm on", "สัญญาณเตือน"}, "1", off_on};
} // namespace failures

namespace stages {
inline constexpr const char group[] = "stages";
inline constexpr Column stage{"stage", {"number of the stage", "ลำดับขั้น"}}, label{"label", {"stage", "ขั้น"}}, label_th{"label_th", {"stage in Thai", "ขั้น (ไทย)"}},
    active{"active", {"gate of the stage passed, judged alone", "ผ่านเกณฑ์ของขั้น (พิจารณาเฉพาะขั้น)"}, "1", off_on};
} // namespace stages

namespace events {
inline constexpr const char group[] = "events";
inline constexpr Column event{"event", {"number of the event", "ลำดับเหตุการณ์"}},
    kind{"kind", {"kind of event", "ชนิดเหตุการณ์"}, "1",
         {0, "joined left leader_change activity postponed cancelled milestone action shock stage_reached stage_lost failure_on failure_off closed "
             "leader_left lesson change"}},
    agent{"agent", {"agent concerned (-1 = nobody)", "ผู้เกี่ยวข้อง (-1 = ไม่มี)"}}, other{"other", {"other agent concerned (-1 = nobody)", "ผู้เกี่ยวข้องอีกคน (-1 = ไม่มี)"}},
    value{"value", {"value, by kind", "ค่า ตามชนิด"}};
} // namespace events

namespace layout {
inline constexpr const char group[] = "layout";
inline constexpr Column frame_week{"frame_week", {"week of the frame", "สัปดาห์ของผัง"}, "weeks"}, x{"x", {"x position on the map, -1 to 1", "ตำแหน่ง x บนผัง"}},
    y{"y", {"y position on the map, -1 to 1", "ตำแหน่ง y บนผัง"}};
} // namespace layout

/// The design points of an ensemble; the columns of factors are named by their keys, in the order of the attribute `factors`.
namespace design {
inline constexpr const char group[] = "design", method[] = "method", factors[] = "factors", groups[] = "groups", shifts[] = "shifts", key[] = "key";
inline constexpr Column point{"point", {"number of the design point", "ลำดับจุดในแผนการทดลอง"}};
} // namespace design

/// One row a run; outcome measures are further columns.
namespace runs {
inline constexpr const char group[] = "runs";
inline constexpr Column run{"run", {"number of the run", "หมายเลขรอบจำลอง"}}, design_point{"design_point", {"number of the design point", "ลำดับจุดในแผนการทดลอง"}},
    replicate{"replicate", {"replicate; equal numbers share their random numbers", "รอบที่ เลขเดียวกันใช้การสุ่มชุดเดียวกัน"}}, seed{"seed", {"seed", "ค่าตั้งต้นการสุ่ม (seed)"}},
    status{"status", {"whether the run could be computed", "จำลองได้หรือไม่"}, "1", {0, "ok error"}},
    outcome{"outcome", {"how it ended", "ผลลัพธ์"}, "1", {-1, "absent sustained completed collapsed captured zombie"}},
    end_week{"end_week", {"last week simulated", "สัปดาห์สุดท้ายที่จำลอง"}, "weeks"},
    event_observed{"event_observed", {"whether it ended within the horizon; no = censored there", "จบก่อนสุดขอบเวลาหรือไม่"}, "1", {-1, "absent no yes"}},
    first_failure{"first_failure", {"number of the first alarm that nothing else explains (0 = none)", "สัญญาณแรกที่ไม่มีสัญญาณอื่นอธิบาย (0 = ไม่มี)"}};
} // namespace runs

namespace run_failures {
inline constexpr Column ever{"ever", {"whether the alarm ever went on", "เคยมีสัญญาณเตือนหรือไม่"}, "1", {-1, "absent no yes"}},
    first_week{"first_week", {"week in which the alarm first went on (-1 = never)", "สัปดาห์แรกที่เตือน (-1 = ไม่เคย)"}, "weeks"};
} // namespace run_failures

/// Metrics week by week, one row a run.
namespace series {
inline constexpr const char group[] = "series";
} // namespace series

/// The runs of each design point together, week by week. Beside what stands here, one dataset a metric: its quantiles [point, week, quantile].
namespace summary {
inline constexpr const char group[] = "summary";
inline constexpr Column quantile{"quantile", {"share of the living networks that lie below", "สัดส่วนของเครือข่ายที่ยังอยู่ซึ่งมีค่าต่ำกว่า"}},
    at_risk{"at_risk", {"networks not ended before the week", "จำนวนเครือข่ายที่ยังไม่สิ้นสุดก่อนสัปดาห์นั้น"}},
    survival{"survival", {"share not failed after the week (Kaplan-Meier)", "สัดส่วนที่ยังไม่ล้มเหลวเมื่อสิ้นสัปดาห์ (Kaplan-Meier)"}},
    survival_low{"survival_low", {"survival, lower limit of 95%", "การอยู่รอด ขอบล่างของช่วง 95%"}}, survival_high{"survival_high", {"survival, upper limit of 95%", "การอยู่รอด ขอบบนของช่วง 95%"}};
} // namespace summary

/// What the factors of a sampled design do to each measure of a run; which columns there are depends on the method.
namespace sensitivity {
inline constexpr const char group[] = "sensitivity", method[] = "method", base_rows[] = "base_rows", shifts[] = "shifts", coordinates[] = "coordinates", named[] = "measure_key factor_key", low[] = "_low",
                            high[] = "_high";
inline constexpr const char own_unit[] = "unit of the measure";
inline constexpr Column measure{"measure", {"number of the measure", "ลำดับตัวชี้วัด"}}, measure_key{"measure_key", {"measure", "ตัวชี้วัด"}}, measure_label{"measure_label", {"measure in words", "ชื่อตัวชี้วัด"}},
    measure_label_th{"measure_label_th", {"measure in Thai", "ชื่อตัวชี้วัด (ไทย)"}}, measure_unit{"measure_unit", {"unit of the measure", "หน่วยของตัวชี้วัด"}},
    too_few{"too_few_samples", {"whether an interval is too wide to order factors by", "ช่วงกว้างเกินกว่าจะเรียงลำดับปัจจัยได้"}, "1", {0, "no yes"}}, factor{"factor", {"number of the factor", "ลำดับปัจจัย"}},
    factor_key{"factor_key", {"factor", "ปัจจัย"}}, factor_label{"factor_label", {"factor in words", "ชื่อปัจจัย"}}, factor_label_th{"factor_label_th", {"factor in Thai", "ชื่อปัจจัย (ไทย)"}};
inline constexpr Column mu{"mu", {"mean elementary effect", "ผลเบื้องต้นเฉลี่ย"}, own_unit}, mu_star{"mu_star", {"mean size of the elementary effects", "ขนาดเฉลี่ยของผลเบื้องต้น"}, own_unit},
    sigma{"sigma", {"standard deviation of the elementary effects", "ส่วนเบี่ยงเบนมาตรฐานของผลเบื้องต้น"}, own_unit}, effects{"effects", {"number of elementary effects", "จำนวนผลเบื้องต้น"}},
    first{"first", {"first-order Sobol index", "ดัชนี Sobol อันดับหนึ่ง"}}, total{"total", {"total Sobol index", "ดัชนี Sobol รวม"}},
    rank_correlation{"partial_rank_correlation", {"partial rank correlation", "สหสัมพันธ์อันดับบางส่วน"}};
} // namespace sensitivity

/// A group of attributes.
namespace outcome {
inline constexpr const char group[] = "outcome", outcome_[] = "outcome", outcome_th[] = "outcome_th", end_week[] = "end_week",
                            first_failure[] = "first_failure", first_failure_week[] = "first_failure_week";
} // namespace outcome

namespace provenance {
inline constexpr const char group[] = "provenance", seed[] = "seed", replicate[] = "replicate", program_version[] = "program_version",
                            git_commit[] = "git_commit", compiler[] = "compiler", library_versions[] = "library_versions";
inline constexpr Column scenario_toml{"scenario_toml", {"scenario as given", "ฉากทัศน์ตามที่ให้"}}, scenario_resolved{"scenario_resolved", {"scenario with every value in force", "ฉากทัศน์พร้อมค่าทั้งหมด"}};
namespace inputs {
inline constexpr const char group[] = "inputs";
inline constexpr Column file{"file", {"number of the input file", "ลำดับแฟ้ม"}}, path{"path", {"path as the scenario names it", "ที่อยู่แฟ้ม"}}, sha256{"sha256", {"SHA-256 of the file", "SHA-256 ของแฟ้ม"}},
    size{"size", {"bytes in the file", "ขนาดแฟ้ม (ไบต์)"}, "bytes"}, bound{"file_bound", {"file, and one beyond the last", "แฟ้ม และถัดจากแฟ้มสุดท้าย"}},
    first_byte{"first_byte", {"first byte of the file in bytes (none are kept under --pseudonyms)", "ไบต์แรกของแฟ้ม"}},
    byte{"byte", {"number of the byte", "ลำดับไบต์"}}, bytes{"bytes", {"bytes of all input files, one after the other", "เนื้อหาแฟ้มทั้งหมดต่อกัน"}};
} // namespace inputs
/// What differs between equal runs; left out by --no-volatile.
namespace volatile_ {
inline constexpr const char group[] = "volatile", command_line[] = "command_line", threads[] = "threads", host[] = "host", cpu[] = "cpu", started[] = "started",
                            finished[] = "finished", working_directory[] = "working_directory", paths[] = "paths";
} // namespace volatile_
} // namespace provenance

} // namespace phakhi::schema
