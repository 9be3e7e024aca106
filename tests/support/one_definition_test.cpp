// SPDX-License-Identifier: MIT
// One name, one type: two types of one name in two files share what the compiler makes of templates on them, and the linker keeps either.
#include <gtest/gtest.h>
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

bool of_a_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// C++ without comments, texts and preprocessor lines.
std::string bare(const std::string& text) {
    std::string out;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char c = text[k];
        if ((c == '/' && text.compare(k, 2, "//") == 0) || (c == '#' && (k == 0 || text[k - 1] == '\n'))) k = std::min(text.find('\n', k), text.size()) - 1;
        else if (c == 'R' && text.compare(k, 2, "R\"") == 0 && (k == 0 || !of_a_word(text[k - 1]))) {
            const std::size_t open = text.find('(', k);
            const std::string close = ")" + text.substr(k + 2, open - k - 2) + "\"";
            k = text.find(close, open) + close.size() - 1;
        } else if (c == '"' || (c == '\'' && k > 0 && !of_a_word(text[k - 1]))) {
            for (++k; k < text.size() && text[k] != c; ++k) k += text[k] == '\\';
        } else out += c;
    }
    return out;
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t k = 0; k < text.size();) {
        if (std::isspace(static_cast<unsigned char>(text[k]))) ++k;
        else if (!of_a_word(text[k])) words.emplace_back(1, text[k++]);
        else {
            const std::size_t first = k;
            while (k < text.size() && of_a_word(text[k])) ++k;
            words.push_back(text.substr(first, k - first));
        }
    }
    return words;
}

/// The name of the type that a head such as "struct Life" or "class A final : B" defines, or nothing.
std::string defined_by(const std::vector<std::string>& head) {
    const std::set<std::string> kinds = {"struct", "class", "union", "enum"};
    std::string name;
    for (std::size_t k = 0; k + 1 < head.size() && name.empty(); ++k) {
        if (head[k] == "(" || head[k] == "=") return "";   // a function or a value
        if (head[k] == "template") {
            int depth = 0;
            do depth += (head[k + 1] == "<") - (head[k + 1] == ">"), ++k;
            while (depth > 0 && k + 1 < head.size());
        } else if (kinds.contains(head[k]) && !kinds.contains(head[k + 1])) {
            name = head[k + 1];
            if (k + 3 < head.size() && head[k + 2] == ":" && head[k + 3] == ":") return "";   // a part of another type
        }
    }
    return name;
}

/// The types that a file defines in named namespaces, with their namespaces.
std::vector<std::string> types_of(const std::string& code) {
    std::vector<std::string> types, scopes, head;
    std::vector<bool> counts;
    std::string since;
    for (const char c : bare(code)) {
        if (c != '{' && c != '}' && c != ';') {
            since += c;
            continue;
        }
        head = words_of(since);
        since.clear();
        if (c == '{') {
            const auto space = std::find(head.begin(), head.end(), "namespace");
            const bool open = std::all_of(counts.begin(), counts.end(), [](bool b) { return b; });
            std::string name;
            for (auto word = space; word != head.end(); ++word) name += word == space ? "" : *word;
            if (space == head.end() && open) {
                std::string qualified;
                for (const std::string& scope : scopes) qualified += scope + "::";
                if (const std::string type = defined_by(head); !type.empty()) types.push_back(qualified + type);
            }
            scopes.push_back(name);
            counts.push_back(!name.empty());
        } else if (c == '}' && !scopes.empty()) scopes.pop_back(), counts.pop_back();
    }
    return types;
}

} // namespace

TEST(OneDefinition, ReadsWhatATypeIsAndWhereItStands) {
    const std::string code = "#include \"x.hpp\"\nnamespace a {\n// struct No {\nstruct Yes : Base { struct Inner {}; };\nenum class Kind { one };\nclass Yes::Part final {};\nstatic const char* s = \"struct Text {\";\n"
                             "template <class T> struct Made {};\nnamespace { struct Hidden {}; }\nvoid f() { struct Local {}; }\n}\nstruct Open {};";
    EXPECT_EQ(types_of(code), (std::vector<std::string>{"a::Yes", "a::Kind", "a::Made", "Open"}));
}

TEST(OneDefinition, NoTwoFilesDefineTypesOfOneName) {
    std::map<std::string, std::set<std::string>> where;
    const std::filesystem::path root = PHAKHI_SOURCE_DIR;
    for (const char* room : {"src", "bench", "tests"}) {
        for (const auto& file : std::filesystem::recursive_directory_iterator(root / room)) {
            if (file.path().extension() != ".hpp" && file.path().extension() != ".cpp") continue;
            std::ifstream text(file.path());
            const std::string code{std::istreambuf_iterator<char>(text), {}};
            for (const std::string& type : types_of(code)) where[type].insert(file.path().lexically_relative(root).string());
        }
    }
    EXPECT_GT(where.size(), 200u);
    for (const auto& [type, files] : where) EXPECT_EQ(files.size(), 1u) << type << " in " << *files.begin() << " and " << *files.rbegin();
}
