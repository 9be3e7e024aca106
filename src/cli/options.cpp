// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "support/errors.hpp"
#include "support/nearest_name.hpp"
#include "text/language.hpp"
#include "text/width.hpp"
#include <charconv>

namespace phakhi {

void usage_error(std::string_view verb, std::string message, std::string suggestion) {
    throw InputError(Problem{verb.empty() ? "phakhi" : "phakhi " + std::string(verb), 0, 0, std::move(message), std::move(suggestion)});
}

std::string suggestion(const Voice& voice, std::string_view given, const std::vector<std::string>& names) {
    const std::string nearest = nearest_name(given, names);
    return nearest.empty() ? "" : voice({"did you mean \"{0}\"?", "หมายถึง \"{0}\" หรือไม่"}, nearest);
}

std::optional<std::uint64_t> parse_whole(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Options::Options(std::string_view verb, const std::string& example, const Text& summary, Common& common)
    : verb_(verb), common_(common), voice_(common.language), app_("", "phakhi " + verb_) {
    app_.description(voice_({"Example:\n{0}\n{1}", "ตัวอย่าง:\n{0}\n{1}"}, example, voice_.in(summary)));
    app_.allow_extras(true);  // so that an unknown option can be told with its nearest name
    app_.set_help_flag("-h,--help", voice_.in({"this help", "คำอธิบายนี้"}));
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    if (voice_.thai()) {
        formatter->label("Usage", "วิธีใช้");
        formatter->label("Positionals", "อาร์กิวเมนต์");
        formatter->label("OPTIONS", "ตัวเลือก");
        formatter->label("Options", "ตัวเลือก");
    }
    app_.formatter(formatter);
}

void Options::argument(const std::string& name, std::string& value, const Text& help, bool optional) {
    app_.add_option(name, value, voice_.in(help))->option_text(" ");
    if (!optional) needed_.emplace_back(name, &value);
}

void Options::arguments(const std::string& name, std::vector<std::string>& values, const Text& help) {
    app_.add_option(name, values, voice_.in(help))->option_text("...");
    needed_lists_.emplace_back(name, &values);
}

void Options::text(const std::string& names, const std::string& placeholder, std::string& value, const Text& help) {
    app_.add_option(names, value, voice_.in(help))->option_text(placeholder);
}

void Options::texts(const std::string& names, const std::string& placeholder, std::vector<std::string>& values, const Text& help) {
    app_.add_option(names, values, voice_.in(help))->option_text(placeholder + " ...")->allow_extra_args(false);
}

void Options::whole(const std::string& name, std::optional<std::uint64_t>& value, std::uint64_t low, std::uint64_t high, const Text& help) {
    wholes_.push_back({name, "", &value, low, high});
    app_.add_option(name, wholes_.back().given, voice_.in(help))->option_text("N");
}

void Options::flag(const std::string& names, bool& value, const Text& help) { app_.add_flag(names, value, voice_.in(help)); }

void Options::hidden_flag(const std::string& names, bool& value) { app_.add_flag(names, value)->group(""); }

void Options::fail(std::string message, std::string suggestion) const { usage_error(verb_, std::move(message), std::move(suggestion)); }

std::string Options::help() const { return app_.help(); }

void Options::refuse_unknown(const Arguments& remaining) const {
    if (remaining.empty()) return;
    std::vector<std::string> known;
    for (const CLI::Option* option : app_.get_options()) {
        if (option->get_group().empty()) continue;
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    }
    // what looks like an option is the mistake; a word behind it may be its value
    for (const std::string& given : remaining) {
        if (given.empty() || given[0] != '-' || given == "-" || given == "--") continue;
        const std::string name = given.substr(0, given.find('='));
        fail(voice_({"unknown option {0}", "ไม่รู้จักตัวเลือก {0}"}, shown(name)), phakhi::suggestion(voice_, name, known));
    }
    fail(voice_({"unexpected argument \"{0}\"", "มีอาร์กิวเมนต์เกินมา \"{0}\""}, shown(remaining.front())), voice_({"see phakhi {0} --help", "ดู phakhi {0} --help"}, verb_));
}

void Options::read_common() {
    if (!language_.empty()) {
        if (const auto language = language_named(language_)) common_.language = *language;
        else fail(voice_({"unknown language \"{0}\"", "ไม่รู้จักภาษา \"{0}\""}, shown(language_)), voice_({"write --lang en or --lang th", "เขียน --lang en หรือ --lang th"}));
    }
    if (progress_ == "json") common_.progress = ProgressStyle::json;
    else if (progress_ == "none") common_.progress = ProgressStyle::none;
    else if (!progress_.empty() && progress_ != "line") fail(voice_({"unknown kind of progress \"{0}\"", "ไม่รู้จักรูปแบบ \"{0}\""}, shown(progress_)), "--progress line | json | none");
    if (common_.quiet) common_.progress = ProgressStyle::none;
}

bool Options::read(const Arguments& arguments, Console& console) {
    text("--lang", "en|th", language_, {"language of messages and stories (else PHAKHI_LANG, else the locale)", "ภาษาของข้อความ (หรือตั้ง PHAKHI_LANG หรือตามเครื่อง)"});
    text("--progress", "line|json|none", progress_, {"how progress is told on standard error", "วิธีแสดงความคืบหน้า"});
    flag("--json", common_.json, {"facts as JSON", "แสดงเป็น JSON"});
    flag("-q,--quiet", common_.quiet, {"no progress, no notes", "ไม่แสดงความคืบหน้าและหมายเหตุ"});
    try {
        app_.parse(Arguments(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        console.data(help());
        return false;
    } catch (const CLI::ParseError& error) {
        refuse_unknown(app_.remaining());
        fail(error.what(), voice_({"see phakhi {0} --help", "ดู phakhi {0} --help"}, verb_));
    }
    refuse_unknown(app_.remaining());
    const auto need = [&](const std::string& name, bool given) {
        if (!given) fail(voice_({"{0} is missing", "ขาด {0}"}, name), voice_({"see phakhi {0} --help", "ดู phakhi {0} --help"}, verb_));
    };
    for (const auto& [name, value] : needed_) need(name, !value->empty());
    for (const auto& [name, values] : needed_lists_) need(name, !values->empty());
    for (const Whole& whole : wholes_) {
        if (app_.count(whole.name) == 0) continue;
        const auto number = parse_whole(whole.given);
        if (!number || *number < whole.low || *number > whole.high)
            fail(voice_({"{0} is \"{1}\"; it is a whole number from {2} to {3}", "{0} เป็น \"{1}\" ต้องเป็นจำนวนเต็มตั้งแต่ {2} ถึง {3}"}, whole.name, shown(whole.given), whole.low, whole.high));
        *whole.value = number;
    }
    read_common();
    return true;
}

} // namespace phakhi
