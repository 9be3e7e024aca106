// SPDX-License-Identifier: MIT
#pragma once
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

/// One value for each Id, indexed by nothing else.
template <class Id, class T> class PerId {
public:
    PerId() = default;
    explicit PerId(std::size_t size, T fill = {}) : values_(size, fill) {}
    T& operator[](Id id) { return values_[number(id)]; }
    const T& operator[](Id id) const { return values_[number(id)]; }
    std::size_t size() const { return values_.size(); }
    void resize(std::size_t size, T fill = {}) { values_.resize(size, fill); }
    void reserve(std::size_t size) { values_.reserve(size); }
    void push_back(T value) { values_.push_back(value); }
    void pop_back() { values_.pop_back(); }
    T& back() { return values_.back(); }
    T* data() { return values_.data(); }
    const T* data() const { return values_.data(); }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    std::size_t bytes() const { return values_.capacity() * sizeof(T); }
    bool operator==(const PerId&) const = default;

private:
    std::vector<T> values_;
};

template <class T> using PerAgent = PerId<AgentId, T>;
template <class T> using PerTie = PerId<TieId, T>;

} // namespace phakhi
