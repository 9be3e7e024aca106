// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace phakhi;

TEST(List, EveryKindPrintsInBothLanguagesAndAsJson) {
    for (const ListKind& kind : list_kinds()) {
        const std::string name(kind.name);
        for (const char* language : {"en", "th"}) {
            const Ended text = run_program({"list", name, "--lang", language});
            EXPECT_EQ(text.code, 0) << name;
            EXPECT_NE(text.out, "") << name;
        }
        const auto rows = nlohmann::json::parse(run_program({"list", name, "--json"}).out);
        EXPECT_GT(rows.size(), 0U) << name;
    }
}

TEST(List, AnUnknownKindNamesTheNearest) {
    const Ended ended = run_program({"list", "lever"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "did you mean \"levers\"?"));
    EXPECT_EQ(run_program({"list"}).code, 2);
}

TEST(List, EverythingHasThaiWords) {
    for (const ListKind& kind : list_kinds()) {
        if (kind.name == "scenarios") continue;
        for (const auto& row : kind.make().rows) {
            for (const char* key : {"label_th", "meaning_th"}) {
                if (!row.contains(key)) continue;
                EXPECT_NE(row[key], "") << kind.name << " " << row.dump();
            }
        }
    }
}

TEST(List, ThePageOfNamesIsUpToDate) {
    std::istringstream committed(bytes_of(in_project("docs/names.md"))), now(names_page());
    std::string was, is;
    while (std::getline(now, is)) {
        std::getline(committed, was);
        ASSERT_EQ(was, is) << "run: phakhi list names --markdown > docs/names.md";
    }
    EXPECT_FALSE(std::getline(committed, was)) << was;
}

TEST(Check, ResolvedReadsBackAndNamesOrigins) {
    const TestFolder folder;
    const Ended resolved = run_program({"check", in_project("scenarios/docking/no_leader.toml"), "--resolved"});
    EXPECT_EQ(resolved.code, 0);
    put_bytes(folder / "again.toml", resolved.out);
    EXPECT_EQ(run_program({"check", folder / "again.toml"}).code, 0);
}

TEST(Check, SaysWhatActsAndWhatDoesNothing) {
    const Ended ended = run_program({"check", in_project("scenarios/docking/healthy.toml"), "--set", "strategy.lesson_depth=0", "--set", "strategy.lesson_every_weeks=13"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_TRUE(matches(ended.out, "strategy.lesson_depth .* acts"));
    EXPECT_TRUE(matches(ended.out, "strategy.lesson_every_weeks .* does nothing"));
}
