// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace phakhi {

struct Scenario;
struct InputFile;

/// An input file as it was.
struct ProvenanceInput {
    std::string path;     ///< as the scenario names it
    std::string sha256;   ///< of the whole file
    std::int32_t size = 0;
    std::string bytes;    ///< empty if withheld (names of people under --pseudonyms)
    bool operator==(const ProvenanceInput&) const = default;
};

/// Where a result comes from: all that is needed to make it again. Equal runs have equal provenance, but for what is volatile.
struct Provenance {
    std::string scenario_toml;      ///< the scenario file as given
    std::string scenario_resolved;  ///< every value in force
    std::vector<ProvenanceInput> inputs;
    std::string seed;               ///< text, as readers lose whole numbers beyond 2^53
    std::int32_t replicate = 0;
    std::string program_version, git_commit, compiler, library_versions;

    struct Volatile {
        std::string command_line, host, cpu, started, finished, working_directory;
        std::int32_t threads = 1;
        std::vector<std::string> paths;  ///< of the inputs, absolute
        bool operator==(const Volatile&) const = default;
    } volatile_facts;
    bool operator==(const Provenance&) const = default;
};

/// Provenance of a run on this machine, all but command line, threads and times. With pseudonyms the bytes of worksheets are withheld.
Provenance provenance_of(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate, Names names = Names::real);

/// The stored files, from which a scenario or an experiment is read again.
std::vector<InputFile> stored_files(const Provenance& provenance);

/// This moment as ISO 8601 in UTC, to the second: for started and finished.
std::string now_text();

} // namespace phakhi
