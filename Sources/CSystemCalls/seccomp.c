#define _GNU_SOURCE
#include "system_calls.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef NATIVE_ARCHITECTURE

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
// The lower half: both processors are little-endian.
#define LOAD_ARGUMENT(number) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[number]))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define MISSING BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)

// Written out where the headers of Debian 12 do not know them; these numbers are one on all processors.
#define CLONE3 435
#define CLOSE_RANGE 436
#define FACCESSAT2 439

// What reading a document and writing its forms takes, and no more.
static const int allowed[] = {
    // Files that are open, and those that Landlock leaves.
    SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_pread64, SYS_pwrite64, SYS_lseek, SYS_close, CLOSE_RANGE, SYS_openat,
    SYS_fstat, SYS_newfstatat, SYS_statx, SYS_fstatfs, SYS_statfs, SYS_faccessat, FACCESSAT2, SYS_readlinkat,
    SYS_getdents64, SYS_getcwd, SYS_mkdirat, SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_ftruncate, SYS_fallocate,
    SYS_fsync, SYS_fdatasync, SYS_fadvise64, SYS_flock, SYS_fcntl, SYS_dup, SYS_dup3, SYS_pipe2, SYS_ppoll,
    SYS_pselect6, SYS_umask, SYS_eventfd2,
    // Memory.
    SYS_mmap, SYS_munmap, SYS_mprotect, SYS_mremap, SYS_madvise, SYS_mincore, SYS_brk, SYS_msync, SYS_membarrier,
    // Threads and the end of the process.
    SYS_futex, SYS_set_robust_list, SYS_rseq, SYS_set_tid_address, SYS_sched_yield, SYS_sched_getaffinity, SYS_getcpu,
    SYS_exit, SYS_exit_group, SYS_restart_syscall,
    // What queues of threads wait for.
    SYS_epoll_create1, SYS_epoll_ctl, SYS_epoll_pwait, SYS_timerfd_create, SYS_timerfd_settime,
    // Signals of its own.
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_rt_sigpending,
    // What it is, and what time it is.
    SYS_getpid, SYS_gettid, SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid, SYS_getrandom, SYS_uname,
    SYS_sysinfo, SYS_getrusage, SYS_times, SYS_clock_gettime, SYS_clock_getres, SYS_clock_nanosleep, SYS_nanosleep,
    SYS_gettimeofday, SYS_getrlimit, SYS_setrlimit,
#ifdef __x86_64__
    SYS_open, SYS_stat, SYS_lstat, SYS_access, SYS_readlink, SYS_getdents, SYS_mkdir, SYS_rmdir, SYS_unlink, SYS_rename,
    SYS_dup2, SYS_pipe, SYS_poll, SYS_epoll_wait, SYS_select, SYS_time, SYS_arch_prctl,
#endif
};

#define ALLOWED_COUNT (sizeof allowed / sizeof allowed[0])

int planlift_seccomp_enter(void) {
    // Calls that are allowed with some arguments only.
    struct sock_filter some[] = {
        // Threads, but no processes. What cannot be looked into is said to be missing: libraries then use the older call.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CLONE3, 0, 1), MISSING,
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4), LOAD_ARGUMENT(0),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1), ALLOW, REFUSE,
        // Signals to itself, as abort sends one.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_tgkill, 0, 4), LOAD_ARGUMENT(0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)getpid(), 0, 1), ALLOW, REFUSE,
        // Limits of its own, which can only become narrower.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prlimit64, 0, 4), LOAD_ARGUMENT(0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1), ALLOW, REFUSE,
        // Whether something is a terminal, and how much a pipe holds.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ioctl, 0, 6), LOAD_ARGUMENT(1),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TCGETS, 2, 0), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, FIONREAD, 1, 0), REFUSE,
        ALLOW, REFUSE,
        // The names of threads and of stretches of memory.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 5), LOAD_ARGUMENT(0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_NAME, 1, 0), REFUSE, ALLOW, REFUSE,
    };
    size_t some_count = sizeof some / sizeof some[0];
    struct sock_filter program[8 + 2 * ALLOWED_COUNT + sizeof some / sizeof some[0]];
    struct sock_filter head[] = {
        LOAD(arch),
        // Calls in the manner of another processor have other numbers: none of them passes. On x86 the x32 numbers are
        // not in the list either.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCHITECTURE, 1, 0), REFUSE,
        LOAD(nr),
    };
    size_t count = 0;
    for (size_t index = 0; index < sizeof head / sizeof head[0]; index++) program[count++] = head[index];
    for (size_t index = 0; index < ALLOWED_COUNT; index++) {
        program[count++] =
            (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)allowed[index], 0, 1);
        program[count++] = (struct sock_filter)ALLOW;
    }
    for (size_t index = 0; index < some_count; index++) program[count++] = some[index];
    program[count++] = (struct sock_filter)REFUSE;
    struct sock_fprog filter = {.len = (unsigned short)count, .filter = program};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0 ? 0 : -errno;
}

#else

int planlift_seccomp_enter(void) {
    return -ENOSYS;
}

#endif
