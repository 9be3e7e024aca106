// SPDX-License-Identifier: MIT
#include "results/provenance.hpp"
#include "scenario/scenario.hpp"
#include "support/sha256.hpp"
#include "version.hpp"
#include <boost/version.hpp>
#include <hdf5.h>
#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <limits>
#include <unistd.h>

namespace phakhi {

static std::string compiler() {
#if defined(__clang__)
    return "Clang " __clang_version__;
#else
    return "GCC " __VERSION__;
#endif
}

static std::string library_versions() {
    unsigned major = 0, minor = 0, release = 0;
    H5get_libversion(&major, &minor, &release);
    return "HDF5 " + std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(release) + ", Boost " +
           std::to_string(BOOST_VERSION / 100000) + "." + std::to_string(BOOST_VERSION / 100 % 1000) + "." + std::to_string(BOOST_VERSION % 100);
}

static std::string cpu() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("model name")) return line.substr(std::min(line.size(), line.find(':') + 2));
    }
    return "unknown";
}

static std::string host() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

std::string now_text() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

std::vector<InputFile> stored_files(const Provenance& provenance) {
    std::vector<InputFile> files;
    for (const ProvenanceInput& input : provenance.inputs) files.push_back({input.path, input.bytes});
    return files;
}

Provenance provenance_of(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate, Names names) {
    Provenance p;
    p.scenario_resolved = scenario.resolved;
    if (!scenario.inputs.empty()) p.scenario_toml = scenario.inputs.front().bytes;
    std::error_code ignored;
    for (const InputFile& input : scenario.inputs) {
        const bool withheld = names == Names::pseudonyms && !input.path.ends_with(".toml");
        const auto size = static_cast<std::int32_t>(std::min<std::size_t>(input.bytes.size(), std::numeric_limits<std::int32_t>::max()));
        p.inputs.push_back({input.path, sha256(input.bytes), size, withheld ? "" : input.bytes});
        p.volatile_facts.paths.push_back(std::filesystem::absolute(input.path, ignored).string());
    }
    p.seed = std::to_string(seed);
    p.replicate = static_cast<std::int32_t>(replicate);
    p.program_version = PHAKHI_VERSION;
    p.git_commit = PHAKHI_COMMIT;
    p.compiler = compiler();
    p.library_versions = library_versions();
    p.volatile_facts.host = host();
    p.volatile_facts.cpu = cpu();
    p.volatile_facts.started = now_text();
    p.volatile_facts.working_directory = std::filesystem::current_path(ignored).string();
    return p;
}

} // namespace phakhi
