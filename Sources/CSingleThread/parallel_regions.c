// RTLD_NEXT needs it.
#define _GNU_SOURCE
#include "single_thread.h"

#include <dlfcn.h>
#include <stddef.h>

// The entry points of GCC's OpenMP library that compiled code calls for a parallel region. The dynamic linker finds these
// before the library's own, which they hand on to.
typedef void region(void *data);
#define FOUND_BY_LIBRARIES __attribute__((visibility("default"), used, retain))
FOUND_BY_LIBRARIES void GOMP_parallel(region *run, void *data, unsigned thread_count, unsigned flags);
FOUND_BY_LIBRARIES
void GOMP_parallel_sections(region *run, void *data, unsigned thread_count, unsigned count, unsigned flags);

static __thread int is_single = 0;
static __thread long held = 0;

void planlift_single_thread_begin(void) { is_single = 1; }
void planlift_single_thread_end(void) { is_single = 0; }
long planlift_single_thread_count(void) { return held; }

void GOMP_parallel(region *run, void *data, unsigned thread_count, unsigned flags) {
    static void (*next)(region *, void *, unsigned, unsigned);
    if (!next) next = (void (*)(region *, void *, unsigned, unsigned))dlsym(RTLD_NEXT, "GOMP_parallel");
    if (is_single) held++;
    if (next) next(run, data, is_single ? 1 : thread_count, flags);
}

void GOMP_parallel_sections(region *run, void *data, unsigned thread_count, unsigned count, unsigned flags) {
    static void (*next)(region *, void *, unsigned, unsigned, unsigned);
    if (!next)
        next = (void (*)(region *, void *, unsigned, unsigned, unsigned))dlsym(RTLD_NEXT, "GOMP_parallel_sections");
    if (is_single) held++;
    if (next) next(run, data, is_single ? 1 : thread_count, count, flags);
}
