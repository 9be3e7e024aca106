// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "results/hdf5.hpp"
#include "results/pending_file.hpp"
#include "results/trajectory_file.hpp"
#include <exception>
#include <functional>
#include <memory>

namespace phakhi {

namespace h5 { class Reader; }

/// An ensemble file (docs/experiments.md) under construction. It takes the runs block by block, so it needs the memory of one block however
/// many there are. Equal runs and provenance give equal bytes. MachineError if the disk fails.
class EnsembleWriter {
public:
    /// `frame`: what the file says of itself, its design, and the names of its measures, failures and series; the runs in it are ignored.
    EnsembleWriter(PendingFile& output, const EnsembleRecord& frame, std::size_t runs, const Provenance& provenance, Volatile volatile_facts);
    ~EnsembleWriter();
    EnsembleWriter(const EnsembleWriter&) = delete;
    EnsembleWriter& operator=(const EnsembleWriter&) = delete;

    /// The runs of block k: `runs_in_block` of them, fewer in the last block.
    void add(std::size_t k, const EnsembleRecord& block);
    /// The same out of a block file, whose compressed bytes are taken as they are.
    void copy(std::size_t k, const h5::Reader& block, const std::string& seed);
    /// Further groups, which `task` writes under the root.
    void write(const std::function<void(h5::Group& root)>& task);
    /// Completes the file and gives it its name.
    void finish();

private:
    class DiskSink;
    struct Parts;
    PendingFile& output_;
    const EnsembleRecord& frame_;
    const std::size_t runs_;
    std::unique_ptr<DiskSink> disk_;
    std::unique_ptr<Parts> parts_;

    void write_seeds(std::size_t k, const std::vector<std::string>& seeds);
    template <class Task> void guarded(Task&& task);
};

/// The whole of an ensemble in one go.
void write_ensemble(const std::string& path, const EnsembleRecord& record, const Provenance& provenance, const TrajectoryFileOptions& options = {});

/// The bytes of a block file: some runs of an ensemble, to be copied into it later. `rows`: runs in a block of that ensemble.
std::vector<std::byte> block_image(const std::string& name, const EnsembleRecord& block, std::size_t rows);

} // namespace phakhi
