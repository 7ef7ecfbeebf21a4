#define _GNU_SOURCE
#include "system_calls.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static char note[256];
static volatile sig_atomic_t note_length = 0;

static void tell_fault(int number) {
    char line[400] = "planlift: error: a fault of planlift itself (signal ";
    size_t length = strlen(line);
    if (number >= 10) line[length++] = (char)('0' + number / 10);
    line[length++] = (char)('0' + number % 10);
    line[length++] = ')';
    if (note_length > 0) {
        memcpy(line + length, note, (size_t)note_length);
        length += (size_t)note_length;
    }
    static const char advice[] = "; please report it with the command line and the planlift version\n";
    memcpy(line + length, advice, sizeof advice - 1);
    length += sizeof advice - 1;
    if (write(STDERR_FILENO, line, length) < 0) {}
    _exit(4);
}

void planlift_note_for_faults(const char *text) {
    size_t length = strlen(text);
    if (length > sizeof note) length = sizeof note;
    note_length = 0;
    memcpy(note, text, length);
    note_length = (sig_atomic_t)length;
}

void planlift_tell_faults(void) {
    // A stack that ran over leaves no room for a handler on it.
    static char room[1 << 15];
    stack_t other = {.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&other, NULL);
    struct sigaction action = {0};
    action.sa_handler = tell_fault;
    action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
    for (unsigned index = 0; index < sizeof faults / sizeof faults[0]; index++) sigaction(faults[index], &action, NULL);
    // A write beyond a limit of the shell's then fails with an error that can be told.
    signal(SIGXFSZ, SIG_IGN);
}
