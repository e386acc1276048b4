// The program's own malloc and its kin, in front of those of the C library (or of one that is preloaded),
// so that calls can be counted. Until that is asked for each is one jump to what is behind it. Memory is
// always what the one behind has given, so free and all else stay as they are.

#define _GNU_SOURCE
#include "CAllocations.h"

#include <malloc.h>

void give_back_blocks(int size) {
  mallopt(M_MMAP_THRESHOLD, size);
  mallopt(M_TRIM_THRESHOLD, size);
}

void give_back_free_memory(void) { malloc_trim(0); }

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
  __has_feature(memory_sanitizer) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

// These have allocators of their own, which must stand in front.
void count_allocations(void) {}

int64_t counted_allocations(void) { return -1; }

#else

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { SLOTS = 64 };

// Each in a cache line of its own: workers would wait for one another at a common one.
static struct {
  _Alignas(64) atomic_llong count;
} slots[SLOTS];

static atomic_uint threads;

static void count(void) {
  static _Thread_local unsigned slot; // from 1; 0: none yet
  if (slot == 0) slot = atomic_fetch_add_explicit(&threads, 1, memory_order_relaxed) % SLOTS + 1;
  atomic_fetch_add_explicit(&slots[slot - 1].count, 1, memory_order_relaxed);
}

int64_t counted_allocations(void) {
  int64_t sum = 0;
  for (int slot = 0; slot < SLOTS; slot++) {
    sum += atomic_load_explicit(&slots[slot].count, memory_order_relaxed);
  }
  return sum;
}

// Where calls of a function go: first to the look-up of what stands behind this program's, then there; while
// counting, by way of the count.
#define COUNTED(result, name, parameters, arguments)                                         \
  typedef result(*name##_call) parameters;                                                   \
  static result name##_first parameters;                                                     \
  static _Atomic(name##_call) name##_way = name##_first;                                     \
  static name##_call name##_behind(void) { return (name##_call)dlsym(RTLD_NEXT, #name); }    \
  static result name##_first parameters {                                                    \
    name##_call first = name##_first, behind = name##_behind();                              \
    atomic_compare_exchange_strong(&name##_way, &first, behind);                             \
    return behind arguments;                                                                 \
  }                                                                                          \
  static _Atomic(name##_call) name##_next;                                                   \
  static result name##_counted parameters {                                                  \
    count();                                                                                 \
    return atomic_load_explicit(&name##_next, memory_order_relaxed) arguments;               \
  }                                                                                          \
  static void name##_count(void) {                                                           \
    atomic_store(&name##_next, name##_behind());                                             \
    atomic_store(&name##_way, name##_counted);                                               \
  }                                                                                          \
  result name parameters {                                                                   \
    return atomic_load_explicit(&name##_way, memory_order_relaxed) arguments;                \
  }

COUNTED(void *, malloc, (size_t size), (size))
COUNTED(void *, calloc, (size_t number, size_t size), (number, size))
COUNTED(void *, realloc, (void *memory, size_t size), (memory, size))
COUNTED(void *, aligned_alloc, (size_t alignment, size_t size), (alignment, size))
COUNTED(int, posix_memalign, (void **memory, size_t alignment, size_t size), (memory, alignment, size))

void count_allocations(void) {
  malloc_count();
  calloc_count();
  realloc_count();
  aligned_alloc_count();
  posix_memalign_count();
}

#endif
