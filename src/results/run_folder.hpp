// SPDX-License-Identifier: MIT
#pragma once
#include "results/ensemble_file.hpp"
#include "results/hdf5_reader.hpp"
#include "scenario/experiment.hpp"
#include <functional>

namespace phakhi {

/// A share of the work: part `part` of `of`, from 1.
struct Shard {
    std::size_t part = 1, of = 1;
    bool whole() const { return of == 1; }
};

/// Everything on which the runs of an experiment depend, one fact a line, "key = value": what tells whether an interrupted experiment may go on.
std::string facts_of(const Experiment& experiment);

/// The first lines that differ, for a person.
Said difference(const std::string& before, const std::string& now);

/// The folder OUT.h5.run in which the blocks of an unfinished experiment lie:
///   lock, lock.3-of-16      held while a process works on it, or on its share
///   experiment.h5           what is played: the files it was read from, and its facts
///   block_000012.h5         runs 12·256 … 12·256 + 255
/// Each file gets its name when it is whole and on the disk, so whatever ends a process, what lies there can be used.
class RunFolder {
public:
    static std::string path_of(const std::string& output) { return output + ".run"; }
    static bool exists(const std::string& output);

    /// Makes the folder if need be and takes hold of it: of all of it, or of a share. OutputExists if another process has it.
    RunFolder(const std::string& output, const Shard& shard, const FileOps& ops = system_file_ops());
    ~RunFolder();
    RunFolder(const RunFolder&) = delete;
    RunFolder& operator=(const RunFolder&) = delete;

    const std::string& path() const { return path_; }
    /// Notes what is to be played, or makes sure that it is what was begun. If it is not, what was played is dropped (Overwrite::replace) or
    /// OutputExists tells the difference.
    void begin(const Experiment& experiment, Overwrite other);
    bool has(std::size_t block) const;
    static bool has_block(const std::string& folder, std::size_t block);
    static std::string block_path(const std::string& folder, std::size_t block);
    void store(std::size_t block, const EnsembleRecord& runs, std::size_t rows);
    h5::Reader open(std::size_t block) const;

    /// Joins the blocks into a file that stays in the folder. `frame`: of the experiment; `more` writes further groups. Returns its path.
    std::string join(const EnsembleRecord& frame, std::size_t runs, const Provenance& provenance, Volatile volatile_facts, const std::function<void(h5::Group& root)>& more);
    /// Gives a file of the folder its final name.
    void name(const std::string& whole, const std::string& output, Overwrite overwrite);

    /// Takes the folder away, once the whole lies elsewhere.
    void remove();

private:
    std::string path_;
    const FileOps& ops_;
    std::vector<int> locks_;

    void lock(const std::string& name, int how);
    void release();
    /// Drops all that was played before.
    void clear();
};

/// The files from which the experiment of a folder was read, without taking hold of it. InputError if it holds none.
std::vector<InputFile> begun_experiment(const std::string& output);
/// Whether a process works on a folder now.
bool is_worked_on(const std::string& output);

} // namespace phakhi
