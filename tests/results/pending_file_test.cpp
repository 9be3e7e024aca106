// SPDX-License-Identifier: MIT
#include "results/pending_file.hpp"
#include "results/test_folder.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>
#include <cerrno>
#include <span>
#include <sys/stat.h>

using namespace phakhi;

static std::span<const std::byte> as_bytes(const std::string& text) { return std::as_bytes(std::span(text.data(), text.size())); }

static void store(const std::string& path, const std::string& content, Overwrite overwrite = Overwrite::refuse, const FileOps& ops = system_file_ops()) {
    PendingFile file(path, overwrite, ops);
    file.write(as_bytes(content));
    file.commit();
}

TEST(PendingFile, GetsItsNameOnlyWhenWhole) {
    const TestFolder folder;
    PendingFile file(folder / "run.h5");
    file.write(as_bytes("half"));
    EXPECT_FALSE(std::filesystem::exists(folder / "run.h5"));
    EXPECT_EQ(folder.files(), std::vector{"run.h5.tmp." + std::to_string(::getpid())});
    file.write(as_bytes(" whole"));
    file.commit();
    EXPECT_EQ(folder.files(), std::vector<std::string>{"run.h5"});
    EXPECT_EQ(bytes_of(folder / "run.h5"), "half whole");
}

TEST(PendingFile, LeavesNothingWhenGivenUp) {
    const TestFolder folder;
    { PendingFile(folder / "run.h5").write(as_bytes("half")); }
    EXPECT_TRUE(folder.files().empty());
}

TEST(PendingFile, RefusesAnExistingOutputAndKeepsIt) {
    const TestFolder folder;
    put_bytes(folder / "run.h5", "old");
    EXPECT_THROW(PendingFile(folder / "run.h5"), OutputExists);
    EXPECT_EQ(folder.files(), std::vector<std::string>{"run.h5"});
    EXPECT_EQ(bytes_of(folder / "run.h5"), "old");
}

TEST(PendingFile, CanBeTriedOutWithoutATrace) {
    const TestFolder folder;
    PendingFile::try_out(folder / "run.h5", Overwrite::refuse);
    EXPECT_TRUE(folder.files().empty());
    EXPECT_THROW(PendingFile::try_out(folder / "none/run.h5", Overwrite::refuse), InputError);
    put_bytes(folder / "run.h5", "old");
    EXPECT_THROW(PendingFile::try_out(folder / "run.h5", Overwrite::refuse), OutputExists);
    PendingFile::try_out(folder / "run.h5", Overwrite::replace);
    EXPECT_EQ(bytes_of(folder / "run.h5"), "old");
}

TEST(PendingFile, RefusesAnOutputThatAppearsDuringTheRun) {
    const TestFolder folder;
    {
        PendingFile file(folder / "run.h5");
        file.write(as_bytes("mine"));
        put_bytes(folder / "run.h5", "another's");
        EXPECT_THROW(file.commit(), OutputExists);
    }
    EXPECT_EQ(folder.files(), std::vector<std::string>{"run.h5"});
    EXPECT_EQ(bytes_of(folder / "run.h5"), "another's");
}

TEST(PendingFile, ReplacesWhenToldTo) {
    const TestFolder folder;
    put_bytes(folder / "run.h5", "old");
    store(folder / "run.h5", "new", Overwrite::replace);
    EXPECT_EQ(bytes_of(folder / "run.h5"), "new");
}

TEST(PendingFile, ReplacingFollowsALink) {
    const TestFolder folder;
    put_bytes(folder / "real.h5", "old");
    std::filesystem::create_symlink("real.h5", folder / "run.h5");
    EXPECT_THROW(PendingFile(folder / "run.h5"), OutputExists);
    store(folder / "run.h5", "new", Overwrite::replace);
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "run.h5"));
    EXPECT_EQ(bytes_of(folder / "real.h5"), "new");
}

TEST(PendingFile, NeverTakesAnothersTemporaryFile) {
    const TestFolder folder;
    const std::string taken = folder / ("run.h5.tmp." + std::to_string(::getpid()));
    put_bytes(taken, "of a process with this number elsewhere");
    store(folder / "run.h5", "mine");
    EXPECT_EQ(bytes_of(taken), "of a process with this number elsewhere");
    EXPECT_EQ(bytes_of(folder / "run.h5"), "mine");
}

TEST(PendingFile, PathsThatCannotBeAnOutputAreInputErrors) {
    const TestFolder folder;
    std::filesystem::create_symlink("nowhere", folder / "dangling");
    for (const std::string& path : {std::string(), folder.path(), folder.path() + "/", folder / "missing/run.h5", folder / "dangling", std::string("/dev/null/run.h5")}) {
        EXPECT_THROW(PendingFile(path, Overwrite::replace), InputError) << path;
    }
    EXPECT_THROW(PendingFile("/dev/null", Overwrite::replace), InputError);
    EXPECT_EQ(folder.files(), std::vector<std::string>{"dangling"});
}

TEST(PendingFile, LongThaiNamesHaveRoomForTheTemporaryEnding) {
    const TestFolder folder;
    std::string name;
    for (int k = 0; k < 84; ++k) name += "ก";
    store(folder / name, "x");
    EXPECT_EQ(folder.files(), std::vector{name});
}

TEST(PendingFile, UnwritableFolderIsAMachineError) {
    const TestFolder folder;
    ::chmod(folder.path().c_str(), 0555);
    const bool was_root = ::geteuid() == 0;
    if (was_root) {  // who may write anywhere
        ASSERT_EQ(::seteuid(65534), 0);
    }
    std::string message;
    try {
        PendingFile(folder / "run.h5");
    } catch (const MachineError& error) {
        message = error.what();
    }
    if (was_root) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    ::chmod(folder.path().c_str(), 0755);
    EXPECT_NE(message.find(folder / "run.h5"), std::string::npos) << message;
    EXPECT_NE(message.find("denied"), std::string::npos) << message;
}

/// The k-th call of the file operations fails, with or without all that follow.
namespace faults {
static int calls, failing;
static bool lasting;
static bool fails() {
    ++calls;
    if (calls != failing && !(lasting && calls > failing)) return false;
    errno = ENOSPC;
    return true;
}
static ssize_t short_write(int file, const void* bytes, std::size_t count) {  // three bytes at a time, as a full disk may do
    return fails() ? -1 : system_file_ops().write(file, bytes, std::min<std::size_t>(count, 3));
}
static constexpr FileOps ops{
    [](const char* path) { return fails() ? -1 : system_file_ops().create(path); },
    short_write,
    [](int file, const void* bytes, std::size_t count, off_t offset) { return fails() ? ssize_t{-1} : system_file_ops().write_at(file, bytes, std::min<std::size_t>(count, 3), offset); },
    [](int file, off_t size) { return fails() ? -1 : system_file_ops().resize(file, size); },
    [](int file) { return fails() ? -1 : system_file_ops().fsync(file); },
    [](int file) {
        const bool failed = fails();
        const int result = system_file_ops().close(file);  // a failed close has closed, too
        if (failed) errno = EIO;
        return failed ? -1 : result;
    },
    [](const char* from, const char* to, bool replace) { return fails() ? -1 : system_file_ops().rename(from, to, replace); },
    [](const char* folder) { return fails() ? -1 : system_file_ops().sync_folder(folder); },
};
} // namespace faults

/// Every call in turn fails until none is left to fail; each time there is a MachineError and no half-written file.
static void fail_every_call(Overwrite overwrite, bool lasting, const std::string& before) {
    const std::string content = "0123456789";
    faults::lasting = lasting;
    bool done = false;
    for (faults::failing = 1; !done; ++faults::failing) {
        ASSERT_LT(faults::failing, 50);
        const TestFolder folder;
        if (!before.empty()) put_bytes(folder / "run.h5", before);
        faults::calls = 0;
        try {
            store(folder / "run.h5", content, overwrite, faults::ops);
            done = true;
        } catch (const MachineError& error) {
            EXPECT_NE(std::string(error.what()).find("bytes free"), std::string::npos) << error.what();
        }
        const std::vector<std::string> files = folder.files();
        for (const std::string& file : files) EXPECT_EQ(file, "run.h5") << "call " << faults::failing;
        const std::string now = bytes_of(folder / "run.h5");
        EXPECT_TRUE(now == content || now == before) << "call " << faults::failing;
        EXPECT_TRUE(!done || now == content);
    }
    EXPECT_EQ(faults::failing - 2, 9);  // create, four writes, fsync, close, rename, fsync of the folder
}

TEST(PendingFile, EveryCallMayFailOnce) { fail_every_call(Overwrite::refuse, false, ""); }
TEST(PendingFile, EveryCallMayFailFromThenOn) { fail_every_call(Overwrite::refuse, true, ""); }
TEST(PendingFile, EveryCallMayFailWhileReplacing) { fail_every_call(Overwrite::replace, false, "old"); }
