// SPDX-License-Identifier: MIT
#include "results/write_provenance.hpp"
#include "results/schema.hpp"
#include <algorithm>

namespace phakhi {

static void write_inputs(h5::Group group, const std::vector<ProvenanceInput>& files) {
    using namespace schema::provenance::inputs;
    std::vector<std::string> paths, sums;
    std::vector<std::int32_t> sizes, first = {0};
    std::vector<std::int8_t> all;
    for (const ProvenanceInput& input : files) {
        paths.push_back(input.path);
        sums.push_back(input.sha256);
        sizes.push_back(input.size);
        all.insert(all.end(), input.bytes.begin(), input.bytes.end());
        first.push_back(static_cast<std::int32_t>(all.size()));
    }
    group.index(file, files.size());
    group.index(bound, files.size() + 1);
    group.index(byte, all.size());
    group.column(path, {file}, paths);
    group.column(sha256, {file}, sums);
    group.column(size, {file}, sizes);
    group.column(first_byte, {bound}, first);
    group.column(bytes, {byte}, all);
    group.close();
}

static void write_volatile(h5::Group group, const Provenance::Volatile& facts) {
    using namespace schema::provenance::volatile_;
    std::string all;
    for (const std::string& path : facts.paths) all += (all.empty() ? "" : "\n") + path;
    group.attribute(command_line, facts.command_line);
    group.attribute(threads, facts.threads);
    group.attribute(host, facts.host);
    group.attribute(cpu, facts.cpu);
    group.attribute(started, facts.started);
    group.attribute(finished, facts.finished);
    group.attribute(working_directory, facts.working_directory);
    group.attribute(paths, all);
    group.close();
}

void write_provenance(h5::Group& root, const Provenance& p, bool with_volatile) {
    using namespace schema::provenance;
    h5::Group top = root.group(group);
    top.text(scenario_toml, p.scenario_toml);
    top.text(scenario_resolved, p.scenario_resolved);
    top.attribute(seed, p.seed);
    top.attribute(replicate, p.replicate);
    top.attribute(program_version, p.program_version);
    top.attribute(git_commit, p.git_commit);
    top.attribute(compiler, p.compiler);
    top.attribute(library_versions, p.library_versions);
    write_inputs(top.group(inputs::group), p.inputs);
    if (with_volatile) write_volatile(top.group(volatile_::group), p.volatile_facts);
    top.close();
}

} // namespace phakhi
