// SPDX-License-Identifier: MIT
#pragma once

/// Compiles a function several times and chooses the widest that the processor has when the program starts. Only for loops whose
/// elements do not touch one another, and the whole project is built without contraction into fused operations: the bits are the same in
/// every copy (a test compares runs with the wide copies and without). Sanitizers cannot bear the resolver.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(PHAKHI_SANITIZED)
#ifdef __AVX2__
#define PHAKHI_CLONES __attribute__((target_clones("arch=x86-64-v4", "default")))
#else
#define PHAKHI_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#endif
#else
#define PHAKHI_CLONES
#endif
