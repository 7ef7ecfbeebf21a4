#ifndef PLANLIFT_LATE_LIBRARY_H
#define PLANLIFT_LATE_LIBRARY_H

#include <stdint.h>

// For libraries that few runs need, and that take longer to load than a short document takes to read: nothing of them is
// linked. A list of functions, a macro that calls another one with each name, makes a table of them, which is filled once
// the library is loaded.
//
//     #define FUNCTIONS(do) do(deflate) do(inflate)
//     struct compression { FUNCTIONS(PLANLIFT_FUNCTION) };

#define PLANLIFT_FUNCTION(name) __typeof__(&name) name;

// Finds a function and puts it in its place in the table.
#define PLANLIFT_FIND(library, table, name, problem) \
    *(void **)&(table)->name = planlift_find_function(library, #name, problem);

/// Loads a library, whose functions others then find as if it were linked; null where it cannot be had.
///
/// - Parameter problem: gets why, unless it holds a reason already.
void *planlift_load_library(const char *name, const char **problem);

/// A function of a library; null where it lacks it, or is null itself.
void *planlift_find_function(void *library, const char *name, const char **problem);

// Tells those who make packages what is loaded while the program runs, as https://systemd.io/ELF_DLOPEN_METADATA has it.
#define PLANLIFT_TELL_PACKAGERS(library, feature) \
    __attribute__((section(".note.dlopen"), aligned(4), used, retain)) static const struct { \
        uint32_t owner_length, text_length, kind; \
        char owner[4]; \
        char text[sizeof PLANLIFT_ABOUT(library, feature)]; \
    } planlift_note = { \
        4, sizeof PLANLIFT_ABOUT(library, feature), 0x407c0c0a, "FDO", PLANLIFT_ABOUT(library, feature)};
#define PLANLIFT_ABOUT(library, feature) \
    "[{\"feature\":\"" feature "\",\"priority\":\"required\",\"soname\":[\"" library "\"]}]"

#define PLANLIFT_TEXT(value) PLANLIFT_PLAIN_TEXT(value)
#define PLANLIFT_PLAIN_TEXT(value) #value

#endif
