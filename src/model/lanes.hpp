// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include "support/clones.hpp"
#include "support/maths.hpp"
#include <algorithm>

/// Small loops over array positions that processes share. They run over everyone with masks instead of over lists with branches.
namespace phakhi {

/// out[k] = 1 where the agent at place k has the status, else 0.
inline void mask_status(const State& s, Status status, float* out) {
    const Status* const in = s.agents.status.data();
    const std::size_t all = whole_lanes(s.agents.size()), reach = status == Status::member ? s.roster.reach : all;
    for (std::size_t k = 0; k < reach; ++k) out[k] = in[k] == status ? 1.0f : 0.0f;
    std::fill(out + reach, out + all, 0.0f);
}

/// Bytes as flags and flags as bytes, up to whole lanes: loops that mix widths do not vectorise well.
void widen(const std::uint8_t* from, Flag* to, std::size_t count);
void narrow(const Flag* from, std::uint8_t* to, std::size_t count);

/// The places in [0, count) whose mark is not 0, ascending, and how many. Marks are padded to whole lanes; count is at most 256.
struct MarkedPlaces {
    static constexpr std::size_t most = 256;
    std::uint8_t place[most + 8];
    std::size_t count = 0;
    template <class Mark> MarkedPlaces(const Mark* marks, std::size_t here);
};

/// Calls f(k) for each k in [0, count), ascending, whose mark (a byte or a flag) is not 0; marks are padded to whole lanes. The list is made first
/// and without branches: which marks are set is hard to foretell.
template <class Mark, class F> void each_marked(const Mark* marks, std::size_t count, F&& f) {
    for (std::size_t start = 0; start < count; start += MarkedPlaces::most) {
        const MarkedPlaces marked(marks + start, std::min(MarkedPlaces::most, count - start));
        for (std::size_t k = 0; k < marked.count; ++k) f(start + marked.place[k]);
    }
}

/// Intermediate results of a part of the lanes, at most `most`, between two loops over it. A long chain of
/// operations on one lane leaves the processor waiting; cut in two, several lanes are under way at once.
struct LanePart {
    static constexpr std::size_t most = 256;
    alignas(64) float value[most];
};

/// out[k] = K, the tenure of the agent at place k (only leaders have one), as far as members stand.
void tenures(const State& s, float* out);

} // namespace phakhi
