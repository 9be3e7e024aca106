// SPDX-License-Identifier: MIT
#include "support/precise_maths.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

double precise_exp(double x) {
    x = std::min(std::max(x, -700.0), 700.0);
    const double whole = std::floor(x * 1.4426950408889634 + 0.5);
    x = (x - whole * 6.93145751953125e-1) - whole * 1.42860682030941723212e-6;
    const double z = x * x;
    const double p = x * ((1.26177193074810590878e-4 * z + 3.02994407707441961300e-2) * z + 9.99999999999999999910e-1);
    const double q = ((3.00198505138664455042e-6 * z + 2.52448340349684104192e-3) * z + 2.27265548208155028766e-1) * z + 2.00000000000000000005;
    return std::ldexp(1 + 2 * (p / (q - p)), static_cast<int>(whole));
}

double precise_log(double x) {
    int exponent = 0;
    double m = std::frexp(x, &exponent);   // in [0.5, 1)
    const bool low = m < 0.70710678118654752440;
    exponent -= low;
    m = low ? m + m - 1 : m - 1;
    const double e = exponent, s = m / (2 + m), z = s * s, half = 0.5 * m * m;   // ln(1 + m) = 2 artanh s
    const double r = z * (6.666666666666735130e-1 + z * (3.999999999940941908e-1 + z * (2.857142874366239149e-1 + z * (2.222219843214978396e-1 +
                     z * (1.818357216161805012e-1 + z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
    return e * 6.93147180369123816490e-1 - ((half - (s * (half + r) + e * 1.90821492927058770002e-10)) - m);
}

double precise_pow(double x, double y) { return y == 0 ? 1 : x <= 0 ? 0 : precise_exp(y * precise_log(x)); }

} // namespace phakhi
