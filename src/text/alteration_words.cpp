// SPDX-License-Identifier: MIT
#include "text/alteration_words.hpp"
#include "model/action.hpp"
#include "model/shock.hpp"
#include "scenario/number.hpp"
#include "scenario/settings.hpp"
#include "text/process_words.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

using Kind = Alteration::Kind;
using Role = Alteration::Role;

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

/// Up to the explanation: "term of a leader; 0 = never rotated" begins with "term of a leader".
std::string first_clause(const std::string& text) { return text.substr(0, text.find_first_of(";:(")); }

/// The meaning of a setting without its explanation.
std::string meaning_of(std::string_view key, const Voice& voice) {
    if (key == "population.founders") return voice.in({"number of founders", "จำนวนผู้ก่อตั้ง"});
    if (key == "population.pool") return voice.in({"number of people in the field", "จำนวนคนทั้งหมดในพื้นที่"});
    Scenario plain;
    const std::vector<SettingRef> all = settings(plain);
    const auto found = std::find_if(all.begin(), all.end(), [&](const SettingRef& setting) { return setting.key == key; });
    if (found == all.end()) return std::string(key);
    return first_clause(voice.in(found->meaning));
}

std::string number_in(std::string_view key, double value, const Voice& voice) {
    if (key == "strategy.leaders" && value < 0) return voice.in({"as many as the size needs", "ตามขนาดเครือข่าย"});
    if (std::isnan(value)) return voice.in({"various values", "หลายค่า"});
    return number_text(value);
}

/// What rescues that are settings are called where the names of their settings would not say it.
struct Deed {
    std::string_view key;
    Text name;
};
constexpr Deed deeds[] = {
    {"strategy.leaders", {"two more leaders", "มีผู้นำเพิ่มอีกสองคน"}},
    {"strategy.rotation_on_fatigue", {"tired leaders are relieved", "ให้ผู้นำที่เหนื่อยล้าได้พัก"}},
    {"strategy.anchoring", {"more work on making cooperation the culture", "ปลูกฝังให้เป็นวัฒนธรรมอย่างจริงจัง"}},
    {"strategy.recruitment", {"twice the work on bringing in new members", "ชักชวนสมาชิกใหม่มากขึ้นเป็นสองเท่า"}},
    {"strategy.invitation_lead_days", {"invitations in person, a month ahead", "เชิญด้วยตนเองล่วงหน้าหนึ่งเดือน"}},
    {"strategy.quorum", {"activities held also with few", "จัดกิจกรรมแม้มีคนมาน้อย"}},
    {"strategy.push", {"more perseverance of the core group", "แกนนำเพียรพยายามมากขึ้น"}},
    {"strategy.ambition", {"a stronger vision, told more often", "วิสัยทัศน์ที่มีพลังและสื่อสารบ่อยขึ้น"}},
    {"strategy.administration", {"a small paid office", "มีสำนักงานบริหารเครือข่ายขนาดเล็ก"}},
    {"strategy.sustainability_planning", {"full planning for the time after the grant", "วางแผนหลังหมดทุนอย่างเต็มที่"}},
    {"ACT-10", {"adequate resources (ACT-10)", "จัดหาทรัพยากรให้เพียงพอ (ACT-10)"}},
    {"ACT-19", {"a sponsor in top management (ACT-19)", "หาแรงสนับสนุนจากผู้บริหารระดับสูง (ACT-19)"}},
    {"parameters.leadership.transfer", {"no leader leaves without a handover", "ไม่มีผู้นำคนใดพ้นตำแหน่งโดยไม่ได้ส่งต่องาน"}},
};

std::string deed(const Alteration& a, const Voice& voice) {
    for (const Deed& d : deeds) {
        if (d.key == a.key) return voice.in(d.name);
    }
    return trimmed(meaning_of(a.key, voice));
}

std::string title_of_bundle(const Alteration& a, const Voice& voice) {
    return a.key == "network.form" ? voice.in({"the form as a whole", "รูปแบบเครือข่ายทั้งชุด"}) : voice.in({"the governance as a whole", "รูปแบบการบริหารทั้งชุด"});
}

/// "(strategy.push: 1 to 1.3)"
std::string values_text(const Alteration& a, const Voice& voice) {
    std::string out;
    for (const Alteration::Value& v : a.values) {
        out += out.empty() ? "" : ", ";
        out += voice({"{0}: {1} to {2}", "{0}: {1} เป็น {2}"}, v.key, number_in(v.key, v.from, voice), number_in(v.key, v.to, voice));
    }
    return out;
}

} // namespace

std::string alteration_name(const Alteration& a, const Voice& voice) {
    switch (a.kind) {
    case Kind::setting: return a.role == Role::rescue ? deed(a, voice) : trimmed(meaning_of(a.key, voice));
    case Kind::founders:
    case Kind::pool: return meaning_of(a.key, voice);
    case Kind::bundle: return title_of_bundle(a, voice);
    case Kind::shock: {
        const Shock* shock = find_shock(a.number);
        return named(shock ? voice.in(shock->label) : "", "SHOCK", a.number);
    }
    case Kind::change: return voice({"the change of: {0}", "การเปลี่ยนแปลงของ{0}"}, trimmed(meaning_of(a.key, voice)));
    case Kind::action:
    case Kind::missing_action:
    case Kind::added_action: {
        const Action* action = find_action(a.number);
        return named(action ? voice.in(action->label) : "", "ACT", a.number);
    }
    case Kind::process: return voice({"that this is switched off: {0}", "การปิดกระบวนการ {0}"}, voice.in(label_of_process(std::string_view(a.key).substr(a.key.find('.') + 1))));
    case Kind::luck: return voice({"other luck from {0}", "โชคอื่นตั้งแต่{0}"}, voice.when(a.week));
    }
    return a.key;
}

std::string alteration_text(const Alteration& a, const Voice& voice) {
    const std::string name = alteration_name(a, voice);
    switch (a.kind) {
    case Kind::setting:
    case Kind::founders:
    case Kind::pool:
        if (a.role == Role::rescue) return voice({"{0} ({1})", "{0} ({1})"}, name, values_text(a, voice));
        return voice({"{0}: {2}, usually {3} ({1})", "{0}: {2} ปกติ {3} ({1})"}, name, a.key, number_in(a.key, a.values[0].from, voice), number_in(a.key, a.values[0].to, voice));
    case Kind::bundle: return voice({"{0}, {2} settings ({1})", "{0} {2} ค่า ({1})"}, name, a.key, a.values.size());
    case Kind::shock: return voice({"{0} in {1}", "{0} ใน{1}"}, name, voice.when(a.week));
    case Kind::change:
        return voice({"{0}, to {2} in {3} ({1})", "{0} เป็น {2} ใน{3} ({1})"}, name, a.key, number_in(a.key, a.values[0].from, voice), voice.when(a.week));
    case Kind::action: return voice({"{0} as planned from {1}", "{0} ตามแผนตั้งแต่{1}"}, name, voice.when(a.week));
    case Kind::missing_action: return voice({"{0}: not taken, usually from {1}", "{0}: ไม่ได้ทำ ปกติทำตั้งแต่{1}"}, name, voice.when(a.week));
    case Kind::added_action: return voice({"{0}, kept up", "{0} อย่างต่อเนื่อง"}, name);
    case Kind::process: return voice({"{0} ({1})", "{0} ({1})"}, name, a.key);
    case Kind::luck: return name;
    }
    return name;
}

} // namespace phakhi
