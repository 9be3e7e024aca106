// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>

/// Elementary functions written out, so that the same bits come from every libm and compiler, and loops vectorise.
namespace phakhi {

constexpr float clip01(float x) { return std::min(std::max(x, 0.0f), 1.0f); }
constexpr double clip01(double x) { return std::min(std::max(x, 0.0), 1.0); }

/// e^x for |x| <= 87, clipped outside; relative error below 2e-7 (Cephes expf: range reduction by ln 2, degree-5 polynomial).
inline float exp_of(float x) {
    x = std::min(std::max(x, -87.0f), 87.0f);
    const float scaled = x * 1.44269504f;
    const auto whole = static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
    const auto n = static_cast<float>(whole);
    const float r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    const float e = p * r * r + r + 1.0f;
    return e * std::bit_cast<float>((whole + 127) << 23);
}

/// Natural logarithm for normal positive x; absolute error below 3e-7 on [1e-3, 1e3] (Cephes logf).
inline float log_of(float x) {
    const auto bits = std::bit_cast<std::int32_t>(x);
    auto exponent = static_cast<float>((bits >> 23) - 126);
    float m = std::bit_cast<float>((bits & 0x007fffff) | 0x3f000000);  // in [0.5, 1)
    const bool low = m < 0.707106781f;
    exponent -= low ? 1.0f : 0.0f;
    m = low ? m + m - 1.0f : m - 1.0f;
    const float z = m * m;
    float p = 7.0376836292e-2f;
    p = p * m - 1.1514610310e-1f;
    p = p * m + 1.1676998740e-1f;
    p = p * m - 1.2420140846e-1f;
    p = p * m + 1.4249322787e-1f;
    p = p * m - 1.6668057665e-1f;
    p = p * m + 2.0000714765e-1f;
    p = p * m - 2.4999993993e-1f;
    p = p * m + 3.3333331174e-1f;
    float y = m * z * p - 0.5f * z;
    y += exponent * -2.12194440e-4f;
    return m + y + exponent * 0.693359375f;
}

/// Logistic function 1 / (1 + e^-x).
inline float logistic(float x) { return 1.0f / (1.0f + exp_of(-x)); }

/// The same elementary functions for the few numbers that a network has once.
inline double exp_of(double x) { return static_cast<double>(exp_of(static_cast<float>(x))); }
inline double logistic(double x) { return 1.0 / (1.0 + exp_of(-x)); }

} // namespace phakhi
