// SPDX-License-Identifier: MIT
#include "results/read_parts.hpp"
#include "results/schema.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <cstdlib>

namespace phakhi {

using h5::Reader;

std::string check_phakhi_format(const std::string& path, const Reader& file) {
    const auto refuse = [&](Said message, Said suggestion) { throw InputError(Problem{path, 0, 0, std::move(message), std::move(suggestion)}); };
    if (!file.has_attribute(schema::attribute::format) || !file.has_attribute(schema::attribute::version))
        refuse(say({"an HDF5 file, but not written by phakhi", "เป็นแฟ้ม HDF5 แต่ไม่ได้เขียนโดย phakhi"}), say({"give a file that phakhi wrote", "ระบุแฟ้มที่ phakhi เขียน"}));
    const std::string version = file.text_attribute(schema::attribute::version);
    if (std::atoi(version.c_str()) > schema::version_major)
        refuse(say({"format version {0} is newer than this program knows ({1})", "รูปแบบแฟ้มรุ่น {0} ใหม่กว่าที่โปรแกรมนี้รู้จัก ({1})"}, version, schema::version),
               say({"use the phakhi that wrote it, or a newer one", "ใช้ phakhi รุ่นที่เขียนแฟ้ม หรือรุ่นใหม่กว่า"}));
    return file.text_attribute(schema::attribute::format);
}

std::vector<CatalogueLabel> read_labels(const Reader& g, std::string_view label, std::string_view label_th) {
    const std::vector<std::string> ids = g.texts(schema::id), english = g.texts(label), thai = g.texts(label_th);
    std::vector<CatalogueLabel> entries;
    for (std::size_t k = 0; k < ids.size(); ++k) entries.push_back({ids[k], english.at(k), thai.at(k)});
    return entries;
}

static std::vector<ProvenanceInput> read_inputs(const Reader& g) {
    using namespace schema::provenance::inputs;
    const auto paths = g.texts(path), sums = g.texts(sha256);
    const auto sizes = g.values<std::int32_t>(size), first = g.values<std::int32_t>(first_byte);
    const auto all = g.values<std::int8_t>(bytes);
    std::vector<ProvenanceInput> files;
    for (std::size_t k = 0; k < paths.size(); ++k) {
        const auto from = static_cast<std::size_t>(std::clamp<std::int64_t>(first.at(k), 0, static_cast<std::int64_t>(all.size())));
        const auto to = static_cast<std::size_t>(std::clamp<std::int64_t>(first.at(k + 1), static_cast<std::int64_t>(from), static_cast<std::int64_t>(all.size())));
        files.push_back({paths[k], sums.at(k), sizes.at(k), std::string(all.data() + from, all.data() + to)});
    }
    return files;
}

Provenance read_provenance(const Reader& g) {
    using namespace schema::provenance;
    Provenance p;
    p.scenario_toml = g.texts(scenario_toml).at(0);
    p.scenario_resolved = g.texts(scenario_resolved).at(0);
    p.inputs = read_inputs(g.group(inputs::group));
    p.seed = g.text_attribute(seed);
    p.replicate = static_cast<std::int32_t>(g.number_attribute(replicate));
    p.program_version = g.text_attribute(program_version);
    p.git_commit = g.text_attribute(git_commit);
    p.compiler = g.text_attribute(compiler);
    p.library_versions = g.text_attribute(library_versions);
    if (!g.has(volatile_::group)) return p;
    const Reader v = g.group(volatile_::group);
    p.volatile_facts = {v.text_attribute(volatile_::command_line), v.text_attribute(volatile_::host), v.text_attribute(volatile_::cpu), v.text_attribute(volatile_::started),
                        v.text_attribute(volatile_::finished), v.text_attribute(volatile_::working_directory), static_cast<std::int32_t>(v.number_attribute(volatile_::threads)), {}};
    std::string paths = v.text_attribute(volatile_::paths);
    for (std::size_t end = 0; !paths.empty(); paths.erase(0, end == std::string::npos ? end : end + 1)) {
        end = paths.find('\n');
        p.volatile_facts.paths.push_back(paths.substr(0, end));
    }
    return p;
}

} // namespace phakhi
