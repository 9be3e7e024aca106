// SPDX-License-Identifier: MIT
#include "results/output_set.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <filesystem>

namespace phakhi {

PendingFile& OutputSet::add(const std::string& path) { return *files_.emplace_back(std::make_unique<PendingFile>(path, overwrite_)); }

void OutputSet::add(const std::string& path, std::string_view text) { add(path).write(std::as_bytes(std::span(text))); }

void OutputSet::commit() {
    for (const auto& file : files_) file->commit();
}

std::vector<std::string> OutputSet::paths() const {
    std::vector<std::string> all;
    for (const auto& file : files_) all.push_back(file->path());
    return all;
}

void make_folder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (std::error_code ignored; std::filesystem::is_directory(folder, ignored)) return;
    if (std::filesystem::exists(folder))
        throw InputError({folder, 0, 0, say({"a file stands here, where a folder is needed", "ตรงนี้เป็นแฟ้ม แต่ต้องเป็นโฟลเดอร์"}), say({"give another name with -o", "ตั้งชื่ออื่นด้วย -o"})});
    throw MachineError(say({"{0}: the folder cannot be made ({1})", "{0}: สร้างโฟลเดอร์ไม่ได้ ({1})"}, folder, error.message()));
}

} // namespace phakhi
