// SPDX-License-Identifier: MIT
#pragma once

/// Elementary functions in double precision (relative error below 1e-15), after Cephes (exp; Moshier 1989) and fdlibm (log; Sun 1993): written out,
/// for libm's own differ between processors with and without fused operations, and so did the bytes of some runs.
namespace phakhi {

/// e^x for |x| <= 700, clipped outside.
double precise_exp(double x);
/// Natural logarithm of a positive normal x; next to 1 the error is relative to x - 1.
double precise_log(double x);
/// x^y for x >= 0 and y >= 0; 0^0 = 1.
double precise_pow(double x, double y);

} // namespace phakhi
