// SPDX-License-Identifier: MIT
#include "cli/verbs.hpp"
#include <cstdio>

int main(int argc, char** argv) {
#ifdef PHAKHI_NEEDS_AVX2
    if (!__builtin_cpu_supports("avx2")) {
        std::fputs("phakhi: built for processors with AVX2, which this one lacks; build it again on this machine, or anywhere with -DPHAKHI_PORTABLE=ON\n"
                   "phakhi: โปรแกรมนี้สร้างสำหรับหน่วยประมวลผลที่มี AVX2 ซึ่งเครื่องนี้ไม่มี โปรดสร้างใหม่บนเครื่องนี้ หรือสร้างด้วย -DPHAKHI_PORTABLE=ON\n", stderr);
        return 3;
    }
#endif
    return phakhi::phakhi_main(argc, argv);
}
