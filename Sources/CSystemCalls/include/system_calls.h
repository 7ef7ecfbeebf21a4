// What Swift cannot call by itself: variadic calls (prctl, syscall), seccomp programs, Landlock's numbers, and a signal
// handler, which may touch nothing that Swift would initialise on first use.
#ifndef PLANLIFT_SYSTEM_CALLS_H
#define PLANLIFT_SYSTEM_CALLS_H

// All calls give 0 or a positive number where they succeed, and a negative errno where they do not.

/// From now on no program that this process starts gets more rights than it has.
int planlift_refuse_new_privileges(void);

/// Gives up what root may do beyond other users.
int planlift_drop_capabilities(void);

/// The kernel ends this process when the thread that started it ends. Fails where that process is gone already.
int planlift_end_with_parent(int expected_parent);

/// The version of Landlock that the kernel offers; 0 where it has none.
int planlift_landlock_version(void);

/// Leaves the process these paths and nothing else of the file system, and no TCP where the kernel can refuse it.
/// Paths that are not there are passed over.
int planlift_landlock_enter(
    const char *const *readable, int readable_count, const char *const *writable, int writable_count, int may_execute);

/// Makes the kernel refuse all calls but those that reading a document takes: no sockets, no programs, no other processes,
/// no change of a file's mode, owner or times.
int planlift_seccomp_enter(void);

/// SIGINT and SIGTERM write one byte into this descriptor from now on; SIGPIPE is ignored.
int planlift_catch_stop_signals(int descriptor);

/// Starts a copy of this process, which ends with it. In the copy 0 comes back: its input is empty, all that it prints
/// goes to `errors`, 3 is `answers`, 4 is `progress`, nothing else is open, and a fault ends it at once. Here the copy's
/// identifier comes back. Only the calling thread is copied.
int planlift_copy_process(int errors, int answers, int progress);

/// Closes all descriptors from this one on.
void planlift_close_from(int first);

/// A trap prints one line from now on, with the note in it, and ends the process with 4. SIGXFSZ is ignored.
void planlift_tell_faults(void);

/// What that line says of the work in hand; no more than 256 bytes are kept.
void planlift_note_for_faults(const char *text);

/// Sets an attribute of a file, to see whether that is refused.
int planlift_set_attribute(const char *path);

/// Asks for a limit of another process, to see whether that is refused.
int planlift_read_limit_of(int process);

/// An open file that is in memory only.
int planlift_memory_file(void);

/// An exclusive lock on an open file, or -EWOULDBLOCK; the kernel gives it up with the process.
int planlift_lock(int descriptor);

#endif
