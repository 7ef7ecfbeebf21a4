#include "system_calls.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t stop_descriptor = -1;

static void note_stop(int number) {
    int saved = errno;
    char byte = (char)number;
    // A full pipe has the news already.
    if (write(stop_descriptor, &byte, 1) < 0) {}
    errno = saved;
}

int planlift_catch_stop_signals(int descriptor) {
    stop_descriptor = descriptor;
    struct sigaction action = {0};
    action.sa_handler = note_stop;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGINT, &action, NULL) != 0 || sigaction(SIGTERM, &action, NULL) != 0) return -errno;
    signal(SIGPIPE, SIG_IGN);
    // Whoever starts this program from a thread of its own may have them blocked, and a blocked signal is inherited.
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    if (sigprocmask(SIG_UNBLOCK, &stops, NULL) != 0) return -errno;
    return 0;
}
