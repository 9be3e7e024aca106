// SPDX-License-Identifier: MIT
#include "results/run_folder.hpp"
#include "results/read_parts.hpp"
#include "results/run_columns.hpp"
#include "results/write_provenance.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace phakhi {

namespace fs = std::filesystem;

static constexpr const char experiment_format[] = "experiment", head_name[] = "/experiment.h5";
static constexpr h5::Column facts_column{"facts", {"what the runs depend on", "สิ่งที่รอบจำลองขึ้นอยู่ด้วย"}};

[[noreturn]] static void machine(const std::string& path, const Message& what, int problem) { throw MachineError(say({"{0}: {1} ({2})", "{0}: {1} ({2})"}, path, say(what), std::strerror(problem))); }

bool RunFolder::exists(const std::string& output) {
    std::error_code ignored;
    return fs::is_directory(path_of(output), ignored);
}

RunFolder::RunFolder(const std::string& output, const Shard& shard, const FileOps& ops) : path_(path_of(output)), ops_(ops) {
    const std::string parent = fs::path(path_).parent_path().string();
    if (::mkdir(path_.c_str(), 0777) == 0) {
        if (ops_.sync_folder(parent.empty() ? "." : parent.c_str()) != 0) machine(path_, {"the folder could not be made durable (fsync)", "บันทึกโฟลเดอร์ลงดิสก์ไม่ได้ (fsync)"}, errno);
    } else if (errno != EEXIST) {
        machine(path_, {"the folder for the parts of the result cannot be made", "สร้างโฟลเดอร์สำหรับส่วนต่าง ๆ ของผลลัพธ์ไม่ได้"}, errno);
    } else if (!exists(output)) {
        throw InputError({path_, 0, 0, say({"a file stands here, where a folder is needed", "ตรงนี้เป็นแฟ้ม แต่ต้องเป็นโฟลเดอร์"}), say({"give another name with -o", "ตั้งชื่ออื่นด้วย -o"})});
    }
    try {
        lock("lock", shard.whole() ? LOCK_EX : LOCK_SH);
        if (!shard.whole()) lock("lock." + std::to_string(shard.part) + "-of-" + std::to_string(shard.of), LOCK_EX);
    } catch (...) {
        release();
        throw;
    }
}

RunFolder::~RunFolder() { release(); }

void RunFolder::release() {
    for (const int file : locks_) ::close(file);
    locks_.clear();
}

void RunFolder::lock(const std::string& name, int how) {
    const std::string path = path_ + "/" + name;
    const auto taken = [&] {
        throw OutputExists(say({"{0}: another process is working on this experiment; wait for it, or give another name with -o", "{0}: มีโปรเซสอื่นกำลังทำการทดลองนี้อยู่ ให้รอ หรือตั้งชื่ออื่นด้วย -o"}, path_));
    };
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0 && errno == ENOENT) taken();   // the folder was taken away a moment ago: it is finished
    if (file < 0) machine(path, {"the lock cannot be opened", "เปิดแฟ้มล็อกไม่ได้"}, errno);
    locks_.push_back(file);
    if (::flock(file, how | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) taken();
        if (errno == ENOLCK || errno == ENOTSUP || errno == ENOSYS) return;   // a file system without locks: blocks have names of their own all the same
        machine(path, {"the lock cannot be taken", "ล็อกแฟ้มไม่ได้"}, errno);
    }
    struct stat mine {}, there {};
    if (::fstat(file, &mine) != 0 || ::stat(path.c_str(), &there) != 0 || mine.st_ino != there.st_ino) taken();
}

static std::string facts_begun(const std::string& head) {
    const h5::Reader file = h5::Reader::open(head);
    if (check_phakhi_format(head, file) != experiment_format) throw InputError({head, 0, 0, say({"this does not tell of an experiment", "แฟ้มนี้ไม่ใช่ข้อมูลของการทดลอง"}), {}});
    return file.texts(facts_column.name).at(0);
}

void RunFolder::begin(const Experiment& experiment, Overwrite other) {
    const std::string head = path_ + head_name, facts = facts_of(experiment);
    std::error_code ignored;
    if (fs::exists(head, ignored)) {
        const std::string before = facts_begun(head);
        if (before == facts) return;
        if (other == Overwrite::refuse)
            throw OutputExists(say({"{0}: an experiment that differs was begun here: {1}. Change it back to go on, give another name with -o, or drop it and begin this one with --force",
                                    "{0}: ตรงนี้มีการทดลองที่ต่างออกไปทำค้างอยู่: {1} ให้แก้กลับเพื่อทำต่อ ตั้งชื่ออื่นด้วย -o หรือทิ้งของเดิมแล้วเริ่มการทดลองนี้ด้วย --force"}, path_, difference(before, facts)));
        clear();
    }
    h5::File file(head);
    h5::Group root = file.root();
    root.attribute(schema::attribute::format, experiment_format);
    root.attribute(schema::attribute::version, schema::version);
    root.text(facts_column, facts);
    Scenario read_from;
    read_from.inputs = experiment.inputs;
    write_provenance(root, provenance_of(read_from, experiment.seed, 0), false);
    root.close();
    const std::vector<std::byte> bytes = file.image();
    file.close();
    PendingFile output(head, Overwrite::replace, ops_);   // processes that begin at the same time write the same
    output.write(bytes);
    output.commit();
}

void RunFolder::clear() {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(path_, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("lock")) fs::remove(entry.path(), error);
    }
    if (error) machine(path_, {"the parts of an earlier experiment cannot be removed", "ลบส่วนของการทดลองก่อนหน้าไม่ได้"}, error.value());
}

std::string RunFolder::block_path(const std::string& folder, std::size_t block) {
    std::string number = std::to_string(block);
    constexpr std::size_t digits = 6;
    if (number.size() < digits) number.insert(0, digits - number.size(), '0');
    return folder + "/block_" + number + ".h5";
}

bool RunFolder::has(std::size_t block) const { return has_block(path_, block); }

bool RunFolder::has_block(const std::string& folder, std::size_t block) {
    const std::string path = block_path(folder, block);
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return false;
    try {
        h5::Reader::open(path);
        return true;
    } catch (const InputError&) {
        return false;   // damaged by whatever befell the disk: played once more
    }
}

void RunFolder::store(std::size_t block, const EnsembleRecord& runs, std::size_t rows) {
    const std::string path = block_path(path_, block);
    PendingFile output(path, Overwrite::replace, ops_);
    output.write(block_image(path, runs, rows));
    output.commit();
}

h5::Reader RunFolder::open(std::size_t block) const { return h5::Reader::open(block_path(path_, block)); }

std::string RunFolder::join(const EnsembleRecord& frame, std::size_t runs, const Provenance& provenance, Volatile volatile_facts, const std::function<void(h5::Group& root)>& more) {
    const std::string whole = path_ + "/whole.h5";
    PendingFile output(whole, Overwrite::replace, ops_);
    EnsembleWriter writer(output, frame, runs, provenance, volatile_facts);
    for (std::size_t first = 0; first < runs; first += runs_in_block) writer.copy(first / runs_in_block, open(first / runs_in_block), provenance.seed);
    writer.write(more);
    writer.finish();
    return whole;
}

void RunFolder::name(const std::string& whole, const std::string& output, Overwrite overwrite) {
    if (ops_.rename(whole.c_str(), output.c_str(), overwrite == Overwrite::replace) != 0) {
        if (errno == EEXIST) throw OutputExists(say({"{0}: this output exists already; give another name with -o, or replace it with --force", "{0}: มีแฟ้มผลลัพธ์นี้อยู่แล้ว ให้ตั้งชื่ออื่นด้วย -o หรือเขียนทับด้วย --force"}, output));
        machine(output, {"the result could not be given its name", "ตั้งชื่อแฟ้มผลลัพธ์ไม่ได้"}, errno);
    }
    const std::string parent = fs::path(output).parent_path().string();
    if (ops_.sync_folder(parent.empty() ? "." : parent.c_str()) != 0) machine(output, {"the result is whole, but its folder could not be made durable (fsync)", "ผลลัพธ์ครบถ้วน แต่บันทึกโฟลเดอร์ลงดิสก์ไม่ได้ (fsync)"}, errno);
}

void RunFolder::remove() {
    clear();
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(path_, error)) fs::remove(entry.path(), error);
    fs::remove(path_, error);   // not if somebody has put something in: it is left there
    release();
}

std::vector<InputFile> begun_experiment(const std::string& output) {
    const std::string head = RunFolder::path_of(output) + head_name;
    facts_begun(head);
    return stored_files(read_provenance(h5::Reader::open(head).group(schema::provenance::group)));
}

bool is_worked_on(const std::string& output) {
    const int file = ::open((RunFolder::path_of(output) + "/lock").c_str(), O_RDWR | O_CLOEXEC);
    if (file < 0) return false;
    const bool taken = ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(file);
    return taken;
}

} // namespace phakhi
