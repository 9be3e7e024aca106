// SPDX-License-Identifier: MIT
#include "cli/verbs.hpp"

int main(int argc, char** argv) { return phakhi::phakhi_main(argc, argv); }
