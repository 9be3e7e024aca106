// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace phakhi {

/// Who an agent is, for good: given once, never again, growing. Random draws and every order go by it.
enum class Uid : std::uint32_t {};
/// Where an agent stands in the arrays; reused when an agent's place goes to another.
enum class AgentId : std::uint32_t {};
/// Where a tie stands in the arrays; reused.
enum class TieId : std::uint32_t {};

/// The k-th place of the arrays.
constexpr AgentId agent_id(std::size_t k) { return AgentId{static_cast<std::uint32_t>(k)}; }
constexpr TieId tie_id(std::size_t k) { return TieId{static_cast<std::uint32_t>(k)}; }

template <class Id> constexpr std::uint32_t number(Id id) { return static_cast<std::uint32_t>(id); }

/// Elements that fit the widest vector: arrays are padded to whole lanes, so that loops over places need no remainder.
inline constexpr std::size_t lane_width = 16;
constexpr std::size_t whole_lanes(std::size_t size) { return (size + lane_width - 1) / lane_width * lane_width; }

/// One value for each Id, indexed by nothing else. Behind the last one stand values of nobody, up to whole lanes; loops may write them.
template <class Id, class T> class PerId {
public:
    PerId() = default;
    explicit PerId(std::size_t size, T fill = {}) { resize(size, fill); }
    T& operator[](Id id) { return values_[number(id)]; }
    const T& operator[](Id id) const { return values_[number(id)]; }
    std::size_t size() const { return size_; }
    void resize(std::size_t size, T fill = {}) {
        values_.resize(whole_lanes(size), fill);
        size_ = size;
    }
    void reserve(std::size_t size) { values_.reserve(whole_lanes(size)); }
    void push_back(T value) {
        if (size_ == values_.size()) values_.resize(size_ + lane_width);
        values_[size_++] = value;
    }
    void pop_back() { --size_; }
    T& back() { return values_[size_ - 1]; }
    T* data() { return values_.data(); }
    const T* data() const { return values_.data(); }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.begin() + static_cast<std::ptrdiff_t>(size_); }
    std::size_t bytes() const { return values_.capacity() * sizeof(T); }
    friend bool operator==(const PerId& a, const PerId& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

private:
    std::vector<T> values_;
    std::size_t size_ = 0;
};

template <class T> using PerAgent = PerId<AgentId, T>;
template <class T> using PerTie = PerId<TieId, T>;

} // namespace phakhi
