#define _GNU_SOURCE
#include "system_calls.h"

#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/xattr.h>

int planlift_set_attribute(const char *path) {
    return setxattr(path, "user.planlift", "1", 1, 0) == 0 ? 0 : -errno;
}

int planlift_read_limit_of(int process) {
    struct rlimit limit;
    return prlimit(process, RLIMIT_CORE, NULL, &limit) == 0 ? 0 : -errno;
}

int planlift_memory_file(void) {
    int file = memfd_create("planlift", MFD_CLOEXEC);
    return file >= 0 ? file : -errno;
}
