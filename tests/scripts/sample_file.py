"""A made-up trajectory file in the layout of docs/results.md: `make_sample(path)`. Invented numbers, no model: for tests and pictures.

A network of 24 founders in a field of 60 grows for two years, its leaders tire, trust and output fall, it collapses in its
fifth year (`ends=False`: it goes on). Ties follow a plain random rule, so the tie log and the snapshots agree.
"""
import sys
from pathlib import Path

import h5py
import networkx as nx
import numpy as np

FAILURES = [
    ("lock-in, resists change", "ยึดติด ไม่อยากเปลี่ยนแปลง"), ("drift from members' concerns", "เบี่ยงเบนจากความสนใจของสมาชิก"),
    ("founded without vision", "ก่อตั้งโดยไม่มีวิสัยทัศน์"), ("roles not clearly defined", "ไม่ได้กำหนดบทบาทให้ชัดเจน"),
    ("domination by a knowledgeable few", "กลุ่มผู้รู้มีอิทธิพลเหนือผู้อื่น"), ("felt as too hard, no energy", "รู้สึกว่ายาก ไม่มีแรงพลังพอ"),
    ("no step-by-step success", "ไม่ได้กำหนดความสำเร็จทีละขั้น"), ("no perseverance in pushing", "ขาดความวิริยะในการผลักดัน"),
    ("cooperation not anchored as culture", "ไม่ได้ปลูกฝังความร่วมมือให้เป็นวัฒนธรรม"), ("credit stealing, free riding", "แย่งผลงาน ชุบมือเปิบ"),
    ("complacency", "นิ่งนอนใจ ไม่เห็นความเร่งด่วน"), ("not enough push from top executives", "ขาดแรงผลักดันจากผู้บริหารระดับสูง"),
    ("no vision strong enough to lead change", "ขาดวิสัยทัศน์ที่มีพลังชี้นำ"), ("vision not known or accepted", "สื่อสารวิสัยทัศน์ไม่ได้ผล"),
    ("capture by an interest group", "ถูกกลุ่มผลประโยชน์ครอบงำ"),
    ("poor communication, relations, management", "ระบบสื่อสาร ความสัมพันธ์ และการจัดการไม่ดี"), ("lack of leader", "ขาดผู้นำ"),
    ("inadequate resources", "ทรัพยากรสนับสนุนไม่เพียงพอ"), ("coordination breakdown", "การประสานงานล้มเหลว"),
    ("expectations do not match", "ความคาดหวังไม่ตรงกัน"), ("distrust", "ขาดความไว้วางใจ"), ("no time", "สมาชิกไม่มีเวลา")]
STAGES = [
    ("sense of urgency", "สร้างความรู้สึกเร่งด่วน"), ("guiding core group", "ก่อรูปกลุ่มแกนนำ"),
    ("vision and strategy", "สร้างวิสัยทัศน์และกลยุทธ์"), ("spread and win acceptance of the vision", "แผ่ขยายการรับรู้และยอมรับวิสัยทัศน์"),
    ("drive joint action", "ขับเคลื่อนการกระทำระหว่างหน่วยงาน"), ("celebrate small successes", "ชื่นชมความสำเร็จทีละเล็กละน้อย"),
    ("consolidate gains into waves of change", "ผนึกความสำเร็จเป็นคลื่นการเปลี่ยนแปลง"), ("anchor as culture", "ปลูกฝังให้เป็นวัฒนธรรม")]
ALARMS = [(11, 118, 190), (17, 131, 150), (17, 168, 999), (16, 146, 999), (6, 152, 999), (19, 160, 999), (21, 176, 999),
          (14, 181, 999), (22, 187, 999), (8, 196, 999)]  # (FAIL number, first week, last week)
METRICS = {  # name: (English, Thai, unit)
    "members": ("members", "จำนวนสมาชิก", "members"), "leaders": ("leaders", "จำนวนผู้นำ", "members"),
    "mean_commitment": ("mean commitment", "ความผูกพันเฉลี่ย", "1"), "mean_trust": ("mean trust", "ความไว้วางใจเฉลี่ย", "1"),
    "mean_acceptance": ("mean acceptance of the vision", "การยอมรับวิสัยทัศน์เฉลี่ย", "1"),
    "mean_urgency": ("mean urgency", "ความรู้สึกเร่งด่วนเฉลี่ย", "1"), "output": ("output per member", "ผลงานต่อคน", "1"),
    "cumulative_output": ("cumulative output", "ผลงานสะสม", "1"), "attendance": ("attendance", "อัตราการเข้าร่วม", "1"),
    "momentum": ("momentum", "แรงส่ง", "1"), "culture_anchoring": ("anchoring as culture", "การปลูกฝังเป็นวัฒนธรรม", "1")}
STATES = {
    "commitment": "ความผูกพัน", "urgency": "ความรู้สึกเร่งด่วน", "vision_acceptance": "การยอมรับวิสัยทัศน์", "fatigue": "ความเหนื่อยล้า",
    "fairness": "ความเป็นธรรม", "voice": "การมีเสียงในการตัดสินใจ", "role_clarity": "ความชัดเจนของบทบาท",
    "mean_trust_received": "ความไว้วางใจที่ได้รับเฉลี่ย", "effort": "การลงแรง"}
KINDS = "joined left leader_change activity postponed cancelled milestone action shock stage_reached stage_lost failure_on failure_off closed"
FORM, DROP, STRENGTHEN, WEAKEN = 0, 1, 2, 3


def make_sample(path, weeks=260, size=60, ends=True, title="Organic agriculture, across issues", seed=7, snapshots_every=13):
    """Writes the sample to `path` and returns {"ties": {week: {(low, high): level}}, "end": week}, the truth by week."""
    rng = np.random.default_rng(seed)
    time = np.arange(weeks + 1)
    end = round(0.82 * weeks) if ends else weeks
    agents = _agents(rng, size, weeks, end, ends)
    log, snapshots, truth = _ties(rng, agents["status"], time, end, snapshots_every)
    curves = _curves(time, agents, end, ends)
    with h5py.File(path, "w") as file:
        for key, value in {"Conventions": "CF-1.10", "phakhi_format": "trajectory", "phakhi_format_version": "1.0", "title": title}.items():
            file.attrs[key] = value
        _write_agents(file.create_group("agents"), agents, time, rng)
        _write_ties(file, log, snapshots, time)
        _write_network(file, curves, time, end, ends, weeks)
        _write_layout(file.create_group("layout"), truth, agents["status"], end)
        _write_outcome(file, end, ends, weeks, seed)
    return {"ties": truth, "end": end}


def _agents(rng, size, weeks, end, ends):
    """Who is in the field, a member, a leader, by week: i1[T+1, N]."""
    founders = round(0.4 * size)
    join = np.r_[np.zeros(founders), rng.integers(4, 0.45 * weeks, size - founders)].astype(int)
    join[rng.permutation(np.arange(founders, size))[:size // 6]] = 10 * weeks  # never join
    stay = weeks * rng.uniform(0.45, 0.83, size) if ends else np.full(size, 10 * weeks)
    leave = np.where(join < weeks, np.maximum(join + 20, stay), 10 * weeks).astype(int)
    if ends:  # four are left when it collapses
        leave = np.where(join < weeks, np.minimum(leave, end), leave)
        leave[:4] = end + 1
    row = np.arange(weeks + 1)[:, None]
    status = np.where(row < join, 0, np.where(row < leave, 1, 2)).astype(np.int8)
    status[row[:, 0] < 30, -size // 8:] = -1  # some are not in the field at first
    status[row[:, 0] > end] = -1
    leader = (status == 1) & np.isin(np.arange(size), [2, 5, 9, 14]) & ((row < 0.63 * weeks) | (not ends))
    return {"status": status, "leader": np.where(status < 0, -1, leader).astype(np.int8)}


def _ties(rng, status, time, end, snapshots_every):
    """(log rows, snapshot rows by week, {week: {pair: level}}): members meet, ties deepen and fade."""
    ties, log, snapshots, truth = {}, [], {}, {}

    def record(week, pair, kind):
        log.append((week, *pair, kind, *ties[pair]["values"], ties[pair]["level"]))

    for week in time[:end + 1]:
        members = np.flatnonzero(status[week] == 1)
        decline = max(0.0, (week / end - 0.6) * 2.5)
        for pair in sorted(ties):
            tie = ties[pair]
            lost = status[week, pair[0]] not in (0, 1) or status[week, pair[1]] not in (0, 1)
            tie["values"] = np.clip(tie["values"] + rng.normal([0.003 - 0.008 * decline] * 3, 0.008), 0.02, 0.98)
            level = 2 + int(np.searchsorted([0.35, 0.55, 0.75], tie["values"][2]))
            if lost or (tie["values"][2] < 0.3 and rng.random() < 0.01 + 0.05 * decline):
                record(week, pair, DROP)
                del ties[pair]
            elif level != tie["level"]:
                kind, tie["level"] = STRENGTHEN if level > tie["level"] else WEAKEN, level
                record(week, pair, kind)
        for _ in range(60 if week == 0 else rng.poisson(1.6 * (1 - min(0.9, decline)))):
            near = np.flatnonzero((status[week] == 1) | (status[week] == 0) & (rng.random(status.shape[1]) < 0.06))
            a, b = rng.choice(members), rng.choice(near)
            if len(ties) and rng.random() < 0.55:  # friends of friends
                a, b = (end_of for end_of in sorted(ties)[rng.integers(len(ties))])
                others = [pair for pair in sorted(ties) if b in pair and a not in pair]
                b = next(iter(set(others[rng.integers(len(others))]) - {b}), b) if others else b
            pair = (int(min(a, b)), int(max(a, b)))
            if a != b and pair not in ties:
                values = rng.uniform([0.25, 0.25, 0.2], [0.6, 0.6, 0.75 if week == 0 else 0.45])
                ties[pair] = {"values": values, "level": 2 + int(np.searchsorted([0.35, 0.55, 0.75], values[2]))}
                record(week, pair, FORM)
        truth[int(week)] = {pair: tie["level"] for pair, tie in ties.items()}
        if week % snapshots_every == 0:
            snapshots[int(week)] = [(*pair, *tie["values"], tie["level"]) for pair, tie in sorted(ties.items())]
    return log, snapshots, truth


def _curves(time, agents, end, ends):
    """{metric: f8[T+1]}, smooth invented courses; NaN after the end."""
    wave = 0.02 * np.sin(time / 5.0) + 0.012 * np.sin(time / 1.7)
    fall = 1 / (1 + np.exp((time - 0.66 * end) / (0.05 * end))) if ends else np.ones(len(time))
    rise = 1 - np.exp(-time / 30.0)
    curves = {"members": (agents["status"] == 1).sum(1).astype(float), "leaders": (agents["leader"] == 1).sum(1).astype(float),
              "mean_commitment": 0.34 + (0.2 + 0.1 * rise) * fall + wave, "mean_trust": 0.2 + 0.12 * fall + 0.28 * rise * fall + wave / 2,
              "mean_acceptance": 0.05 + rise * (0.22 + 0.5 * fall) + wave / 3, "mean_urgency": 0.3 + 0.3 * fall - wave,
              "output": np.maximum(0, rise * (0.1 + 0.95 * fall) + 2 * wave), "attendance": 0.2 + 0.5 * fall + wave,
              "momentum": 0.2 + 0.5 * rise * fall, "culture_anchoring": 0.4 * rise * fall}
    curves["cumulative_output"] = np.cumsum(curves["output"] * curves["members"])
    return {name: np.where(time <= end, values, np.nan) for name, values in curves.items()}


def _put(group, name, data, en, th, units="1", dims=(), flags=None):
    """One dataset with its CF attributes; `dims` are the scales of its axes, `flags` the meanings "a b c" from value 0 (or from -1 or 1)."""
    text = not isinstance(data, np.ndarray)
    data = np.array(data, dtype=object) if text else data
    packed = {"compression": "gzip", "compression_opts": 4, "shuffle": True} if not text and data.ndim == 2 and data.size else {}
    item = group.create_dataset(name, data=data, dtype=h5py.string_dtype("utf-8") if text else data.dtype, **packed,
                                fillvalue=np.nan if not text and data.dtype.kind == "f" else None)
    item.attrs["long_name"], item.attrs["long_name_th"], item.attrs["units"] = en, th, units
    if flags:
        first, meanings = flags
        item.attrs["flag_values"] = np.arange(first, first + len(meanings.split()), dtype=np.int8)
        item.attrs["flag_meanings"] = meanings
    if not text and data.dtype.kind == "f":
        item.attrs["_FillValue"] = data.dtype.type(np.nan)
    for axis, scale in enumerate(dims):
        if scale:
            item.dims[axis].attach_scale(group[scale])


def _scale(group, name, values, en, th, units="1"):
    _put(group, name, np.asarray(values, np.int32), en, th, units)
    group[name].make_scale(name)


def _write_agents(group, agents, time, rng):
    status, size = agents["status"], agents["status"].shape[1]
    _scale(group, "agent", np.arange(size), "agent", "สมาชิก")
    _scale(group, "week", time, "week", "สัปดาห์", "weeks")
    _put(group, "label", [f"ภาคีที่ {i + 1}" if i % 2 else f"Partner {i + 1}" for i in range(size)], "name", "ชื่อ", dims=["agent"])
    _put(group, "sector", rng.choice([1, 2, 3], size, p=[0.5, 0.2, 0.3]).astype(np.int8), "sector", "ภาคส่วน", dims=["agent"],
         flags=(1, "people academia government"))
    for name, en, th, units in [("influence", "influence", "อิทธิพล", "1"), ("interest", "interest", "ความสนใจ", "1"),
                                ("capacity", "capacity", "ความพร้อมด้านเวลา", "hours/week")]:
        _put(group, name, (rng.beta(2, 3, size) * (8 if name == "capacity" else 1)).astype(np.float32), en, th, units, ["agent"])
    _put(group, "first_week", np.argmax(status >= 0, axis=0).astype(np.int32), "first week in the field", "สัปดาห์แรก", "weeks", ["agent"])
    _put(group, "status", status, "status", "สถานะ", dims=["week", "agent"], flags=(-1, "absent outside member left"))
    _put(group, "leader", agents["leader"], "leader", "ผู้นำ", dims=["week", "agent"], flags=(-1, "absent no yes"))
    for name, th in STATES.items():
        values = np.clip(0.5 + 0.1 * rng.standard_normal(status.shape), 0, 1)
        _put(group, name, np.where(status >= 0, values, np.nan).astype(np.float32), name.replace("_", " "), th, dims=["week", "agent"])
    goal = rng.normal(0, 0.2, (*status.shape, 3))
    _put(group, "goal", np.where(status[..., None] >= 0, goal, np.nan).astype(np.float32), "goal", "เป้าหมาย", dims=["week", "agent"])


def _tie_columns(group, rows, start):
    """The columns of `rows` from column `start` on: trust trust_back closeness level."""
    for i, (name, th) in enumerate([("trust", "ความไว้วางใจ"), ("trust_back", "ความไว้วางใจกลับ"), ("closeness", "ความใกล้ชิด")]):
        _put(group, name, np.array([row[start + i] for row in rows], np.float32), name.replace("_", " "), th)
    _put(group, "level", np.array([row[start + 3] for row in rows], np.int8), "tie level", "ระดับความสัมพันธ์",
         flags=(1, "none loose coordination cooperation collaboration"))


def _write_ties(file, log, snapshots, time):
    ties = file.create_group("ties")
    for i, (name, th) in enumerate([("week", "สัปดาห์"), ("source", "ต้นทาง"), ("target", "ปลายทาง")]):
        _put(ties, name, np.array([row[i] for row in log], np.int32), name, th, "weeks" if name == "week" else "1")
    _put(ties, "kind", np.array([row[3] for row in log], np.int8), "kind of change", "การเปลี่ยนแปลง", flags=(0, "form drop strengthen weaken"))
    _tie_columns(ties, log, 4)
    first = np.searchsorted([row[0] for row in log], np.arange(len(time) + 1)).astype(np.int32)
    _put(ties, "first_event", first, "first event of the week", "รายการแรกของสัปดาห์")
    group, rows = file.create_group("snapshots"), [tie for week in snapshots for tie in snapshots[week]]
    _scale(group, "week", list(snapshots), "week", "สัปดาห์", "weeks")
    _put(group, "first_tie", np.cumsum([0] + [len(snapshots[week]) for week in snapshots]).astype(np.int32), "first tie", "รายการแรก")
    _put(group, "source", np.array([row[0] for row in rows], np.int32), "source", "ต้นทาง")
    _put(group, "target", np.array([row[1] for row in rows], np.int32), "target", "ปลายทาง")
    _tie_columns(group, rows, 2)


def _write_network(file, curves, time, end, ends, weeks):
    group = file.create_group("network")
    _scale(group, "week", time, "week", "สัปดาห์", "weeks")
    for name, (en, th, units) in METRICS.items():
        _put(group, name, curves[name], en, th, units, ["week"])
    reached = np.array([0.015, 0.04, 0.075, 0.15, 0.22, 0.31, 0.42, 0.9 if not ends else 9]) * weeks
    stage = np.searchsorted(reached, time, side="right").astype(np.int8)
    stage[time > end] = -1
    _put(group, "stage", stage, "highest stage reached in order", "ขั้นสูงสุดที่ไปถึงตามลำดับ", dims=["week"])
    _put(group, "shape", np.where(time <= end, 1, -1).astype(np.int8), "shape of the map", "รูปร่างผังเครือข่าย", dims=["week"],
         flags=(1, "dense loose hub centralised spread decentralised"))
    failures, ids = file.create_group("failures"), [f"FAIL-{i + 1}" for i in range(len(FAILURES))]
    _scale(failures, "week", time, "week", "สัปดาห์", "weeks")
    _put(failures, "id", ids, "id", "รหัส")
    _put(failures, "label", [en for en, _ in FAILURES], "failure mode", "รูปแบบความล้มเหลว")
    _put(failures, "label_th", [th for _, th in FAILURES], "failure mode in Thai", "รูปแบบความล้มเหลว")
    active = np.zeros((len(time), len(ids)), np.int8)
    for number, first, last in ALARMS if ends else ALARMS[:1]:
        active[(time >= first * weeks / 260) & (time <= last * weeks / 260), number - 1] = 1
    alive = time[:, None] <= end
    _put(failures, "indicator", np.where(alive, 0.2 + 0.5 * active, np.nan).astype(np.float32), "indicator", "ตัวชี้วัด", dims=["week"])
    _put(failures, "active", np.where(alive, active, -1).astype(np.int8), "alarm on", "สัญญาณเตือน", dims=["week"], flags=(-1, "absent off on"))
    events = file.create_group("events")
    onset = [(int(np.argmax(active[:, i] == 1)), ids[i]) for i in range(len(ids)) if (active[:, i] == 1).any()]
    rows = sorted([(0, "")] + onset + ([(end, "")] if ends else []))
    code = KINDS.split().index
    _put(events, "week", np.array([week for week, _ in rows], np.int32), "week", "สัปดาห์", "weeks")
    _put(events, "kind", np.array([code("failure_on") if name else code("activity") for _, name in rows], np.int8), "kind", "ชนิด", flags=(0, KINDS))
    for name in ("agent", "other"):
        _put(events, name, np.full(len(rows), -1, np.int32), name, "สมาชิก")
    _put(events, "value", np.full(len(rows), np.nan), "value", "ค่า")
    _put(events, "id", [name for _, name in rows], "id", "รหัส")
    stages = file.create_group("stages")
    _put(stages, "label", [en for en, _ in STAGES], "stage", "ขั้น")
    _put(stages, "label_th", [th for _, th in STAGES], "stage in Thai", "ขั้น")


def _write_layout(group, truth, status, end):
    """Frames every 13 weeks: one layout over the union of all ties, a little relaxed towards the frame before."""
    union = nx.Graph(pair for ties in truth.values() for pair in ties)
    place = nx.kamada_kawai_layout(union)
    for i in sorted(set(range(status.shape[1])) - set(union)):  # nobody knows them: around the rest
        place[i] = np.array([np.cos(2.4 * i), np.sin(2.4 * i)])
    frames = np.arange(0, end + 1, 13)
    xy = np.array([[place[i] for i in range(status.shape[1])] for _ in frames]) * 100
    xy[status[frames] < 0] = np.nan
    _scale(group, "frame_week", frames, "week", "สัปดาห์", "weeks")
    _put(group, "x", xy[..., 0].astype(np.float32), "x", "x", dims=["frame_week"])
    _put(group, "y", xy[..., 1].astype(np.float32), "y", "y", dims=["frame_week"])


def _write_outcome(file, end, ends, weeks, seed):
    outcome = file.create_group("outcome").attrs
    outcome["outcome"], outcome["end_week"] = ("collapsed", np.int32(end)) if ends else ("sustained", np.int32(weeks))
    outcome["first_failure"] = "FAIL-11"
    provenance = file.create_group("provenance")
    for key, value in {"seed": str(seed), "replicate": "0", "program_version": "0.1.0", "scenario_toml": "schema = 1\n"}.items():
        provenance.attrs[key] = value
    provenance.create_group("volatile").attrs["threads"] = "1"


if __name__ == "__main__":
    make_sample(Path(sys.argv[1]), ends="--sustained" not in sys.argv)
