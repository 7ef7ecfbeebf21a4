// What Swift cannot call by itself: variadic calls (prctl, syscall), seccomp programs, Landlock's numbers, and a signal
// handler, which may touch nothing that Swift would initialise on first use.
#ifndef PLANLIFT_SYSTEM_CALLS_H
#define PLANLIFT_SYSTEM_CALLS_H

// All calls give 0 or a positive number where they succeed, and a negative errno where they do not.

/// From now on no program that this process starts gets more rights than it has.
int planlift_refuse_new_privileges(void);

/// The kernel ends this process when the thread that started it ends. Fails where that process is gone already.
int planlift_end_with_parent(int expected_parent);

/// The version of Landlock that the kernel offers; 0 where it has none.
int planlift_landlock_version(void);

/// Leaves the process these paths and nothing else of the file system, and no TCP where the kernel can refuse it.
/// Paths that are not there are passed over.
int planlift_landlock_enter(
    const char *const *readable, int readable_count, const char *const *writable, int writable_count, int may_execute);

/// Makes the kernel refuse sockets, new programs, and looking into other processes.
int planlift_seccomp_enter(void);

/// SIGINT and SIGTERM write one byte into this descriptor from now on; SIGPIPE is ignored.
int planlift_catch_stop_signals(int descriptor);

/// An exclusive lock on an open file, or -EWOULDBLOCK; the kernel gives it up with the process.
int planlift_lock(int descriptor);

#endif
