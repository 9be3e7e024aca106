// SPDX-License-Identifier: MIT
#include "report/page.hpp"
#include "export/words.hpp"
#include "report/page_files.hpp"
#include "report/words.hpp"
#include <stdexcept>

namespace phakhi {

namespace {

/// Puts `text` in the place of `mark`, which stands once in a page.
void fill(std::string& page, std::string_view mark, std::string_view text) {
    const std::size_t at = page.find(mark);
    if (at == page.npos) throw std::logic_error("src/report/page/page.html has no place " + std::string(mark));
    page.replace(at, mark.size(), text);
}

/// All files with this ending, in the order of their names.
std::string all_files(std::string_view ending) {
    std::string out;
    for (const EmbeddedFile& file : page_files()) {
        if (file.path.ends_with(ending)) out += file.text;
    }
    return out;
}

/// JSON as it may stand in a script element: no text of a user can end it.
std::string in_script(const nlohmann::ordered_json& json) {
    const std::string text = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '<') out += "\\u003c";
        else out += c;
    }
    return out;
}

nlohmann::ordered_json words_data() {
    nlohmann::ordered_json all;
    for (const PageWord& word : page_words()) all[std::string(word.key)] = {word.text.en, word.text.th};
    return all;
}

} // namespace

std::string page_of(const nlohmann::ordered_json& data, const std::string& title, Language language) {
    std::string page = all_files(".html");
    fill(page, "{lang}", language == Language::thai ? "th" : "en");
    fill(page, "{title}", xml_text(title));
    for (const PageWord& word : page_words()) {
        if (word.key == "needs_script") fill(page, "{needs_script}", std::string(word.text.en) + " " + std::string(word.text.th));
    }
    fill(page, "{style}", all_files(".css"));
    fill(page, "{words}", in_script(words_data()));
    fill(page, "{script}", all_files(".js"));
    fill(page, "{data}", in_script(data));   // last: a user's text may look like a mark
    return page;
}

} // namespace phakhi
