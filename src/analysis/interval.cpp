// SPDX-License-Identifier: MIT
#include "analysis/interval.hpp"
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace phakhi {

double normal_quantile(double p) { return boost::math::quantile(boost::math::normal(), p); }

double t_quantile(double p, double degrees) { return boost::math::quantile(boost::math::students_t(degrees), p); }

double z95() {
    static const double z = normal_quantile(0.975);
    return z;
}

} // namespace phakhi
