// O_PATH needs it.
#define _GNU_SOURCE
#include "system_calls.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's numbers, written out because the headers of Debian 12 know the first version only.
#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
#define ASK_VERSION 1u
#define RULE_PATH_BENEATH 1

#define FS_EXECUTE (1ull << 0)
#define FS_WRITE_FILE (1ull << 1)
#define FS_READ_FILE (1ull << 2)
#define FS_READ_DIR (1ull << 3)
#define FS_REMOVE_DIR (1ull << 4)
#define FS_REMOVE_FILE (1ull << 5)
#define FS_MAKE_DIR (1ull << 7)
#define FS_MAKE_REG (1ull << 8)
#define FS_MAKE_SOCK (1ull << 9)
#define FS_MAKE_FIFO (1ull << 10)
#define FS_MAKE_SYM (1ull << 12)
#define FS_REFER (1ull << 13)
#define FS_TRUNCATE (1ull << 14)
#define NET_BIND_TCP (1ull << 0)
#define NET_CONNECT_TCP (1ull << 1)
#define SCOPE_ABSTRACT_UNIX_SOCKET (1ull << 0)
#define SCOPE_SIGNAL (1ull << 1)

#define FIRST_VERSION_RIGHTS ((1ull << 13) - 1)
#define RIGHTS_OF_FILES (FS_EXECUTE | FS_WRITE_FILE | FS_READ_FILE | FS_TRUNCATE)

struct ruleset {
    uint64_t handled_fs;
    uint64_t handled_net;
    uint64_t scoped;
};

struct path_beneath {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

int planlift_landlock_version(void) {
    long version = syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);
    return version < 0 ? 0 : (int)version;
}

static int allow(int ruleset, const char *path, uint64_t rights) {
    int parent = open(path, O_PATH | O_CLOEXEC);
    if (parent < 0) return errno == ENOENT || errno == EACCES || errno == ENOTDIR ? 0 : -errno;
    struct stat status;
    if (fstat(parent, &status) == 0 && !S_ISDIR(status.st_mode)) rights &= RIGHTS_OF_FILES;
    struct path_beneath rule = {.allowed = rights, .parent = parent};
    int result = syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0) == 0 ? 0 : -errno;
    close(parent);
    return result;
}

int planlift_landlock_enter(
    const char *const *readable, int readable_count, const char *const *writable, int writable_count, int may_execute) {
    int version = planlift_landlock_version();
    if (version < 1) return -ENOSYS;
    uint64_t handled = FIRST_VERSION_RIGHTS;
    if (version >= 2) handled |= FS_REFER;
    if (version >= 3) handled |= FS_TRUNCATE;
    struct ruleset attributes = {.handled_fs = handled};
    // Older kernels refuse a longer structure unless what they do not know is zero.
    if (version >= 4) attributes.handled_net = NET_BIND_TCP | NET_CONNECT_TCP;
    if (version >= 6) attributes.scoped = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL;
    int ruleset = (int)syscall(CREATE_RULESET, &attributes, sizeof attributes, 0);
    if (ruleset < 0) return -errno;

    uint64_t reading = FS_READ_FILE | FS_READ_DIR | (may_execute ? FS_EXECUTE : 0);
    uint64_t writing = reading | FS_WRITE_FILE | FS_REMOVE_DIR | FS_REMOVE_FILE | FS_MAKE_DIR | FS_MAKE_REG
        | (may_execute ? FS_MAKE_SOCK | FS_MAKE_FIFO | FS_MAKE_SYM : 0) | FS_REFER | FS_TRUNCATE;
    int result = 0;
    for (int index = 0; index < readable_count && result == 0; index++)
        result = allow(ruleset, readable[index], reading & handled);
    for (int index = 0; index < writable_count && result == 0; index++)
        result = allow(ruleset, writable[index], writing & handled);
    if (result == 0 && syscall(RESTRICT_SELF, ruleset, 0) != 0) result = -errno;
    close(ruleset);
    return result == 0 ? version : result;
}
