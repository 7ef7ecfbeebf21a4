// close_range's number is not in the headers of Debian 12.
#define _GNU_SOURCE
#include "system_calls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CLOSE_RANGE 436
// Above all that the copy is given, so that moving one never closes another.
#define FIRST_SPARE 16

void planlift_close_from(int first) {
    if (syscall(CLOSE_RANGE, (unsigned)first, ~0u, 0) == 0) return;
    long most = sysconf(_SC_OPEN_MAX);
    if (most < 0 || most > 65536) most = 65536;
    for (int descriptor = first; descriptor < most; descriptor++) close(descriptor);
}

int planlift_copy_process(int errors, int answers, int progress) {
    // Room for most answers, so that the copy does not wait for its reader; nothing is lost where it is refused.
    fcntl(answers, F_SETPIPE_SZ, 1 << 20);
    pid_t parent = getpid();
    pid_t copy = fork();
    if (copy < 0) return -errno;
    if (copy > 0) return copy;
    // From here on in the copy. Whoever waits for it is gone: so is the copy.
    if (planlift_end_with_parent(parent) != 0) _exit(1);
    // Its faults are told by the parent, at once and in a line; the tracer of the runtime would take seconds.
    int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGQUIT, SIGSYS};
    for (unsigned index = 0; index < sizeof faults / sizeof faults[0]; index++) signal(faults[index], SIG_DFL);
    int nothing = open("/dev/null", O_RDONLY);
    int wanted[] = {nothing, errors, errors, answers, progress};
    int spare[5];
    for (int index = 0; index < 5; index++) {
        spare[index] = fcntl(wanted[index], F_DUPFD, FIRST_SPARE);
        if (spare[index] < 0) _exit(1);
    }
    for (int index = 0; index < 5; index++) {
        if (dup2(spare[index], index) < 0) _exit(1);
    }
    planlift_close_from(5);
    return 0;
}
