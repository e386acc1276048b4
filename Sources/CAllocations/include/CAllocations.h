#pragma once

#include <stdint.h>

/// Counts from now on how often memory is allocated, by all threads and libraries of this process.
void count_allocations(void);

/// How often that was since counting began: calls of malloc, calloc, realloc, aligned_alloc and
/// posix_memalign. -1: this program cannot count them.
int64_t counted_allocations(void);

/// From now on the C library's allocator gives memory of blocks larger than `size` bytes back to the system as soon as
/// they are freed. By itself it comes to keep ever larger ones.
void give_back_blocks(int size);

/// Gives memory back to the system that is free already, of blocks of any size.
void give_back_free_memory(void);
