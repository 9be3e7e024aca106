// SPDX-License-Identifier: MIT
#include "results/provenance.hpp"
#include "scenario/scenario.hpp"
#include "support/sha256.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static Scenario with_worksheet() {
    Scenario scenario;
    scenario.inputs = {{"case.toml", "schema = 1\n"}, {"stakeholders.csv", "name,sector\nสมชาย,people\n"}};
    scenario.resolved = "schema = 1\n[run]\nweeks = 260\n";
    return scenario;
}

TEST(Provenance, HoldsAllThatIsNeededToRunAgain) {
    const Provenance p = provenance_of(with_worksheet(), 18446744073709551615u, 7);
    EXPECT_EQ(p.seed, "18446744073709551615");
    EXPECT_EQ(p.replicate, 7);
    EXPECT_EQ(p.scenario_toml, "schema = 1\n");
    EXPECT_EQ(p.scenario_resolved, with_worksheet().resolved);
    ASSERT_EQ(p.inputs.size(), 2u);
    EXPECT_EQ(p.inputs[1].bytes, with_worksheet().inputs[1].bytes);
    EXPECT_EQ(p.inputs[1].sha256, sha256(with_worksheet().inputs[1].bytes));
    for (const std::string& text : {p.program_version, p.git_commit, p.compiler, p.library_versions}) EXPECT_FALSE(text.empty());
    EXPECT_EQ(p.volatile_facts.started.size(), std::string("2026-11-21T09:00:00Z").size());
}

TEST(Provenance, EqualRunsDifferOnlyInWhatIsVolatile) {
    Provenance a = provenance_of(with_worksheet(), 1, 0), b = provenance_of(with_worksheet(), 1, 0);
    a.volatile_facts = b.volatile_facts = {};
    EXPECT_EQ(a, b);
}

TEST(Provenance, UnderPseudonymsNoWorksheetIsKept) {
    const Provenance p = provenance_of(with_worksheet(), 1, 0, Names::pseudonyms);
    EXPECT_EQ(p.inputs[0].bytes, "schema = 1\n");
    EXPECT_EQ(p.inputs[1].bytes, "");
    EXPECT_EQ(p.inputs[1].size, static_cast<std::int32_t>(with_worksheet().inputs[1].bytes.size()));
    EXPECT_EQ(p.inputs[1].sha256, sha256(with_worksheet().inputs[1].bytes));
}
