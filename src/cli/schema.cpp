// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "results/output_set.hpp"
#include "scenario/json_schema.hpp"
#include "text/width.hpp"

namespace phakhi {

int schema_verb(const Arguments& arguments, Common common, Console& console) {
    std::string kind, output;
    bool force = false;
    Options options("schema", "  phakhi schema -o scenario.schema.json\n  phakhi schema experiment -o experiment.schema.json\n",
                    {"Prints the JSON Schema of scenario or experiment files. An editor with it (VS Code with Even Better TOML, Helix, Neovim with taplo) completes keys, shows what they "
                     "mean and marks mistakes: put the line  #:schema ./scenario.schema.json  above the file.",
                     "พิมพ์ JSON Schema ของแฟ้มฉากทัศน์หรือแฟ้มการทดลอง โปรแกรมแก้ไขข้อความ (VS Code กับ Even Better TOML, Helix, Neovim กับ taplo) จะช่วยเติมคีย์ บอกความหมาย และชี้ข้อผิดพลาด "
                     "ให้เขียนบรรทัด  #:schema ./scenario.schema.json  ไว้บนสุดของแฟ้ม"}, common);
    options.argument("KIND", kind, {"scenario or experiment [scenario]", "scenario หรือ experiment [scenario]"}, true);
    options.text("-o,--output", "FILE", output, {"write it to a file", "เขียนลงแฟ้ม"});
    options.flag("--force", force, {"replace a file that exists", "เขียนทับแฟ้มที่มีอยู่"});
    if (!options.read(arguments, console)) return 0;
    const Voice voice(common.language);
    if (!kind.empty() && kind != "scenario" && kind != "experiment")
        usage_error("schema", voice({"there is no schema of \"{0}\"", "ไม่มี schema ของ \"{0}\""}, shown(kind)), voice({"one of: {0}", "เลือกจาก: {0}"}, "scenario, experiment"));
    const std::string text = (kind == "experiment" ? experiment_schema(common.language) : scenario_schema(common.language)).dump(2) + "\n";
    if (output.empty()) return console.data(text), 0;
    OutputSet files(force ? Overwrite::replace : Overwrite::refuse);
    files.add(output, text);
    files.commit();
    return 0;
}

} // namespace phakhi
