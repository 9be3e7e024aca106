// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <algorithm>
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

TEST(List, CategoriesAndUnitsAreInTheLanguageOfTheReader) {
    const std::string metrics = run_program({"list", "metrics", "--lang", "th"}).out, levers = run_program({"list", "levers", "--lang", "th"}).out;
    EXPECT_TRUE(holds(metrics, "แบบสอบถามสมาชิก"));
    EXPECT_TRUE(lacks(metrics, "member survey"));
    EXPECT_TRUE(holds(levers, "สัปดาห์"));
    EXPECT_TRUE(lacks(levers, " weeks  "));
    EXPECT_TRUE(matches(run_program({"list", "metrics"}).out, "core_group .* monthly"));
}

TEST(List, EveryKindOfTheContractIsThere) {
    for (const char* kind : {"levers", "forms", "outcomes", "strategies", "scenarios", "failures", "stages", "actions", "shocks", "metrics", "parameters", "processes", "cases"}) {
        const bool there = std::any_of(list_kinds().begin(), list_kinds().end(), [&](const ListKind& one) { return one.name == kind; });
        EXPECT_TRUE(there) << kind;
    }
}

TEST(List, ABundleSaysWhatItSets) {
    for (const auto& row : nlohmann::json::parse(run_program({"list", "strategies", "--json"}).out)) {
        EXPECT_FALSE(row["sets"].empty()) << row;
        EXPECT_EQ(row["settings"], row["sets"].size());
    }
}

TEST(List, TheTablesOfTheModelPageAreUpToDate) {
    const std::string page = bytes_of(in_project("docs/model.md"));
    for (const ModelTable& table : model_tables()) EXPECT_TRUE(holds(page, table.markdown)) << "run: scripts/generate_docs";
    EXPECT_EQ(with_model_tables(page), page);
    EXPECT_EQ(with_model_tables("<!-- table stages: scripts/generate_docs -->\nold\n<!-- end of table -->\nrest").find("old"), std::string::npos);
    for (const auto& row : list_shocks().rows) EXPECT_TRUE(holds(page, "| " + std::string(row["id"]) + " " + std::string(row["label"]) + " |"));
}

TEST(List, ThePageOfNamesIsUpToDate) {
    std::istringstream committed(bytes_of(in_project("docs/names.md"))), now(names_page());
    std::string was, is;
    while (std::getline(now, is)) {
        std::getline(committed, was);
        ASSERT_EQ(was, is) << "run: scripts/generate_docs";
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
