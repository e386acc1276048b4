#pragma once

#include <stdint.h>

/// Counts from now on how often memory is allocated, by all threads and libraries of this process.
void count_allocations(void);

/// How often that was since counting began: calls of malloc, calloc, realloc, aligned_alloc and
/// posix_memalign. -1: this program cannot count them.
int64_t counted_allocations(void);
